/** Criteria of preparing: who, what they can, what must be told, the room, the chair, the belt. Codes only; sentences are in explain.ts. */
import { encounterCriterion } from '../../core/encounter.ts';
import type { Criterion, Finding } from '../../core/rubric.ts';
import { questionIds } from '../case.ts';
import type { TransfersContext } from '../context.ts';
import { angleFits, goalSide, handsOff, isNear, mustTell, strongSide, toldBefore } from '../findings.ts';
import { angleToTable, nearestCm } from '../geometry.ts';

const modulePath = 'clinical-procedures/mobility-and-body-mechanics';
export const before = `${modulePath}#before-you-move-anyone`;
export const transfers = `${modulePath}#transfers`;
export const wheelchairs = `${modulePath}#wheelchairs`;
export const falls = `${modulePath}#falls`;
export const back = `${modulePath}#your-back`;
const cleanHands = 'clinical-procedures/rooming-a-patient#clean-hands';
const rooming = 'clinical-procedures/rooming-a-patient#call-and-identify';
const sources = ['open-rn-nursing-skills-2e'];
export const book = ['open-rn-nursing-assistant', 'medlineplus-bed-to-wheelchair'];

export const done: Finding = { share: 1, because: 'done' };
export const noRise: Finding = { share: null, because: 'nobody-stood' };
/** A transfer on the feet was owed and never begun. */
export const owedRise = (context: TransfersContext): Finding =>
  handsOff(context) || context.case.kind === 'ride' ? noRise : { share: 0, because: 'not-moved' };
export const isRide = ({ case: patient }: TransfersContext): boolean => patient.kind === 'ride';

const encounterOf = ({ encounter }: TransfersContext) => encounter;

