/**
 * The coach: the first thing a careful assistant would still do, and where it is taught. Looks only at what the learner can
 * know, their own charted numbers included: never at the truth. Whoever follows every hint passes (follow.ts, tests/models/simulations).
 */
import { firstHint, type Hint, type HintLine } from '../core/hint.ts';
import { wornOn } from './body.ts';
import type { GrowthContext } from './context.ts';
import type { ChartMeasure } from './curves.ts';
import {
  charted,
  chartedNeed,
  goodTapeReadings,
  isDue,
  plottedFor,
  rightChart,
  statureDue,
  suits,
  toldTheTeam,
  yearsOld,
} from './findings.ts';

const body = 'clinical-procedures/vital-signs#pain-height-weight';
const child = 'clinical-procedures/children#measure-growth';
const plotting = 'clinical-procedures/children#plot-and-read';
const move = 'clinical-procedures/mobility-and-body-mechanics#before-you-move-anyone';
const rooming = (section: string) => `clinical-procedures/rooming-a-patient#${section}`;

type C = GrowthContext;
const toWeigh = (context: C) => isDue(context, 'weight') && charted(context, 'weight') === null;
const weighed = ({ scaleReadings, place }: C) => scaleReadings.length > 0 || place === 'scale';
const zeroedOnce = ({ zeroG, mounts }: C) => zeroG !== 0 || mounts > 0;
const guards = ({ case: { stance } }: C) => stance === 'lies' || stance === 'needs-hand';
const lying = (context: C) => yearsOld(context) < context.facts.chartAgeYears;
const toStretch = (context: C) => {
  const what = statureDue(context);
  return what !== null && charted(context, what) === null;
};
const toTape = (context: C) => isDue(context, 'head') && charted(context, 'head') === null;
const nextToPlot = (context: C): ChartMeasure | null =>
  context.case.plots.find((measure) => {
    const point = plottedFor(context, measure);
    const right = rightChart(context, measure);
    return point === null || point.set !== right?.set || point.sex !== right.sex;
  }) ?? null;
const opened = (context: C) => {
  const measure = nextToPlot(context);
  const right = measure === null ? null : rightChart(context, measure);
  const { openChart } = context;
  return openChart?.measure === measure && openChart.set === right?.set && openChart.sex === right.sex;
};

