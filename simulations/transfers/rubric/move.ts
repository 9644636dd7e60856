/** Criteria of the move itself: edge, stance, grip, count, load, pause, lowering, the ride. Codes and numbers only. */
import type { Criterion } from '../../core/rubric.ts';
import { stretches } from '../case.ts';
import type { TransfersContext } from '../context.ts';
import { handsOff } from '../findings.ts';
import { back, before, book, done, falls, isRide, noRise, owedRise, transfers, wheelchairs } from './prepare.ts';

/** Feet of the helper this far apart are a base: an assumption, about the width of the shoulders. */
export const baseCm = { low: 30, high: 60 };

export const moveCriteria: readonly Criterion<TransfersContext>[] = [
  {
    id: 'TR-15',
    sentence: 'Lets somebody who was lying sit on the edge for {tr-dangle} and asks about dizziness before they stand.',
    points: 5,
    critical: false,
    competencies: ['XII.P.3', 'I.P.3'],
    sources: book,
    facts: ['tr-dangle'],
    teaches: transfers,
    test: (context) => {
      if (context.case.kind !== 'table-to-chair') return { share: null, because: 'was-sitting' };
      if (context.setup === null) return owedRise(context);
      const long = context.setup.onEdgeMs >= context.facts.dangleMin * 60_000;
      const values = { seconds: Math.round(context.setup.onEdgeMs / 1000) };
      if (long && context.setup.askedDizzy) return { ...done, values };
      return {
        share: long ? 0.7 : context.setup.askedDizzy ? 0.3 : 0,
        because: long ? 'dizzy-not-asked-sitting' : 'stood-too-soon',
        values,
      };
    },
  },
  {
    id: 'TR-16',
    sentence: 'Stands close with a wide base and bent knees, the own knee guarding the weak one.',
    points: 5,
    critical: false,
    competencies: ['XII.C.7.a', 'XII.P.3'],
    sources: ['niosh-patient-handling', 'open-rn-nursing-assistant'],
    facts: [],
    teaches: back,
    test: (context) => {
      if (context.setup === null) return isRide(context) || handsOff(context) ? noRise : owedRise(context);
      const { stance } = context.setup;
      if (stance === null) return { share: 0, because: 'no-stance' };
      if (!stance.bent) return { share: 0.2, because: 'straight-knees' };
      if (stance.feetCm < baseCm.low || stance.feetCm > baseCm.high)
        return { share: 0.5, because: 'narrow-base', values: { cm: stance.feetCm } };
      const weak = context.case.weakSide;
      if (weak !== null && stance.block !== `${weak}-knee`) return { share: 0.5, because: 'weak-knee-not-blocked' };
      return done;
    },
  },
  {
    id: 'TR-17',
    sentence:
      'Holds the belt from below, or hips and forearm where no belt may be; never arms, armpits or the own neck.',
    points: 5,
    critical: false,
    competencies: ['XII.P.3', 'XII.P.1'],
    sources: book,
    facts: [],
    teaches: transfers,
    test: (context) => {
      if (context.setup === null) return isRide(context) || handsOff(context) ? noRise : owedRise(context);
      const { grip, belt } = context.setup;
      if (grip === null) return { share: 0, because: 'no-grip' };
      if (grip === 'belt-palms-up') return belt === null ? { share: 0.3, because: 'no-belt-to-hold' } : done;
      if (grip === 'hips-and-forearm')
        return context.case.beltAllowed ? { share: 0.6, because: 'belt-not-used' } : done;
      return { share: 0, because: grip === 'arms-around-neck' ? 'around-the-neck' : 'pulled-on-arms' };
    },
  },
  {
    id: 'TR-18',
    sentence: 'Counts to three, and the person pushes up on three.',
    points: 3,
    critical: false,
    competencies: ['V.P.3.b', 'XII.P.3'],
    sources: book,
    facts: [],
    teaches: transfers,
    test: (context) => {
      if (context.setup === null) return isRide(context) || handsOff(context) ? noRise : owedRise(context);
      return context.setup.counted ? done : { share: 0, because: 'no-count' };
    },
  },
  {
    id: 'TR-19',
    sentence:
      'Carries by hand no more than {ex-lift-limit}: gets more hands or a lift, or lets the exam be done in the chair.',
    points: 8,
    critical: true,
    competencies: ['XII.C.7.a', 'XII.P.3', 'A.1'],
    sources: ['niosh-patient-handling'],
    facts: ['ex-lift-limit'],
    teaches: before,
    test: (context) => {
      if (isRide(context)) return { share: null, because: 'nobody-lifted' };
      const { did, case: patient } = context;
      if (did.strained)
        return did.strainedLb > 0
          ? { share: 0, because: 'over-the-limit', values: { pounds: did.strainedLb } }
          : { share: 0, because: 'held-a-falling-person' };
      if (patient.need === 'lift')
        return did.otherwise === 'lift' || did.otherwise === 'examined-in-chair'
          ? done
          : { share: 0.3, because: 'left-without-a-way' };
      if (patient.need === 'two')
        return context.setup === null
          ? owedRise(context)
          : context.helper?.who === 'second-person' && context.setup.loadLb < patient.shareLb
            ? done
            : { share: 0.3, because: 'second-person-missing' };
      return done;
    },
  },
  {
    id: 'TR-20',
    sentence: 'Follows the person’s own safe way and keeps the hands off who moves alone.',
    points: 6,
    critical: false,
    competencies: ['A.7', 'XII.P.3'],
    sources: ['ada-accessible-medical'],
    facts: [],
    teaches: wheelchairs,
    test: (context) => {
      if (context.case.need !== 'own-way' || isRide(context)) return { share: null, because: 'needs-hands' };
      if (context.did.ignoredWay) return { share: 0, because: 'own-way-ignored' };
      return context.did.otherwise === 'themself' ? done : { share: 0.3, because: 'own-way-not-used' };
    },
  },
  {
    id: 'TR-21',
    sentence: 'Lets the person stand a moment and asks about dizziness before the turn.',
    points: 4,
    critical: false,
    competencies: ['XII.P.3', 'I.P.3'],
    sources: book,
    facts: [],
    teaches: transfers,
    test: (context) => {
      if (context.setup === null || context.fall?.cause === 'chair-rolled')
        return isRide(context) || handsOff(context) ? noRise : owedRise(context);
      return context.did.askedStanding ? done : { share: 0, because: 'turned-without-asking' };
    },
  },
  {
    id: 'TR-22',
    sentence: 'Sits a dizzy person down again at once and tells nurse or provider.',
    points: 7,
    critical: true,
    competencies: ['A.2', 'I.P.13.f', 'XII.P.1'],
    sources: book,
    facts: [],
    teaches: falls,
    test: (context) => {
      if (context.did.turnedDizzy) return { share: 0, because: 'turned-dizzy' };
      if (context.case.dizzy !== 'always') return { share: null, because: 'nobody-was-dizzy' };
      const told = context.did.reports.some(
        ({ to, content }) => to !== 'front-desk' && (content === 'dizzy' || content === 'answers-before'),
      );
      if (!told) return { share: 0, because: 'dizzy-not-told' };
      return context.pale ? { share: 0.4, because: 'left-standing-pale' } : done;
    },
  },
  {
    id: 'TR-23',
    sentence: 'Lowers with bent knees until the person sits safely, and lets go only then.',
    points: 4,
    critical: false,
    competencies: ['XII.C.7.a', 'XII.P.3'],
    sources: book,
    facts: [],
    teaches: transfers,
    test: (context) => {
      if (context.fall !== null) return { share: null, because: 'fell-before' };
      if (context.setup === null || handsOff(context))
        return isRide(context) || handsOff(context) ? noRise : owedRise(context);
      const how = context.did.lowered;
      return how === 'slowly'
        ? done
        : { share: how === 'dropped' ? 0.2 : 0, because: how === 'dropped' ? 'dropped' : 'not-moved' };
    },
  },
  {
    id: 'TR-24',
    sentence: 'Rides with the feet on the footrests, into the elevator and down the ramp backward.',
    points: 8,
    critical: true,
    competencies: ['XII.P.1', 'XII.P.3'],
    sources: ['open-rn-nursing-assistant'],
    facts: [],
    teaches: wheelchairs,
    test: (context) => {
      if (!isRide(context)) return { share: null, because: 'no-ride' };
      const { rides } = context.did;
      if (rides.length < stretches.length) return { share: 0, because: 'ride-not-made' };
      if (rides.some(({ feetUp }) => feetUp)) return { share: 0, because: 'foot-dragged' };
      const wrong = rides
        .filter(({ stretch, way }) => stretch !== 'doorway' && way === 'forward')
        .map(({ stretch }) => stretch);
      if (wrong.length === 0) return done;
      return {
        share: wrong.includes('ramp-down') ? 0 : 0.5,
        because: wrong.includes('ramp-down') ? 'ramp-forward' : 'elevator-forward',
      };
    },
  },
  {
    id: 'TR-25',
    sentence: 'Locks the brakes where the ride ends.',
    points: 3,
    critical: false,
    competencies: ['XII.P.1'],
    sources: ['open-rn-nursing-assistant'],
    facts: [],
    teaches: wheelchairs,
    test: (context) => {
      if (!isRide(context)) return { share: null, because: 'no-ride' };
      return context.brakes.left && context.brakes.right ? done : { share: 0, because: 'left-rolling' };
    },
  },
];