export const prepareCriteria: readonly Criterion<TransfersContext>[] = [
  encounterCriterion(
    'hands',
    { id: 'TR-01', points: 4, competencies: ['III.P.3'], sources, facts: [], teaches: cleanHands },
    encounterOf,
  ),
  encounterCriterion(
    'introduction',
    { id: 'TR-02', points: 2, competencies: ['A.7'], sources, facts: [], teaches: rooming },
    encounterOf,
  ),
  encounterCriterion(
    'identity',
    { id: 'TR-03', points: 5, competencies: ['XII.P.1'], sources, facts: [], teaches: rooming },
    encounterOf,
  ),
  encounterCriterion(
    'explanation',
    { id: 'TR-04', points: 2, competencies: ['I.P.8'], sources: book, facts: [], teaches: transfers },
    encounterOf,
  ),
  {
    id: 'TR-05',
    sentence:
      'Asks how the person moves, which side is weak, what may carry weight, and about dizziness, surgery, pain and falls.',
    points: 6,
    critical: false,
    competencies: ['I.P.3', 'XII.P.3'],
    sources: ['niosh-patient-handling', 'open-rn-nursing-assistant'],
    facts: [],
    teaches: before,
    test: ({ did }) => {
      const asked = did.asked.length;
      if (asked === questionIds.length) return done;
      return { share: asked / questionIds.length, because: asked === 0 ? 'nothing-asked' : 'asked-too-little' };
    },
  },
  {
    id: 'TR-06',
    sentence: 'Tells nurse or provider what does not fit the order, before anybody is moved.',
    points: 7,
    critical: true,
    competencies: ['A.1', 'A.2', 'X.C.1'],
    sources: ['niosh-patient-handling', 'open-rn-nursing-assistant'],
    facts: ['ex-lift-limit'],
    teaches: before,
    test: (context) => {
      if (!mustTell(context)) return { share: null, because: 'nothing-stood-against-it' };
      // Somebody who only gets dizzy shows it on standing: it is early enough when they sat down again.
      const met = context.case.need === 'wait' && context.did.reports.some(({ content }) => content === 'dizzy');
      if (toldBefore(context))
        return context.did.roseUntold ? { share: met ? 1 : 0, because: met ? 'done' : 'told-too-late' } : done;
      return met ? done : { share: 0, because: 'not-told-before' };
    },
  },
  {
    id: 'TR-07',
    sentence: 'Clears the way and sees to shoes that do not slip.',
    points: 3,
    critical: false,
    competencies: ['XII.P.4', 'XII.P.3'],
    sources: book,
    facts: [],
    teaches: transfers,
    test: (context) => {
      if (isRide(context)) return noRise;
      if (context.setup === null && handsOff(context))
        return context.case.need === 'own-way'
          ? context.path
            ? done
            : { share: 0.3, because: 'way-not-cleared' }
          : noRise;
      const { shoes, path } = context.setup ?? context;
      return shoes && path ? done : { share: shoes || path ? 0.5 : 0, because: shoes ? 'way-not-cleared' : 'no-shoes' };
    },
  },
  {
    id: 'TR-08',
    sentence: 'Has the table low, or at the person’s height, with its brakes on.',
    points: 3,
    critical: false,
    competencies: ['XII.P.3'],
    sources: book,
    facts: [],
    teaches: transfers,
    test: (context) => {
      if (isRide(context) || context.case.need === 'lift' || context.case.need === 'wait') return noRise;
      return (context.setup ?? context).table ? done : { share: 0, because: 'table-not-ready' };
    },
  },
  {
    id: 'TR-09',
    sentence: 'Places the chair so that the person moves {tr-stronger-side}.',
    points: 7,
    critical: false,
    competencies: ['XII.P.3', 'XII.C.7.a'],
    sources: book,
    facts: ['tr-stronger-side'],
    teaches: transfers,
    test: (context) => {
      const strong = strongSide(context);
      if (strong === null || isRide(context)) return { share: null, because: 'no-weaker-side' };
      if (context.setup === null) return owedRise(context);
      const side = goalSide(context, context.setup.place);
      if (side === strong) return done;
      return { share: 0, because: side === null ? 'no-side' : 'toward-the-weak-side' };
    },
  },
  {
    id: 'TR-10',
    sentence: 'Brings the chair close beside the table, {tr-chair-angle}.',
    points: 5,
    critical: false,
    competencies: ['XII.P.3', 'XII.C.7.a'],
    sources: book,
    facts: ['tr-chair-angle'],
    teaches: transfers,
    test: (context) => {
      if (isRide(context) || context.case.need === 'lift' || context.case.need === 'wait') return noRise;
      const place = context.setup?.place ?? context.place;
      if (context.setup === null && context.case.need !== 'own-way') return owedRise(context);
      const [near, angle] = [isNear(place), angleFits(context, place)];
      const values = { cm: nearestCm(place), degrees: angleToTable(place) };
      if (near && angle) return { ...done, values };
      return { share: near || angle ? 0.5 : 0, because: near ? 'chair-angle' : 'chair-too-far', values };
    },
  },
  {
    id: 'TR-11',
    sentence: 'Locks both brakes of the wheelchair before anybody rises or sits.',
    points: 8,
    critical: true,
    competencies: ['XII.P.1', 'XII.P.3'],
    sources: book,
    facts: [],
    teaches: transfers,
    test: (context) => {
      if (isRide(context) || context.case.need === 'wait') return noRise;
      if (context.fall?.cause === 'chair-rolled') return { share: 0, because: 'brakes-open' };
      if (context.setup === null) {
        if (context.did.otherwise === 'themself')
          return context.brakes.left && context.brakes.right ? done : { share: 0, because: 'brakes-open' };
        return owedRise(context);
      }
      // Who sat down without a roll sat down on a locked chair; it may be unlocked again later.
      if (context.case.kind === 'table-to-chair' && context.did.lowered !== null) return done;
      const locked =
        context.case.kind === 'table-to-chair'
          ? Number(context.brakes.left) + Number(context.brakes.right)
          : context.setup.brakes;
      return locked === 2 ? done : { share: 0, because: locked === 1 ? 'one-brake' : 'brakes-open' };
    },
  },
  {
    id: 'TR-12',
    sentence: 'Swings the footrests away before anybody rises or sits.',
    points: 4,
    critical: false,
    competencies: ['XII.P.3'],
    sources: book,
    facts: [],
    teaches: transfers,
    test: (context) => {
      if (isRide(context) || handsOff(context)) return noRise;
      if (context.setup === null) return owedRise(context);
      return context.setup.footrestsUp ? done : { share: 0, because: 'footrests-down' };
    },
  },
  {
    id: 'TR-13',
    sentence: 'Puts the gait belt around the waist over the clothes, snug with room for {tr-belt-room}.',
    points: 5,
    critical: false,
    competencies: ['XII.P.2', 'XII.P.3'],
    sources: ['open-rn-nursing-assistant'],
    facts: ['tr-belt-room'],
    teaches: before,
    test: (context) => {
      if (isRide(context) || handsOff(context) || !context.case.beltAllowed)
        return { share: null, because: 'no-belt-owed' };
      if (context.setup === null) return owedRise(context);
      const { belt } = context.setup;
      if (belt === null) return { share: 0, because: 'no-belt' };
      if (belt.place !== 'waist-over-clothes') return { share: 0.2, because: 'belt-misplaced' };
      const off = Math.abs(belt.fingers - context.facts.beltFingers);
      return off === 0
        ? done
        : {
            share: off === 1 ? 0.7 : 0.3,
            because: belt.fingers < context.facts.beltFingers ? 'belt-tight' : 'belt-loose',
          };
    },
  },
  {
    id: 'TR-14',
    sentence: 'Leaves the belt off where it would press on a wound, a stoma or a tube.',
    points: 6,
    critical: true,
    competencies: ['XII.P.1', 'A.1'],
    sources: ['open-rn-nursing-assistant'],
    facts: [],
    teaches: before,
    test: ({ case: patient, did }) =>
      patient.beltAllowed
        ? { share: null, because: 'belt-was-allowed' }
        : did.beltOnWound
          ? { share: 0, because: 'belt-on-wound' }
          : done,
  },
];
