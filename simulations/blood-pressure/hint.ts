/**
 * The coach: the first thing a careful assistant would still do, as one sentence and the section that teaches it. Looks
 * only at what the learner could know, their own charted numbers included: never at the true pressure. Whoever follows
 * every hint passes (follow.ts, tests/models/simulations).
 */
import type { Hint } from '../core/hint.ts';
import type { BpContext } from './context.ts';
import { charted, decidingReadings, readingsNeeded, reportNeed } from './findings.ts';

const section = (id: string) => `clinical-procedures/blood-pressure#${id}`;
const prepare = section('before-you-measure');
const cuff = section('choose-the-cuff');
const steps = section('by-ear-step-by-step');
const sounds = section('korotkoff-sounds');
const chart = section('record-repeat-report');

type Line = readonly [still: (context: BpContext) => boolean, text: string, teaches: string];

const asked = (context: BpContext, question: BpContext['did']['asked'][number]) => context.did.asked.includes(question);
const estimated = ({ estimates }: BpContext) => estimates.length > 0;
const listened = ({ attempts, attempt }: BpContext) =>
  attempt?.listened === true || attempts.some((one) => one.listened);
/** Seconds since the last inflation ended; no limit before the first. */
const emptyForS = ({ attempts, nowMs }: BpContext) => (nowMs - (attempts.at(-1)?.endedAtMs ?? -Infinity)) / 1000;
const holdsAir = ({ cuffMmHg, incomingMmHg }: BpContext) => cuffMmHg >= 2 || incomingMmHg > 0;

const told = ({ did }: BpContext) =>
  did.helpCalledAtMs !== null || did.reports.some(({ to }) => to === 'provider' || to === 'nurse');
const otherArmIsOwed = (context: BpContext) => {
  const { firstVisit, arms } = context.case;
  return (
    firstVisit &&
    arms.left.limit === null &&
    arms.right.limit === null &&
    new Set(charted(context).map(({ attempt }) => attempt.arm)).size === 1
  );
};
/** Something the patient told of that still raises the pressure. */
const isFresh = ({ case: patient, did, nowMs, facts }: BpContext) =>
  (
    [
      ['caffeine', patient.caffeineMinutesAgo],
      ['smoking', patient.smokedMinutesAgo],
      ['exercise', patient.exercisedMinutesAgo],
    ] as const
  ).some(
    ([question, minutesAgo]) =>
      did.asked.includes(question) && minutesAgo !== null && minutesAgo + nowMs / 60000 < facts.noCaffeineMin,
  );
const isOwedMore = (context: BpContext) =>
  reportNeed(context) !== 'emergency' && decidingReadings(context).length < readingsNeeded(context);

