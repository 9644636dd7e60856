/**
 * The coach: the first thing a careful assistant would still do. Looks only at what the learner could know from chart, answers,
 * hands and screen. Whoever follows every hint passes (a test).
 */
import { firstHint, type Hint, type HintLine } from '../core/hint.ts';
import { questionIds } from './case.ts';
import { goodPlaces, helpsNeeded, polishToRemove } from './choice.ts';
import type { OximetryContext } from './context.ts';
import { judgedReading, lastCharted, reportNeed, reportsMade } from './findings.ts';
import { screenOf } from './perception.ts';
import { goodQuality, quality, settled, warmth } from './signal.ts';

const teaches = 'clinical-procedures/vital-signs#oxygen-saturation';

const uncharted = (context: OximetryContext) => lastCharted(context) === null;
const helpCame = (context: OximetryContext) => context.did.helpCalledAtMs !== null;
const told = (context: OximetryContext) =>
  reportsMade(context).some(({ atMs }) => atMs >= (judgedReading(context)?.clip.sinceMs ?? 0));
const steady = (context: OximetryContext) =>
  context.clip !== null && quality(context, context.clip, context.nowMs) >= goodQuality;
/** Low on the screen, and measured at one site only. */
const owesRecheck = (context: OximetryContext) => {
  const screen = screenOf(context);
  const low = context.case.targetLowPercent ?? context.facts.reportBelowPercent;
  return (
    screen.kind === 'on' &&
    screen.percent < low &&
    new Set(context.clipSites).size === 1 &&
    reportNeed(context) !== 'emergency'
  );
};
const feltLongEnough = (context: OximetryContext) =>
  context.feltSinceMs !== null && context.nowMs - context.feltSinceMs >= context.facts.countSeconds * 1000;

const lines: readonly HintLine<OximetryContext>[] = [
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
  {
    still: ({ looked }) => !looked,
    text: 'Look at the person: lips, breathing, speech. After all, {ox-dark-skin}.',
    teaches,
  },
  {
    still: (context) => context.case.blueLips && context.looked && !helpCame(context),
    text: 'Blue lips cannot wait: call for help now, and stay.',
    teaches,
  },
  {
    still: (context) =>
      context.case.breathless &&
      context.looked &&
      !context.case.blueLips &&
      !helpCame(context) &&
      reportsMade(context).length === 0,
    text: 'Tell the provider now: somebody who struggles to breathe cannot wait. The number follows.',
    teaches,
  },
  {
    still: ({ asked }) => asked.length < questionIds.length,
    text: 'Ask how they feel, what they breathe, what they were exposed to and what is usual.',
    teaches,
  },
  {
    still: (context) =>
      context.did.exposureHeardAtMs !== null && !helpCame(context) && reportsMade(context).length === 0,
    text: 'Tell the provider now: an exposure cannot wait, since {ox-carbon-monoxide}. The number follows.',
    teaches,
  },
  { still: ({ examined }) => !examined, text: 'Look at the nails and feel the hands.', teaches },
  {
    still: (context) => uncharted(context) && polishToRemove(context) !== null,
    text: 'No nail is bare: take the polish off one of them.',
    teaches,
  },
  {
    still: (context) => uncharted(context) && helpsNeeded(context).includes('hand-warmed'),
    text: 'The fingers are cold: warm the hand.',
    teaches,
  },
  {
    still: (context) => uncharted(context) && helpsNeeded(context).includes('blanket-given'),
    text: 'The patient shivers: give a blanket.',
    teaches,
  },
  {
    still: (context) => uncharted(context) && helpsNeeded(context).includes('hand-rested'),
    text: 'The hand moves: rest it on a pillow and let it be held.',
    teaches,
  },
  {
    still: (context) => uncharted(context) && helpsNeeded(context).includes('light-shaded'),
    text: 'Bright light falls on the hand: shade it.',
    teaches,
  },
  {
    still: (context) => uncharted(context) && context.clip === null && context.sensor !== 'finger',
    text: 'Take the finger sensor.',
    teaches,
  },
  {
    still: (context) => uncharted(context) && context.clip === null && !context.sensorCleaned,
    text: 'Wipe the sensor clean.',
    teaches,
  },
  {
    still: (context) => uncharted(context) && context.clip === null && goodPlaces(context)[0]?.how === 'over-nail',
    text: 'Put the sensor on a finger with a bare nail, all the way, the light over the nail.',
    teaches,
  },
  {
    still: (context) => uncharted(context) && context.clip === null,
    text: 'Put the sensor on sideways, so that the light passes beside the artificial nail.',
    teaches,
  },
  {
    still: (context) => uncharted(context) && warmth(context, context.nowMs) < 0.95,
    text: 'The hand is not warm yet: let time pass.',
    teaches,
  },
  {
    still: (context) => uncharted(context) && context.counted === null && context.feltSinceMs === null,
    text: 'Lay your fingers on the pulse at the wrist.',
    teaches,
  },
  {
    still: (context) => uncharted(context) && context.counted === null && !feltLongEnough(context),
    text: 'Count at the wrist for {vs-pulse-count-regular}, without looking at the screen.',
    teaches,
  },
  {
    still: (context) => uncharted(context) && context.counted === null,
    text: 'Note your count, for one minute.',
    teaches,
  },
  {
    still: (context) => uncharted(context) && (context.clip === null || settled(context.clip, context.nowMs) < 1),
    text: 'Wait until trace and numbers are steady.',
    teaches,
  },
  {
    still: (context) => uncharted(context) && !steady(context),
    text: 'The trace is not steady: nail, cold, movement, light or seat. Mend it first.',
    teaches,
  },
  {
    still: (context) => uncharted(context) && owesRecheck(context),
    text: 'The number is low: recheck it at another finger.',
    teaches,
  },
  {
    still: (context) => uncharted(context),
    text: 'If the pulse on the screen is your count, chart the percentage and what the patient breathes.',
    teaches,
  },
  {
    still: (context) => reportNeed(context) === 'emergency' && !helpCame(context),
    text: 'This is an emergency: call for help now, and stay.',
    teaches,
  },
  {
    still: (context) => reportNeed(context) !== 'none' && !told(context),
    text: 'Tell the provider: the number, what the patient breathes, how they look and what they told you.',
    teaches,
  },
  { still: ({ did }) => did.told.length === 0, text: 'Say the number and who will explain it.', teaches },
  { still: ({ clip }) => clip !== null, text: 'Take the sensor off.', teaches },
];

const last: Hint = { text: 'Everything is done. Leave the room.', teaches };

/** Every hint there is, in the order of the work. */
export const hintLines: readonly Hint[] = [...lines, last].map(({ text }) => ({ text, teaches }));

/** What to do next. There is always a hint; the last is to leave. */
export function hintOf(context: OximetryContext): Hint {
  const { text } = firstHint(lines, context, last);
  return { text, teaches };
}