export const lines: readonly HintLine<C>[] = [
  {
    still: ({ encounter }) => encounter.handsCleanedAtMs === null,
    text: 'Clean your hands where they can see it.',
    teaches: rooming('clean-hands'),
  },
  {
    still: ({ encounter }) => encounter.introducedAs === null,
    text: 'Say who you are: your name and "medical assistant".',
    teaches: rooming('call-and-identify'),
  },
  {
    still: ({ encounter }) => encounter.identifiedAtMs === null,
    text: 'Ask for full name and birth date and compare with the chart.',
    teaches: rooming('call-and-identify'),
  },
  {
    still: ({ encounter }) => encounter.explainedAtMs === null,
    text: 'Say in a sentence what you are going to measure.',
    teaches: body,
  },
  {
    still: ({ did }) => !did.asked.includes('standing'),
    text: 'Ask how they stand, before anybody is asked to step up.',
    teaches: move,
  },
  {
    still: (context) =>
      toWeigh(context) && (context.scale === null || !suits(context, context.scale)) && !weighed(context),
    text: 'Choose the scale that suits this person: standing only {gr-stands-alone}.',
    teaches: move,
  },
  {
    still: (context) => toWeigh(context) && context.scale === 'infant' && !context.paper,
    text: 'Lay clean paper into the tray.',
    teaches: child,
  },
  {
    still: (context) => toWeigh(context) && !zeroedOnce(context),
    text: 'Zero the scale now, with nobody on it.',
    teaches: body,
  },
  {
    still: (context) => toWeigh(context) && context.case.chairG !== null && context.tareG === 0,
    text: 'Read the label of the wheelchair and let the scale take that weight off.',
    teaches: body,
  },
  {
    still: (context) =>
      (toWeigh(context) || toStretch(context)) && wornOn(context).length > 0 && context.place !== 'scale',
    text: 'Take off what adds to the number: shoes, coat, bag, hair done up; undress a baby and change the diaper.',
    teaches: child,
  },
  {
    still: (context) => toWeigh(context) && guards(context) && context.hand !== 'near' && context.place !== 'scale',
    text: 'Have a hand ready beside them before they are on the scale.',
    teaches: child,
  },
  {
    still: (context) => toWeigh(context) && context.scale !== 'beam' && context.unit !== 'kg',
    text: 'Switch the scale to kilograms.',
    teaches: body,
  },
  {
    still: (context) => toWeigh(context) && context.place === 'floor' && !weighed(context),
    text: 'Now onto the scale.',
    teaches: body,
  },
  {
    still: (context) => context.place === 'scale' && guards(context) && context.hand !== 'near',
    text: 'Hold your hand just above or beside them, without touching.',
    teaches: child,
  },
  {
    still: toWeigh,
    text: 'When the scale rests (on a beam: when the pointer is in the middle) read it to {gr-weight-step}, a baby to {ex-infant-weight-step}, and chart kilograms.',
    teaches: body,
  },
  {
    still: ({ place }) => place === 'scale',
    text: 'See them safely off the scale.',
    teaches: body,
  },
  {
    still: (context) => toTape(context) && goodTapeReadings(context).length === 0,
    text: 'Lay the tape {gr-head-place}, snug.',
    teaches: child,
  },
  {
    still: (context) => toTape(context) && goodTapeReadings(context).length === 1,
    text: 'Take the tape off, lay it again, and see whether it says the same.',
    teaches: child,
  },
  {
    still: toTape,
    text: 'Chart the largest head reading that repeats, to {ex-length-step}.',
    teaches: child,
  },
  {
    still: (context) => toStretch(context) && lying(context) && context.place !== 'board',
    text: 'Under {vs-growth-chart-age}: onto the length board.',
    teaches: child,
  },
  {
    still: (context) => toStretch(context) && lying(context) && !context.helperHolds,
    text: 'Length takes {gr-length-people}: ask the family to hold the head at the headpiece.',
    teaches: child,
  },
  {
    still: (context) => toStretch(context) && lying(context) && !context.legsStraight,
    text: 'Straighten the knees gently.',
    teaches: child,
  },
  {
    still: (context) => toStretch(context) && lying(context) && context.footboard !== 'heels',
    text: 'Bring the footboard flat against the heels.',
    teaches: child,
  },
  {
    still: (context) => toStretch(context) && !lying(context) && context.place !== 'wall',
    text: 'From {vs-growth-chart-age} on: standing at the wall.',
    teaches: child,
  },
  {
    still: (context) => toStretch(context) && !lying(context) && Object.values(context.posture).some((right) => !right),
    text: 'Look along the body: {gr-height-points} to the wall, eyes straight ahead.',
    teaches: child,
  },
  {
    still: (context) => toStretch(context) && !lying(context) && context.headpiece !== 'firm',
    text: 'Bring the headpiece down until it presses the hair flat.',
    teaches: child,
  },
  {
    still: toStretch,
    text: 'Read at the edge to {ex-length-step} and chart it.',
    teaches: child,
  },
  {
    still: ({ place }) => place === 'wall' || place === 'board',
    text: 'Let them get up again.',
    teaches: child,
  },
  {
    still: (context) => isDue(context, 'bmi') && charted(context, 'bmi') === null,
    text: 'Work out the BMI: kilograms divided by meters, and by meters again.',
    teaches: body,
  },
  {
    still: (context) => nextToPlot(context) !== null && !opened(context),
    text: 'Open the next growth chart: WHO under {vs-growth-chart-age}, CDC from then on, for the right sex.',
    teaches: plotting,
  },
  {
    still: (context) => nextToPlot(context) !== null,
    text: 'Plot the charted value over the exact age.',
    teaches: plotting,
  },
  {
    still: (context) => context.case.plots.some((measure) => plottedFor(context, measure)?.band === null),
    text: 'Read between which percentile lines the point lies, and look at the points before.',
    teaches: plotting,
  },
  {
    still: (context) => chartedNeed(context) !== 'none' && !toldTheTeam(context),
    text: 'This has to be known before the visit goes on: tell the provider the numbers and the pattern.',
    teaches: plotting,
  },
  {
    still: ({ did }) => did.told.length === 0,
    text: 'Say the numbers in private, and that the provider will go over them.',
    teaches: plotting,
  },
];

const last: Hint = { text: 'Everything is done. Leave the room.', teaches: body };

/** Every hint there is, in the order of the work. */
export const hintLines: readonly Hint[] = [...lines.map(({ text, teaches }) => ({ text, teaches })), last];

/** What to do next. There is always a hint; the last is to leave. */
export function hintOf(context: C): Hint {
  const { text, teaches } = firstHint(lines, context, last);
  return { text, teaches };
}
