/**
 * The coach: the first thing a careful assistant would still do. Looks only at what the learner could know, their own charted
 * numbers included: never at the true rate. Whoever follows every hint passes (a test does).
 */
import { firstHint, type Hint, type HintLine } from '../core/hint.ts';
import type { PulseContext } from './context.ts';
import { charted, isOutOfLimits, mainCharted, mainEntry, reportNeed, togetherCount } from './findings.ts';
import { raisedPerMin } from './heart.ts';
import { section } from './rubric/prepare.ts';

const told = ({ did, entries }: PulseContext) =>
  did.reports.some(({ to, entries: by }) => (to === 'provider' || to === 'nurse') && by >= entries.length);
const isRegular = ({ case: patient }: PulseContext) => patient.rhythm === 'regular';
const goesToTheChest = ({ case: patient }: PulseContext) =>
  patient.ageGroup !== 'adult' || patient.order.kind === 'apical-before-medicine';
const feltIrregular = (context: PulseContext) =>
  !isRegular(context) && (context.case.rhythmKnown || context.entries.length > 0);
const owesApex = (context: PulseContext) =>
  feltIrregular(context) && context.entries.length > 0 && !context.entries.some(({ site }) => site === 'apical');
const bringsTogether = (context: PulseContext) =>
  context.case.order.kind === 'deficit' && togetherCount(context) === null;
const nextIsChest = (context: PulseContext) =>
  context.entries.length === 0 ? goesToTheChest(context) : owesApex(context);
const stillCounts = (context: PulseContext) =>
  context.entries.length === 0 || owesApex(context) || owesRecount(context);
const owesRecount = (context: PulseContext) => {
  const main = mainCharted(context);
  return (
    main !== null &&
    reportNeed(context) !== 'emergency' &&
    isOutOfLimits(context, main.entry.ratePerMin) &&
    main.count.windowS < context.facts.fullS
  );
};
const owesMinute = (context: PulseContext) => goesToTheChest(context) || !isRegular(context) || owesRecount(context);
/** A number that was entered and not yet charted. */
const isFresh = (context: PulseContext) => {
  const last = context.counts.at(-1);
  const taken = charted(context).some(({ count }) => count.number === last?.number);
  return last?.entered != null && !taken && context.hand?.on === last.hand?.on;
};
const hasHand = (context: PulseContext) =>
  context.hand !== null && (context.hand.on === 'chest') === nextIsChest(context);

const line = (still: HintLine<PulseContext>['still'], text: string): HintLine<PulseContext> => ({
  still,
  text,
  teaches: section,
});

const lines: readonly HintLine<PulseContext>[] = [
  line(({ encounter }) => encounter.handsCleanedAtMs === null, 'Clean your hands where the patient can see it.'),
  line(({ encounter }) => encounter.introducedAs === null, 'Say who you are: your name and "medical assistant".'),
  line(
    ({ encounter }) => encounter.identifiedAtMs === null,
    'Ask for full name and birth date and compare with the chart; a parent answers for a small child.',
  ),
  line(({ encounter }) => encounter.explainedAtMs === null, 'Say in a sentence what you are going to do.'),
  line(({ did }) => !did.asked.includes('feeling'), 'Ask how the patient feels today.'),
  line(
    ({ case: patient, did, entries }) =>
      patient.emergencySigns.length > 0 && entries.length === 0 && did.helpCalledAtMs === null,
    'These signs cannot wait: call for help now, stay, and count the pulse while help comes.',
  ),
  line(({ did }) => !did.asked.includes('just-active'), 'Ask whether there was any haste or excitement just before.'),
  line(({ seatedAtMs }) => seatedAtMs === null, 'Let the patient sit down, a small child on the parent’s lap.'),
  line(
    (context) => context.case.arrives === 'crying' && context.comfortedAtMs === null,
    'A crying child’s pulse is of little use: comfort the child first.',
  ),
  line(
    (context) => context.entries.length === 0 && raisedPerMin(context, context.nowMs) >= 4,
    'Wait: a resting pulse needs {pulse-rest} of rest, a child a minute of comfort. You may let time pass.',
  ),
  line(
    (context) => !context.armSupported && !goesToTheChest(context),
    'Let the forearm rest on the desk, the wrist relaxed.',
  ),
  line((context) => context.count !== null && context.count.endedAtMs !== null, 'Enter what you counted.'),
  line((context) => context.count !== null, 'Count on until the second hand is round.'),
  line(
    (context) => isFresh(context),
    'Chart the pulse: site, rate, rhythm, and the strength with its scale if you felt it.',
  ),
  line(
    (context) => reportNeed(context) === 'emergency' && context.entries.length > 0 && !told(context),
    'This rate with these signs cannot wait: call for help and tell the provider now.',
  ),
  line(
    (context) => bringsTogether(context) && context.entries.length > 0 && context.helperAtMs === null,
    'A deficit needs two people in the same minute: send for a second assistant.',
  ),
  line(
    (context) => bringsTogether(context) && context.helperAtMs !== null && context.helperAtMs > context.nowMs,
    'Wait until the second assistant is here.',
  ),
  line((context) => stillCounts(context) && nextIsChest(context) && !context.stethoscopeClean, 'Wipe the stethoscope.'),
  line(
    (context) => stillCounts(context) && nextIsChest(context) && !context.gownOpen,
    'Bare the chest only as far as needed.',
  ),
  line(
    (context) => stillCounts(context) && nextIsChest(context) && !hasHand(context),
    'Lay the stethoscope on the apex: {vs-apical-site}; in a small child {pulse-apical-child-site}.',
  ),
  line(
    (context) => stillCounts(context) && !hasHand(context),
    'Lay two or three fingertips on the radial artery: the groove on the thumb side of the wrist.',
  ),
  line(
    (context) => stillCounts(context) && bringsTogether(context) && context.entries.length > 0,
    'Count {vs-pulse-count-full} together: you at the apex, the second assistant at the wrist.',
  ),
  line((context) => stillCounts(context) && owesMinute(context), 'Count {vs-pulse-count-full} by the second hand.'),
  line((context) => stillCounts(context), 'Count {vs-pulse-count-regular}.'),
  line(
    (context) => context.case.order.kind === 'deficit' && context.deficit === null,
    'Chart the deficit: {pulse-deficit-rule}.',
  ),
  line(({ gownOpen }) => gownOpen, 'Cover the patient again.'),
  line(
    (context) => reportNeed(context) !== 'none' && mainEntry(context) !== null && !told(context),
    'These findings have to be known before you leave: tell the provider.',
  ),
  line(({ did }) => did.told.length === 0, 'Say the number and who will explain it.'),
];

const last: Hint = { text: 'Everything is done. Leave the room.', teaches: section };

/** Every hint there is, in the order of the work. */
export const hintLines: readonly Hint[] = [...lines.map(({ text, teaches }) => ({ text, teaches })), last];

/** What to do next. There is always a hint; the last is to leave. */
export function hintOf(context: PulseContext): Hint {
  return firstHint(lines, context, last);
}
