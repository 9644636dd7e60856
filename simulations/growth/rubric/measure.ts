/** Criteria of height, length, head size and BMI. Codes and numbers only. */
import type { Criterion, Finding } from '../../core/rubric.ts';
import type { GrowthContext, Stretching } from '../context.ts';
import {
  bmiOf,
  charted,
  goodTapeReadings,
  isDue,
  statureDue,
  stretchingBehind,
  trueValue,
  yearsOld,
} from '../findings.ts';

const body = 'clinical-procedures/vital-signs#pain-height-weight';
const child = 'clinical-procedures/children#measure-growth';

const notDue: Finding = { share: null, because: 'not-due' };
const never: Finding = { share: 0, because: 'never-measured' };

/** How near length, height or head must be to the truth for all points, and for half, cm. Assumptions. */
const statureWithinCm = { full: 0.4, half: 1 } as const;
const headWithinCm = { full: 0.3, half: 0.7 } as const;
/** Two placements of the tape that agree lie this near, cm; a reading is read to this, cm. Assumptions. */
const tapesAgreeCm = 0.2;
const readWithinCm = 0.1;
/** BMI worked out from the charted numbers, kg/m². An assumption. */
const bmiWithin = { full: 0.1, half: 0.5 } as const;

function stretched(context: GrowthContext, judge: (reading: Stretching) => Finding): Finding {
  if (statureDue(context) === null) return notDue;
  const reading = stretchingBehind(context);
  return reading === null ? never : judge(reading);
}

const near = (a: number, b: number, within: number): boolean => Math.abs(a - b) <= within + 0.0001;