const lines: readonly Line[] = [
  [({ did }) => did.handsCleanedAtMs === null, 'Clean your hands where the patient can see it.', steps],
  [({ did }) => did.introducedAs === null, 'Say who you are: your name and "medical assistant".', steps],
  [({ did }) => did.identifiedAtMs === null, 'Ask for full name and birth date and compare with the chart.', steps],
  [({ did }) => did.explainedAtMs === null, 'Say in a sentence what you are going to do.', steps],
  [(context) => !asked(context, 'arm-limits'), 'Ask whether there is a reason not to use one of the arms.', prepare],
  [
    (context) => !['caffeine', 'smoking', 'exercise'].every((it) => context.did.asked.some((one) => one === it)),
    'Ask about caffeine, smoking and exercise within {bp-no-caffeine-time}.',
    prepare,
  ],
  [(context) => !asked(context, 'bladder'), 'Ask about a full bladder.', prepare],
  [(context) => !asked(context, 'feeling'), 'Ask how the patient feels today.', prepare],
  [
    (context) => asked(context, 'bladder') && context.bladderFull && context.backAtMs === null,
    'The bladder is full: offer the restroom before you go on.',
    prepare,
  ],
  [({ backAtMs }) => backAtMs !== null, 'Wait until the patient is back.', prepare],
  [({ onChair }) => onChair === null, 'Seat the patient on the chair.', prepare],
  [
    ({ backSupported, feetFlat, legsCrossed }) => !backSupported || !feetFlat || legsCrossed,
    'Look at back, feet and legs: {bp-position}.',
    prepare,
  ],
  [({ arm }) => arm === null, 'Choose the arm to measure on.', prepare],
  [({ sleeve }) => sleeve !== 'off', 'Bare the arm.', prepare],
  [
    ({ armOn, armHeightCm }) => armOn !== 'desk' || Math.abs(armHeightCm) > 3,
    'Rest the arm on the desk, the middle of the cuff level with {bp-heart-level}.',
    prepare,
  ],
  [({ measuredCm }) => measuredCm === null, 'Measure the arm before you choose a cuff.', cuff],
  [({ cuffChosen }) => cuffChosen === null, 'Choose the cuff whose range holds the measured arm.', cuff],
  [({ did }) => !did.brachialFelt, 'Feel for the brachial artery in the bend of the elbow.', steps],
  [
    (context) => context.cuffPlaced === null && context.readings.length === 0,
    'Place the cuff: mark over the artery, lower edge {bp-cuff-edge} above the bend.',
    steps,
  ],
  [
    ({ doorClosed, case: patient }) => !doorClosed && patient.noisePercent >= 20,
    'It is loud in here: shut the door.',
    steps,
  ],
  [
    ({ talkUntilMs, hushed, case: patient }) => talkUntilMs !== null && !hushed && patient.talkative,
    'Ask the patient kindly not to talk.',
    prepare,
  ],
  [
    (context) => isFresh(context) && context.attempts.length === 0,
    'Wait until {bp-no-caffeine-time} have passed since then, or chart the reason beside the reading.',
    prepare,
  ],
  [
    ({ quietMs, facts, attempts }) => quietMs < facts.restMin * 60000 && attempts.length === 0,
    'Let the patient rest quietly for {bp-rest-time}. You may let time pass.',
    prepare,
  ],
  [
    (context) => !estimated(context) && context.fingers !== 'radial' && !holdsAir(context),
    'Put your fingers on the radial pulse.',
    steps,
  ],
  [
    (context) => !estimated(context),
    'Pump until the radial pulse vanishes, read the gauge, and note it as your estimate.',
    steps,
  ],
  [
    (context) => !listened(context) && holdsAir(context) && context.stethoscope === null,
    'Open the valve and let all the air out.',
    steps,
  ],
  [
    (context) =>
      context.attempts.length === 1 &&
      context.attempt === null &&
      emptyForS(context) < context.facts.waitAfterEstimateS.low,
    'Wait {bp-wait-after-estimate} before you pump again.',
    steps,
  ],
  [
    (context) => !listened(context) && context.stethoscope !== 'artery',
    'Lay the stethoscope on the brachial artery.',
    steps,
  ],
  [(context) => !listened(context) && context.openPercent > 0 && !holdsAir(context), 'Close the valve.', steps],
  [(context) => !listened(context), 'Pump {bp-inflate-above}, then open the valve a little: {bp-release-rate}.', steps],
  [
    (context) => context.attempt?.listened === true && context.attempt.systolicMark === null,
    'Listen for {bp-systolic-sound} and mark it.',
    sounds,
  ],
  [
    (context) => context.attempt?.listened === true && context.attempt.diastolicMark === null,
    'Keep the fall steady and mark {bp-diastolic-sound}.',
    sounds,
  ],
  [(context) => holdsAir(context), 'Listen {bp-listen-on} further, then let the rest of the air out.', sounds],
  [({ readings }) => readings.length === 0, 'Chart the reading: even numbers, arm, position, cuff size.', chart],
  [
    (context) => reportNeed(context) === 'emergency' && !told(context),
    'This pressure with what the patient told you cannot wait: call for help and tell the provider now.',
    chart,
  ],
  [
    (context) => otherArmIsOwed(context),
    'Measure {bp-both-arms}: move the cuff to the other arm and begin there with the estimate.',
    chart,
  ],
  [(context) => isOwedMore(context), 'Wait {bp-repeat-wait} with the cuff empty, then measure again.', chart],
  [
    (context) => context.average === null && decidingReadings(context).length > 1,
    'Chart the average of your readings.',
    chart,
  ],
  [
    (context) => reportNeed(context) !== 'none' && !told(context),
    'These findings have to be known before you leave: tell the provider.',
    chart,
  ],
  [({ did }) => did.told.length === 0, 'Tell the patient the numbers and who will explain them.', chart],
  [({ cuffPlaced }) => cuffPlaced !== null, 'Take the cuff off.', steps],
];

const last: Hint = { text: 'Everything is done. Leave the room.', teaches: chart };

/** Every hint there is, in the order of the work. */
export const hintLines: readonly Hint[] = [...lines.map(([, text, teaches]) => ({ text, teaches })), last];

/** What to do next. There is always a hint; the last is to leave. */
export function hintOf(context: BpContext): Hint {
  const line = lines.find(([still]) => still(context));
  return line === undefined ? last : { text: line[1], teaches: line[2] };
}
