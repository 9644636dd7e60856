/** Criteria of weighing: the scale, its zero, clothes, the guarding hand, the reading, the result. Codes and numbers only. */
import type { Criterion, Finding } from '../../core/rubric.ts';
import type { GrowthContext, Weighing } from '../context.ts';
import { charted, isDue, lastEntry, suits, weighingBehind } from '../findings.ts';

const body = 'clinical-procedures/vital-signs#pain-height-weight';
const child = 'clinical-procedures/children#measure-growth';
const move = 'clinical-procedures/mobility-and-body-mechanics#before-you-move-anyone';

const notDue: Finding = { share: null, because: 'not-due' };
const neverWeighed: Finding = { share: 0, because: 'never-weighed' };

/** A zero this near is a zero, grams. An assumption: one step of an infant scale and the paper. */
const zeroWithinG = 20;
/** How near the charted weight must be to the true one for all points: grams. Twice as far earns half. Assumptions. */
const resultWithinG = { baby: 40, grown: 250 } as const;
/** Further off than this share of the weight fails the run: a dose worked out from it would be wrong. An assumption. */
const neverOffByShare = 0.1;

function weighed(context: GrowthContext, judge: (weighing: Weighing) => Finding): Finding {
  if (!isDue(context, 'weight')) return notDue;
  const weighing = weighingBehind(context);
  return weighing === null ? neverWeighed : judge(weighing);
}

const tenths = (grams: number): number => Math.round(grams / 100) / 10;

