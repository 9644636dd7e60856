/**
 * The coach: the first thing a careful assistant would still do. Looks only at what the learner could know: never at the true
 * volumes. Whoever follows every hint passes (a test does).
 */
import { firstHint, type Hint, type HintLine } from '../core/hint.ts';
import type { SpirometryContext } from './context.ts';
import { checkReads, correctionFor, effortsOf, faultsOf, owesSecond, setIsDone } from './findings.ts';
import { chestStopped, lineIsFlat } from './perception.ts';
import { coach, ready } from './rubric/prepare.ts';

const eye = 'clinical-procedures/breathing-tests-and-treatments#good-blow-bad-blow';
const holds = ({ case: patient, did }: SpirometryContext) =>
  patient.hold !== null && did.asked.includes(patient.hold.question);
const stays = ({ providerSays, dizzyAtMs }: SpirometryContext) => providerSays !== 'not-today' && dizzyAtMs === null;
const phase = ({ relieverAtMs }: SpirometryContext) => (relieverAtMs === null ? 'before' : 'after');
const setOver = (context: SpirometryContext) =>
  setIsDone(context, phase(context)) || effortsOf(context, phase(context)).length >= context.facts.most;
const stillBlows = (context: SpirometryContext) => stays(context) && !setOver(context);
const last = (context: SpirometryContext) => context.made.at(-1);
const needsWord = (context: SpirometryContext) => {
  const made = last(context);
  if (made === undefined || made.phase !== phase(context)) return false;
  const faults = faultsOf(made, context.facts);
  return faults.length > 0 && !faults.some((fault) => made.corrections.includes(correctionFor[fault]));
};
const charted = (context: SpirometryContext, of: 'before' | 'after') =>
  context.sets.some((set) => set.phase === of) || effortsOf(context, of).length === 0;
const reported = ({ did }: SpirometryContext, content: string) =>
  did.reports.some((report) => report.content === content && report.to === 'provider');

const line = (still: HintLine<SpirometryContext>['still'], text: string, teaches = coach) => ({ still, text, teaches });

