/**
 * The coach: the first thing a careful assistant would still do. Looks only at what the learner could know from chart, answers
 * and displays: never at the true temperature. Whoever follows every hint passes (a test).
 */
import { firstHint, type Hint, type HintLine } from '../core/hint.ts';
import type { Route } from './case.ts';
import { bestChoice } from './choice.ts';
import type { TemperatureContext } from './context.ts';
import { judgedTake, lastCharted, reportNeed, reportsMade } from './findings.ts';
import { questionsFor } from './route-rules.ts';
import { coverFor } from './sensing.ts';

const teaches = 'clinical-procedures/vital-signs#temperature';

const route = (context: TemperatureContext): Route => bestChoice(context.case, context.facts).route;
const unmeasured = (context: TemperatureContext) => !context.takes.some(({ complete }) => complete);
const before = (context: TemperatureContext) => unmeasured(context) && context.take === null;
const isReady = (context: TemperatureContext, what: TemperatureContext['ready'][number]) =>
  context.ready.includes(what);
const told = (context: TemperatureContext) => reportsMade(context).length > 0;
const mouthMinutes = ({ case: patient, nowMs }: TemperatureContext) =>
  patient.mouth === null ? null : patient.mouth.minutesAgo + nowMs / 60_000;

const routeWords: Readonly<Record<Route, string>> = {
  oral: 'Nothing speaks against the mouth: take the thermometer made for it.',
  tympanic: 'The mouth will not do here: take the ear thermometer.',
  temporal: 'Mouth and ear will not do here: take the forehead scanner.',
  axillary: 'Only the armpit is left: take the thermometer made for it.',
  rectal: 'The order says rectal: take the red probe.',
};

const placeWords: Readonly<Record<Route, string>> = {
  oral: 'Place it under the tongue, far back in the heat pocket, and ask for closed lips.',
  tympanic: 'Draw the ear up and back, or down and back {vs-ear-pull-age}, and turn the cone in until it is snug.',
  temporal: 'Slide slowly from the middle of the forehead straight across to the hairline.',
  axillary: 'Place it in the middle of the armpit and hold the arm against the body.',
  rectal: 'Guide it in {tt-rectal-depth-child} in a baby, never against resistance, and hold it.',
};

const routeNames: readonly Route[] = ['oral', 'tympanic', 'temporal', 'axillary', 'rectal'];