export const measureCriteria: readonly Criterion<GrowthContext>[] = [
  {
    id: 'GR-13',
    sentence: 'Measures lying down under {vs-growth-chart-age}, standing from then on.',
    points: 4,
    critical: false,
    competencies: ['I.P.1.e', 'I.P.1.g'],
    sources: ['cdc-mmwr-growth-charts', 'cdc-who-growth-charts', 'who-child-growth-standards-2006'],
    facts: ['vs-growth-chart-age', 'gr-length-over-height'],
    teaches: child,
    test: (context) =>
      stretched(context, ({ where }) => {
        const lying = yearsOld(context) < context.facts.chartAgeYears;
        if ((where === 'board') === lying) return { share: 1, because: 'done' };
        return { share: 0, because: lying ? 'stood-too-young' : 'lay-too-old' };
      }),
  },
  {
    id: 'GR-14',
    sentence:
      'Places the body: standing with {gr-height-points} at the wall and the headpiece down on the hair; lying with {gr-length-people}, knees straight, heels on the footboard.',
    points: 6,
    critical: false,
    competencies: ['I.P.1.e', 'I.P.1.g'],
    sources: ['mchb-weighing-measuring', 'cdc-mmwr-growth-charts'],
    facts: ['gr-height-points', 'gr-length-people'],
    teaches: child,
    test: (context) =>
      stretched(context, ({ wrong, where }) => {
        if (wrong.length === 0) return { share: 1, because: 'done' };
        const values = { wrong: wrong.join(', ') };
        if (wrong.includes('alone')) return { share: wrong.length === 1 ? 0.4 : 0, because: 'measured-alone', values };
        return {
          share: wrong.length === 1 ? 0.5 : wrong.length === 2 ? 0.25 : 0,
          because: where === 'wall' ? 'stood-badly' : 'lay-badly',
          values,
        };
      }),
  },
  {
    id: 'GR-15',
    sentence: 'Reads at the edge to {ex-length-step} and charts length or height near the true one.',
    points: 5,
    critical: false,
    competencies: ['I.P.1.e', 'I.P.1.g', 'X.P.3'],
    sources: ['cdc-mmwr-growth-charts'],
    facts: ['ex-length-step', 'vs-centimeters-per-inch'],
    teaches: child,
    test: (context) => {
      const what = statureDue(context);
      if (what === null) return notDue;
      const cm = charted(context, what);
      const truth = trueValue(context, what);
      const reading = stretchingBehind(context);
      if (cm === null || truth === null) return { share: 0, because: 'stature-not-charted' };
      if (reading === null) return never;
      const shown = reading.shownMm / 10;
      if (!near(cm, shown, readWithinCm * 2.5))
        return { share: 0, because: 'edge-misread', values: { shownCm: shown, chartedCm: Math.round(cm * 10) / 10 } };
      const off = Math.round((cm - truth) * 10) / 10;
      const values = { offCm: Math.abs(off), way: off > 0 ? 'tall' : 'short' };
      if (!near(cm, truth, statureWithinCm.half)) return { share: 0, because: 'stature-off', values };
      if (!near(cm, truth, statureWithinCm.full)) return { share: 0.5, because: 'stature-off', values };
      return near(cm, shown, readWithinCm)
        ? { share: 1, because: 'done' }
        : { share: 0.7, because: 'edge-read-roughly', values: { shownCm: shown } };
    },
  },
  {
    id: 'GR-16',
    sentence: 'Lays the tape {gr-head-place}, snug, and measures again until two readings agree.',
    points: 5,
    critical: false,
    competencies: ['I.P.1.h'],
    sources: ['mchb-weighing-measuring', 'cdc-mmwr-growth-charts'],
    facts: ['gr-head-place'],
    teaches: child,
    test: (context) => {
      if (!isDue(context, 'head')) return notDue;
      if (context.tapeReadings.length === 0) return { share: 0, because: 'head-never-measured' };
      const good = goodTapeReadings(context).map(({ shownMm }) => shownMm);
      if (good.length === 0) return { share: 0, because: 'tape-misplaced' };
      if (good.length === 1) return { share: 0.5, because: 'head-once' };
      return Math.max(...good) - Math.min(...good) <= tapesAgreeCm * 10
        ? { share: 1, because: 'done' }
        : { share: 0.5, because: 'tapes-disagree' };
    },
  },
  {
    id: 'GR-17',
    sentence: 'Charts the head circumference as the tape says, to {ex-length-step}.',
    points: 4,
    critical: false,
    competencies: ['I.P.1.h', 'X.P.3'],
    sources: ['cdc-mmwr-growth-charts'],
    facts: ['ex-length-step'],
    teaches: child,
    test: (context) => {
      if (!isDue(context, 'head')) return notDue;
      const cm = charted(context, 'head');
      const truth = trueValue(context, 'head');
      if (cm === null || truth === null) return { share: 0, because: 'head-not-charted' };
      const off = Math.round((cm - truth) * 10) / 10;
      const values = { offCm: Math.abs(off), way: off > 0 ? 'large' : 'small' };
      if (near(cm, truth, headWithinCm.full)) return { share: 1, because: 'done' };
      return { share: near(cm, truth, headWithinCm.half) ? 0.5 : 0, because: 'head-off', values };
    },
  },
  {
    id: 'GR-18',
    sentence: 'Works out the BMI from the charted weight and height.',
    points: 4,
    critical: false,
    competencies: ['II.P.4'],
    sources: ['cdc-adult-bmi', 'cdc-child-bmi'],
    facts: ['vs-bmi-healthy'],
    teaches: body,
    test: (context) => {
      if (!isDue(context, 'bmi')) return notDue;
      const bmi = charted(context, 'bmi');
      const kg = charted(context, 'weight');
      const cm = charted(context, 'height');
      if (bmi === null) return { share: 0, because: 'bmi-not-charted' };
      if (kg === null || cm === null) return { share: 0, because: 'bmi-of-nothing' };
      const right = bmiOf(kg, cm);
      const values = { right: Math.round(right * 10) / 10 };
      if (near(bmi, right, bmiWithin.full)) return { share: 1, because: 'done' };
      return { share: near(bmi, right, bmiWithin.half) ? 0.5 : 0, because: 'bmi-wrong', values };
    },
  },
];