const lines: readonly HintLine<SpirometryContext>[] = [
  line(({ encounter }) => encounter.handsCleanedAtMs === null, 'Clean your hands where the patient can see it.'),
  line(({ encounter }) => encounter.introducedAs === null, 'Say who you are: your name and "medical assistant".'),
  line(
    ({ encounter }) => encounter.identifiedAtMs === null,
    'Ask for full name and birth date and compare with the chart.',
  ),
  line(({ encounter }) => encounter.explainedAtMs === null, 'Say in a sentence what you are going to do.'),
  line(({ did }) => !did.asked.includes('feeling'), 'Ask how the patient is today: chest pain, dizziness.', ready),
  line(({ did }) => !did.asked.includes('heart'), 'Ask about a heart attack {dx-spiro-heart}.', ready),
  line(
    ({ did }) => !did.asked.includes('surgery'),
    'Ask about surgery: chest, belly, brain {sp-hold-surgery}; eye, ear, sinus {sp-hold-eye}.',
    ready,
  ),
  line(
    ({ did }) => !did.asked.includes('lungs'),
    'Ask about a collapsed lung, coughed blood, fever with cough.',
    ready,
  ),
  line(({ did }) => !did.asked.includes('inhalers'), 'Ask for the last inhaler and its time.', ready),
  line(
    ({ did }) => !did.asked.includes('smoking-meal'),
    'Ask about smoking and hard exercise within {sp-no-smoke}, and about a large meal.',
    ready,
  ),
  line(
    (context) => holds(context) && context.providerSays === null,
    'An answer stands against the test: hold it and report the answers to the provider.',
    ready,
  ),
  line(
    (context) => context.providerSays === 'not-today' && !context.did.told.includes('new-date'),
    'The provider says not today: tell the patient that there will be a new date.',
    ready,
  ),
  line((context) => stays(context) && context.height === null, 'Measure the height, shoes off.', ready),
  line(
    (context) =>
      stays(context) &&
      (context.device === 0 || context.checks.some(({ device }) => device === 0)) &&
      checkReads(context, context.device) === null,
    'Check the spirometer: empty the {sp-syringe} syringe slow, medium and fast.',
    ready,
  ),
  line(
    (context) => stays(context) && !context.checks.some(({ device }) => device === context.device),
    'Log the check: passed if every reading lies within {sp-check-limit} of {sp-syringe}, failed if not.',
    ready,
  ),
  line(
    (context) => stays(context) && context.checks.some(({ device, passed }) => device === context.device && !passed),
    'This device failed: tag it and take the spare.',
    ready,
  ),
  line(
    (context) => stays(context) && context.entered === null,
    'Enter the measured height, the age and the sex from the chart.',
    ready,
  ),
  line((context) => stays(context) && !context.filter, 'Fit a new filter with mouthpiece.', ready),
  line((context) => stays(context) && context.posture !== 'upright-feet-flat', 'Seat the patient upright, feet flat.'),
  line((context) => stays(context) && !context.clip, 'Put the nose clip on.'),
  line(
    (context) => stays(context) && !context.shown && context.blow === null,
    'Show the whole maneuver yourself, loud.',
  ),
  line(
    ({ blow, ...rest }) => blow?.blastAtMs === null && !blow.deep && !chestStopped({ blow, ...rest }),
    'The chest rises: call “in, in, in”.',
  ),
  line((context) => context.blow?.blastAtMs === null && !chestStopped(context), 'Wait until the chest stops rising.'),
  line((context) => context.blow?.blastAtMs === null, 'The chest is full: shout “blast it out” now.'),
  line(
    (context) => context.blow?.endedAtMs === null && !lineIsFlat(context),
    'Call “keep going” until the line is flat, {sp-longest-blow} at most.',
  ),
  line((context) => context.blow?.endedAtMs === null, 'The line is flat: say “and relax”.'),
  line(
    (context) => context.blow !== null,
    'Judge the effort: start volume at most {sp-start-share} or {sp-start-floor}, no cough or closed throat in {sp-first-second}, no leak, full before, flat at the end.',
    eye,
  ),
  line(
    ({ dizzyAtMs, stoppedAtMs }) => dizzyAtMs !== null && stoppedAtMs === null,
    'The patient sees stars: stop the test, they stay seated.',
  ),
  line(
    (context) => context.dizzyAtMs !== null && !reported(context, 'dizzy-now'),
    'Tell the provider about the dizziness, now.',
  ),
  line(
    (context) => stillBlows(context) && needsWord(context),
    'Say what to do differently about the fault you saw.',
    eye,
  ),
  line(
    (context) =>
      stillBlows(context) &&
      context.relieverAtMs !== null &&
      context.nowMs - context.relieverAtMs < context.facts.relieverMin * 60_000,
    'Let {sp-after-reliever} go by before the second set.',
  ),
  line((context) => stillBlows(context), 'Begin the next effort: lips around it, breathe in.'),
  line(
    (context) => stays(context) && owesSecond(context) && context.relieverAtMs === null,
    'The first set is complete: give the reliever exactly as ordered.',
  ),
  line(
    (context) => !charted(context, 'before'),
    'Chart the first set: the largest FVC and FEV1 of the acceptable efforts, whether they agree {dx-spiro-repeat}, and the notes.',
  ),
  line(
    (context) => !charted(context, 'after'),
    'Chart the set after the reliever: its own largest FVC and FEV1, whether they agree {dx-spiro-repeat}, and the notes.',
  ),
  line(
    (context) => context.made.length > 0 && !reported(context, 'results-and-quality'),
    'Hand the results with their quality to the provider.',
  ),
  line(
    (context) => context.made.length > 0 && !context.did.told.includes('provider-explains'),
    'Tell the patient that the provider will explain the results.',
  ),
];

const leave: Hint = { text: 'Everything is done. Leave the room.', teaches: coach };

/** Every hint there is, in the order of the work. */
export const hintLines: readonly Hint[] = [...lines.map(({ text, teaches }) => ({ text, teaches })), leave];

/** What to do next. There is always a hint; the last is to leave. */
export function hintOf(context: SpirometryContext): Hint {
  return firstHint(lines, context, leave);
}