const lines: readonly HintLine<TemperatureContext>[] = [
  {
    still: ({ encounter }) => encounter.handsCleanedAtMs === null,
    text: 'Clean your hands where the patient can see it.',
    teaches,
  },
  {
    still: ({ encounter }) => encounter.introducedAs === null,
    text: 'Say who you are: your name and "medical assistant".',
    teaches,
  },
  {
    still: ({ encounter }) => encounter.identifiedAtMs === null,
    text: 'Ask for full name and birth date and compare with the chart.',
    teaches,
  },
  {
    still: ({ encounter }) => encounter.explainedAtMs === null,
    text: 'Say in a sentence what you are going to do.',
    teaches,
  },
  { still: ({ asked }) => !asked.includes('feeling'), text: 'Ask how the patient feels.', teaches },
  {
    still: (context) => before(context) && !context.asked.includes('mouth'),
    text: 'Ask about hot or cold drinks, food, gum and smoking.',
    teaches,
  },
  {
    still: (context) => before(context) && !questionsFor.oral.every((question) => context.asked.includes(question)),
    text: 'Ask whether the nose is free, and about seizures and mouth sores.',
    teaches,
  },
  {
    still: (context) => before(context) && !context.asked.includes('ears'),
    text: 'Ask about pain and drainage of the ears.',
    teaches,
  },
  {
    still: (context) => before(context) && route(context) === 'rectal' && !context.asked.includes('bowels'),
    text: 'Ask about the bowels before anything goes into the rectum.',
    teaches,
  },
  {
    still: (context) => before(context) && route(context) === 'rectal' && !context.gloves,
    text: 'Put on gloves for this route.',
    teaches,
  },
  {
    still: (context) => before(context) && route(context) === 'rectal' && !isReady(context, 'laid-and-covered'),
    text: 'Lay the baby on the back and keep them covered.',
    teaches,
  },
  {
    still: (context) =>
      before(context) &&
      route(context) === 'oral' &&
      (mouthMinutes(context) ?? context.facts.oralWaitMin) < context.facts.oralWaitMin,
    text: 'The mouth is not at rest: let time pass until {vs-oral-wait} are over since then.',
    teaches,
  },
  {
    still: (context) =>
      before(context) &&
      route(context) === 'temporal' &&
      context.case.conditions.includes('hat') &&
      !isReady(context, 'hat-off'),
    text: 'Take the hat off before you scan the forehead.',
    teaches,
  },
  {
    still: (context) =>
      before(context) &&
      route(context) === 'temporal' &&
      context.case.conditions.includes('sweaty') &&
      !isReady(context, 'forehead-dried'),
    text: 'Wipe the forehead dry before you scan it.',
    teaches,
  },
  {
    still: (context) => before(context) && route(context) === 'axillary' && !isReady(context, 'clothes-opened'),
    text: 'Open the clothing so that the probe touches skin.',
    teaches,
  },
  {
    still: (context) => before(context) && route(context) === 'axillary' && !isReady(context, 'armpit-dried'),
    text: 'Pat the armpit dry.',
    teaches,
  },
  ...routeNames.map((one): HintLine<TemperatureContext> => ({
    still: (context) =>
      before(context) && route(context) === one && context.device !== bestChoice(context.case, context.facts).device,
    text: routeWords[one],
    teaches,
  })),
  {
    still: (context) => before(context) && context.coverOn?.state === 'someone-else',
    text: 'Look at the cover: it is not new. Drop it in the trash.',
    teaches,
  },
  {
    still: (context) => before(context) && context.coverOn === null && context.device !== null,
    text: 'Put on a new cover, the one made for this instrument.',
    teaches,
  },
  {
    still: (context) =>
      before(context) && context.device !== null && context.coverOn?.cover !== coverFor[context.device],
    text: 'That cover belongs to another instrument. Change it.',
    teaches,
  },
  {
    still: (context) => before(context) && context.device === 'column' && !isReady(context, 'column-shaken'),
    text: 'Shake the column down before you use it.',
    teaches,
  },
  {
    still: (context) => before(context) && route(context) === 'rectal' && !isReady(context, 'lubricated'),
    text: 'Lubricate the cover.',
    teaches,
  },
  ...routeNames.map((one): HintLine<TemperatureContext> => ({
    still: (context) => before(context) && route(context) === one,
    text: placeWords[one],
    teaches,
  })),
  {
    still: ({ take }) => take !== null && !take.complete,
    text: 'Wait: for the signal, or for the full time of the leaflet. Stay and hold it.',
    teaches,
  },
  { still: ({ take }) => take !== null, text: 'Take it out and read it.', teaches },
  {
    still: (context) => reportNeed(context) === 'now' && !told(context),
    text: 'This cannot wait. Tell the provider now, with the route and how the patient looks.',
    teaches,
  },
  {
    still: (context) => lastCharted(context) === null || lastCharted(context)?.take !== judgedTake(context)?.number,
    text: 'Chart the number as it stands, with its unit and its route. Nothing is added or taken off.',
    teaches,
  },
  {
    still: ({ coverOn }) => coverOn !== null,
    text: 'Eject the cover into the trash without touching it.',
    teaches,
  },
  { still: ({ gloves }) => gloves, text: 'Take the gloves off and clean your hands again.', teaches },
  {
    still: (context) => reportNeed(context) !== 'none' && !told(context),
    text: 'This has to be known before you leave: tell the provider, with the route and how the patient looks.',
    teaches,
  },
  { still: ({ did }) => did.told.length === 0, text: 'Say the number and who will explain it.', teaches },
];

const last: Hint = { text: 'Everything is done. Leave the room.', teaches };

/** Every hint there is, in the order of the work. */
export const hintLines: readonly Hint[] = [...lines, last].map(({ text }) => ({ text, teaches }));

/** What to do next. There is always a hint; the last is to leave. */
export function hintOf(context: TemperatureContext): Hint {
  const { text } = firstHint(lines, context, last);
  return { text, teaches };
}
