/**
 * The coach: the first thing a careful assistant would still do. Looks only at what the learner could know, their own charted
 * numbers included: never at the true rate. Whoever follows every hint passes (a test does).
 */
import { firstHint, type Hint, type HintLine } from '../core/hint.ts';
import type { BreathContext } from './context.ts';
import { fullMinuteReason, knownNeed } from './findings.ts';
import { raisedPerMin } from './lungs.ts';
import { section } from './rubric/prepare.ts';
import { isSmallChild, visibility } from './sight.ts';

const told = ({ did, entries }: BreathContext) =>
  did.reports.some(({ to, entries: by }) => (to === 'provider' || to === 'nurse') && by >= entries.length);
const alarmed = ({ did }: BreathContext) =>
  did.helpCalledAtMs !== null || did.reports.some(({ to }) => to === 'provider' || to === 'nurse');
const canMind = ({ case: patient }: BreathContext) => !patient.asleep && !isSmallChild(patient.ageGroup);
const isFresh = ({ counts, entries }: BreathContext) => {
  const last = counts.at(-1);
  return last?.entered != null && !entries.some(({ count }) => count === last.number);
};
const stillCounts = ({ entries }: BreathContext) => entries.length === 0;

const line = (still: HintLine<BreathContext>['still'], text: string): HintLine<BreathContext> => ({
  still,
  text,
  teaches: section,
});

const lines: readonly HintLine<BreathContext>[] = [
  line(({ encounter }) => encounter.handsCleanedAtMs === null, 'Clean your hands where the patient can see it.'),
  line(({ encounter }) => encounter.introducedAs === null, 'Say who you are: your name and "medical assistant".'),
  line(
    ({ encounter }) => encounter.identifiedAtMs === null,
    'Ask for full name and birth date and compare with the chart; a parent answers for a child.',
  ),
  line(
    (context) => knownNeed(context) === 'emergency' && !alarmed(context),
    'Look at how hard this breathing is: {breath-effort-signs}. Call for help and tell the provider now.',
  ),
  line(
    ({ encounter }) => encounter.explainedAtMs === null,
    'Say that you will take the vital signs, without a word about breathing.',
  ),
  line(({ did }) => !did.asked.includes('feeling'), 'Ask how the patient feels today.'),
  line(({ did }) => !did.asked.includes('breath'), 'Ask whether they get enough air.'),
  line(({ position }) => position === 'standing', 'Let the patient sit upright, a child held by the parent.'),
  line(
    (context) => context.case.arrives === 'crying' && context.comfortedAtMs === null,
    'A crying child’s breathing is of little use: comfort the child first.',
  ),
  line(
    (context) => stillCounts(context) && raisedPerMin(context, context.nowMs) >= 2,
    'Wait: counting at rest needs {pulse-rest} of rest, a child a minute of comfort. You may let time pass.',
  ),
  line(
    (context) => context.case.bulky && !context.loosened,
    'Open the coat or turn the blanket back, only as far as needed.',
  ),
  line((context) => context.count !== null && context.count.endedAtMs !== null, 'Enter what you counted.'),
  line((context) => context.count !== null, 'Count on until the second hand is round: in and out is one.'),
  line(
    (context) => canMind(context) && stillCounts(context) && !isFresh(context) && !context.wristHeld,
    'Lay your fingers on the wrist, as if you counted the pulse.',
  ),
  line(
    (context) => stillCounts(context) && !context.did.looked.includes('face'),
    'Look at the face: nostrils, lips, color.',
  ),
  line(
    (context) => stillCounts(context) && !context.did.looked.includes('whole'),
    'Look at the whole person: how they hold themselves.',
  ),
  line((context) => isFresh(context), 'Chart the breathing: rate, rhythm, depth, and what you saw of effort.'),
  line(
    (context) => stillCounts(context) && visibility(context) < 0.9,
    'Look where the breath shows: chest and shoulders in grown people and older children, the belly in babies.',
  ),
  line(
    (context) => stillCounts(context) && fullMinuteReason(context) !== null,
    'Count {breath-full-minute} by the second hand.',
  ),
  line((context) => stillCounts(context), 'Count {vs-respiration-count}, without saying so.'),
  line((context) => knownNeed(context) === 'now' && !told(context), 'This rate cannot wait: tell the provider now.'),
  line(
    (context) => knownNeed(context) !== 'none' && !told(context),
    'These findings have to be known before you leave: tell the provider.',
  ),
  line(({ did }) => did.told.length === 0, 'Say the number and who will explain it.'),
];

const last: Hint = { text: 'Everything is done. Leave the room.', teaches: section };

/** Every hint there is, in the order of the work. */
export const hintLines: readonly Hint[] = [...lines.map(({ text, teaches }) => ({ text, teaches })), last];

/** What to do next. There is always a hint; the last is to leave. */
export function hintOf(context: BreathContext): Hint {
  return firstHint(lines, context, last);
}