export const weighCriteria: readonly Criterion<GrowthContext>[] = [
  {
    id: 'GR-05',
    sentence:
      'Chooses the scale that suits the person: who cannot stand {gr-stands-alone} is not put on a standing one.',
    points: 4,
    critical: true,
    competencies: ['I.P.1.f', 'XII.P.1'],
    sources: ['mchb-weighing-measuring', 'ada-accessible-medical'],
    facts: ['gr-stands-alone'],
    teaches: move,
    test: (context) => {
      if (context.did.stumbled && context.case.stance === 'wheelchair') return { share: 0, because: 'asked-to-stand' };
      return weighed(context, ({ scale }) =>
        suits(context, scale) ? { share: 1, because: 'done' } : { share: 0, because: 'wrong-scale' },
      );
    },
  },
  {
    id: 'GR-06',
    sentence: 'Zeroes the scale before anybody is on it, the paper or the wheelchair taken off the number.',
    points: 5,
    critical: false,
    competencies: ['I.P.1.f'],
    sources: ['cdc-mmwr-growth-charts', 'mchb-weighing-measuring'],
    facts: [],
    teaches: body,
    test: (context) =>
      weighed(context, ({ zeroErrorG }) => {
        if (Math.abs(zeroErrorG) <= zeroWithinG) return { share: 1, because: 'done' };
        const values = { offKg: Math.round(Math.abs(zeroErrorG) / 10) / 100, way: zeroErrorG > 0 ? 'high' : 'low' };
        return context.case.chairG !== null && zeroErrorG > context.case.chairG / 2
          ? { share: 0, because: 'chair-counted', values }
          : { share: 0, because: 'not-zeroed', values };
      }),
  },
  {
    id: 'GR-07',
    sentence: 'Weighs in light clothes without shoes, coat or bag; a baby undressed, in a clean dry diaper or none.',
    points: 5,
    critical: false,
    competencies: ['I.P.1.f'],
    sources: ['mchb-weighing-measuring', 'bettercare-child-measuring'],
    facts: [],
    teaches: child,
    test: (context) =>
      weighed(context, ({ stillOn, wornG }) => {
        if (stillOn.length === 0) return { share: 1, because: 'done' };
        const values = { kg: Math.round(wornG / 10) / 100, items: stillOn.join(', ') };
        return stillOn.length === 1
          ? { share: 0.5, because: 'something-left-on', values }
          : { share: 0, because: 'much-left-on', values };
      }),
  },
  {
    id: 'GR-08',
    sentence: 'Keeps one hand just above the baby on the scale: never away, never touching at the reading.',
    points: 6,
    critical: true,
    competencies: ['XII.P.1', 'I.P.1.f'],
    sources: ['mchb-weighing-measuring'],
    facts: [],
    teaches: child,
    test: (context) => {
      if (context.case.stance !== 'lies') return { share: null, because: 'no-baby' };
      if (context.did.rolled) return { share: 0, because: 'baby-rolled' };
      if (context.did.handLeft) return { share: 0, because: 'hand-away' };
      return weighed(context, ({ hand }) =>
        hand === 'touching' ? { share: 0.5, because: 'hand-touching' } : { share: 1, because: 'done' },
      );
    },
  },
  {
    id: 'GR-09',
    sentence: 'Stays within reach of a person who is unsteady, up the step, on the scale and down again.',
    points: 6,
    critical: true,
    competencies: ['XII.P.1', 'XII.P.3'],
    sources: ['mchb-weighing-measuring', 'open-rn-nursing-assistant'],
    facts: ['gr-stands-alone'],
    teaches: move,
    test: (context) => {
      if (context.case.stance !== 'needs-hand') return { share: null, because: 'steady-person' };
      const { did } = context;
      if (did.stumbled) return { share: 0, because: 'stumbled' };
      if (did.steppedAlone) return { share: 0, because: 'stepped-alone' };
      if (did.handLeft) return { share: 0, because: 'left-standing-alone' };
      return weighed(context, ({ hand }) =>
        hand === 'touching' ? { share: 0.5, because: 'leaned-on' } : { share: 1, because: 'done' },
      );
    },
  },
  {
    id: 'GR-10',
    sentence:
      'Reads the scale when it has come to rest, to its step: {gr-weight-step} standing, {ex-infant-weight-step} for a baby.',
    points: 5,
    critical: false,
    competencies: ['I.P.1.f'],
    sources: ['bettercare-child-measuring', 'cdc-mmwr-growth-charts'],
    facts: ['gr-weight-step', 'ex-infant-weight-step'],
    teaches: body,
    test: (context) =>
      weighed(context, (weighing) => {
        const kg = charted(context, 'weight');
        if (kg === null) return { share: 0, because: 'weight-not-charted' };
        const offG = Math.abs(kg * 1000 - weighing.shownG);
        // One step of the scale, and what rounding to the charted tenth or hundredth takes away.
        const within = weighing.stepG + (context.case.stance === 'lies' ? 6 : 60);
        const values = { shownKg: tenths(weighing.shownG), offKg: Math.round(offG / 10) / 100 };
        if (offG > within * 3) return { share: 0, because: 'misread', values };
        if (offG > within) return { share: 0.5, because: 'read-roughly', values };
        return weighing.steady
          ? { share: 1, because: 'done' }
          : { share: 0.5, because: weighing.scale === 'beam' ? 'not-balanced' : 'not-settled' };
      }),
  },
  {
    id: 'GR-11',
    sentence: 'Ends with a weight near the true one, whatever was in the way.',
    points: 6,
    critical: true,
    competencies: ['I.P.1.f', 'II.P.4'],
    sources: ['cdc-mmwr-growth-charts'],
    facts: ['vs-pounds-per-kilogram'],
    teaches: body,
    test: (context) => {
      if (!isDue(context, 'weight')) return notDue;
      const kg = charted(context, 'weight');
      if (kg === null) return { share: 0, because: 'weight-not-charted' };
      const offG = kg * 1000 - context.truth.weightG;
      const within = context.case.stance === 'lies' ? resultWithinG.baby : resultWithinG.grown;
      const values = { offKg: Math.round(Math.abs(offG) / 10) / 100, way: offG > 0 ? 'high' : 'low' };
      if (Math.abs(offG) <= within) return { share: 1, because: 'done' };
      if (Math.abs(offG) > neverOffByShare * context.truth.weightG)
        return { share: 0, because: 'weight-far-off', values };
      return { share: Math.abs(offG) <= within * 2 ? 0.6 : 0.25, because: 'weight-off', values };
    },
  },
  {
    id: 'GR-12',
    sentence: 'Charts the weight in kilograms, since doses are worked out from them.',
    points: 4,
    critical: false,
    competencies: ['X.P.3', 'II.C.1'],
    sources: ['cdc-mmwr-growth-charts', 'nist-si-conversions'],
    facts: ['vs-pounds-per-kilogram'],
    teaches: child,
    test: (context) => {
      if (!isDue(context, 'weight')) return notDue;
      const entry = lastEntry(context, 'weight');
      if (entry === null) return { share: 0, because: 'weight-not-charted' };
      return entry.unit === 'kg' ? { share: 1, because: 'done' } : { share: 0.5, because: 'pounds-charted' };
    },
  },
];
