/**
 * The debrief's sentences: for each code a criterion's test can give, what happened and what to do instead. `{fact-id}`
 * stands for the fact's shown value, so no clinical number is written here.
 */
import type { Finding } from '../core/rubric.ts';
import type { CuffSize } from './case.ts';

type Values = Readonly<Record<string, number | string>>;

const cuffNames: Readonly<Record<CuffSize, string>> = {
  child: 'child',
  'small-adult': 'small adult',
  adult: 'adult',
  'large-adult': 'large adult',
  thigh: 'thigh',
};

function signed(value: number | string | undefined): string {
  const number = Number(value ?? 0);
  return number > 0 ? `${String(number)} too high` : number < 0 ? `${String(-number)} too low` : 'right';
}

function cuffName(value: number | string | undefined): string {
  return Object.entries(cuffNames).find(([size]) => size === value)?.[1] ?? 'fitting';
}

/** Codes shared by several criteria, then those of one. */
const sentences: Readonly<Record<string, (values: Values) => string>> = {
  done: () => 'Done.',
  'never-measured': () => 'No pressure was listened to, so there was nothing to judge.',
  'nothing-charted': () => 'No measured reading was charted. Chart each reading right after you take it.',

  'not-cleaned': () => 'Hands were never cleaned. Clean them in view of the patient before the first touch.',
  'cleaned-after-touch': () => 'Hands were cleaned only after the first touch. Clean them before.',
  'not-identified': () =>
    'The patient was never identified. Ask for full name and birth date and compare both with the chart.',
  'weak-identifiers': () =>
    'Full name and birth date are the two identifiers. A first name, a room or an appointment time can belong to somebody else.',
  'identified-late': () => 'Identity was checked after the first touch. Check it before anything else.',
  'false-title': () =>
    'You introduced yourself as a nurse. A medical assistant says "medical assistant": the title is protected and the patient must know.',
  'not-explained': () => 'You did not say what you were going to do. A sentence is enough, and it calms.',
  'no-title': () => 'You explained the measurement but did not say who you are and what your title is.',
  neither: () => 'The patient was not told who you are or what will happen.',
  'limited-arm-used': () =>
    'The cuff was pumped up on an arm that must not be used. Ask about arm limits first and use the other arm.',
  'not-asked': () =>
    'You did not ask about limits to the arms. A fistula, lymph-node surgery, an IV line or a cast cannot always be seen.',
  'asked-too-late': () => 'You asked about arm limits after pumping. Ask before the cuff goes on.',
  'some-not-asked': ({ asked }) =>
    `${String(asked)} of 4 questions were asked. Ask about caffeine, smoking, exercise and a full bladder: each can raise the reading.`,
  'nothing-to-act-on': () => 'Nothing the patient said called for waiting or a remark.',
  'answers-ignored': ({ kept, of }) =>
    `${String(kept)} of ${String(of)} things that raise the reading were dealt with. Offer the restroom, wait until {bp-no-caffeine-time} have passed, or chart the reason beside the reading.`,
  'seat-partly-wrong': () =>
    'Back, feet or legs were not right at every reading. Back supported, feet flat, legs uncrossed.',
  'seat-wrong': () =>
    'The patient did not sit as the measurement needs. Use a chair with a back, feet flat on the floor, legs uncrossed; an exam table allows none of it.',
  'sleeve-in-the-way': () =>
    'A sleeve was in the way at some readings. Take the arm out of the sleeve: a rolled-up sleeve can squeeze the arm.',
  'over-clothing': () =>
    'The cuff went over a sleeve. That alone can raise the systolic by {bp-error-clothing-systolic}. Bare the arm.',
  'arm-not-quite-level': () =>
    'The cuff was not quite at heart level. Its middle belongs level with {bp-heart-level}: the error is {bp-error-arm-height}.',
  'arm-not-supported': () =>
    'The arm hung, lay in the lap or lay far from heart level. Rest it on the desk with the middle of the cuff level with {bp-heart-level}.',
  'rest-short': ({ restedMinutes }) =>
    `The patient had ${String(restedMinutes)} quiet minutes. Give {bp-rest-time}; talking starts the time again.`,
  'no-rest': ({ restedMinutes }) =>
    `The patient had ${String(restedMinutes)} quiet minutes before the first reading. Give {bp-rest-time}; talking starts the time again.`,
  'talk-in-some': () => 'Somebody talked during a reading. Talking raises the systolic by {bp-error-talking-systolic}.',
  'talk-in-all': () =>
    'Somebody talked during every reading. Ask the patient kindly to be quiet, and save your own questions for later.',
  'cuff-too-small': ({ armCm, right }) =>
    `The cuff was too small and read too high. The arm measured ${String(armCm)} cm: use the ${cuffName(right)} cuff.`,
  'cuff-too-large': ({ armCm, right }) =>
    `The cuff was too large and read too low. The arm measured ${String(armCm)} cm: use the ${cuffName(right)} cuff.`,
  'arm-not-measured': ({ armCm }) =>
    `The cuff fitted, but by luck: the arm was never measured. It is ${String(armCm)} cm round.`,
  'artery-not-found': () =>
    'The brachial artery was never felt. Without it neither the cuff nor the stethoscope can be placed surely.',
  'cuff-badly-placed': () =>
    'The cuff was not quite in place: snug, its mark over the artery, its lower edge {bp-cuff-edge} above the bend of the elbow.',

  'no-estimate': () =>
    'You listened without a palpated estimate. Feel the radial pulse vanish first: only that protects from {bp-auscultatory-gap}.',
  'estimate-off': ({ notedMmHg, goneMmHg }) =>
    `You noted ${String(notedMmHg)}; the pulse vanished near ${String(goneMmHg)} mmHg. Slow down near the end and read the needle as the last beat goes.`,
  'topped-up': () =>
    'More air was pumped in before the cuff was empty. Blood crowds in the arm and the diastolic reads too high. Let all air out and begin again.',
  'waited-too-little': ({ waitedSeconds }) =>
    `The arm had ${String(waitedSeconds)} s between two inflations. Empty the cuff and wait {bp-wait-after-estimate}.`,
  'under-the-cuff': () =>
    'The stethoscope was pushed under the cuff. It belongs below the edge, on the artery: under the cuff the sounds change and the cuff no longer fits.',
  'beside-the-artery': () =>
    'The stethoscope lay beside the artery, so faint sounds were lost. Feel the artery first, then lay it there.',
  'below-systolic': ({ peakMmHg }) =>
    `You pumped only to ${String(peakMmHg)} mmHg, below the systolic: the first sounds were missed. Go {bp-inflate-above}.`,
  'wrong-height': ({ peakMmHg }) =>
    `The first reading was pumped to ${String(peakMmHg)} mmHg. Go {bp-inflate-above}: enough to catch the first sound, no more than needed to hurt.`,
  'released-too-fast': ({ steadyPercent, fastPercent }) =>
    `${String(fastPercent)}% of the fall was too fast and ${String(steadyPercent)}% within {bp-release-rate}. Between two beats the needle fell too far: systolic reads low, diastolic high.`,
  'released-too-slowly': ({ steadyPercent }) =>
    `Only ${String(steadyPercent)}% of the fall was within {bp-release-rate}; most of the rest was slower. A slow release crowds the arm with blood and the diastolic reads too high.`,
  'gap-missed': () =>
    'You took the return of the sounds for the first. The patient has {bp-auscultatory-gap}: pump above the palpated estimate.',
  'read-off': ({ worstMmHg }) =>
    `The reading furthest off was ${signed(worstMmHg)} (mmHg). Systolic is {bp-systolic-sound}; diastolic is {bp-diastolic-sound}.`,
  'result-off': ({ systolicError, diastolicError }) =>
    `Against the true resting pressure the systolic was ${signed(systolicError)} and the diastolic ${signed(diastolicError)} (mmHg).`,
  'result-far-off': ({ systolicError, diastolicError }) =>
    `Against the true resting pressure the systolic was ${signed(systolicError)} and the diastolic ${signed(diastolicError)} (mmHg). An error of this size can start or stop a treatment.`,

  'wrong-arm-charted': () => 'The chart names the other arm. The next person will compare with the wrong side.',
  'chart-incomplete': () =>
    'Chart both numbers to the nearest {bp-nearest}, with the arm, the position and the cuff size as they were.',
  emergency: () => 'Rightly left out: in an emergency nobody waits for this.',
  'too-few': ({ taken, needed }) =>
    `${String(taken)} of ${String(needed)} readings were taken. Take {bp-readings}; one more when they differ by {bp-repeat-difference} or the rhythm is irregular.`,
  'repeated-too-soon': () => 'The reading was repeated too soon. Wait {bp-repeat-wait} with the cuff empty.',
  'nothing-to-average': () => 'One reading is not an average. Take {bp-readings} and chart their average.',
  'no-average': () => 'The average was not charted.',
  'average-wrong': ({ systolic, diastolic }) =>
    `The average of your readings is ${String(systolic)}/${String(diastolic)}. Add them, divide by how many there are.`,
  'not-a-first-visit': () => 'One arm was enough here.',
  'one-arm-only': () => 'Measure {bp-both-arms}. A difference of {bp-arm-difference} is reported.',
  'nothing-to-report': () => 'Nothing in the findings had to be reported at once.',
  'told-the-wrong-person': () =>
    'The findings reached nobody who can act on them. Tell the provider or nurse in person, after the reading.',
  'not-reported': () => 'The findings were not reported before you left. Tell the provider or nurse in person.',
  'emergency-too-late': () =>
    'A severe reading with any of these is an emergency: {bp-emergency-signs}. Stay, and call the provider or the emergency response within seconds.',
  'symptoms-left-out': () =>
    'You gave the numbers without the symptoms. In this patient the symptoms make it an emergency.',
  'privacy-broken': () =>
    'Findings were given to somebody who may not have them. They belong to the patient and the care team.',
  diagnosed: () => 'You named a diagnosis. Give the numbers and say that the provider will explain them.',
  'changed-medicine': () => 'You spoke about changing a medicine. Only the provider may do that.',
  'reassured-falsely': () =>
    'You told the patient not to worry. That, too, is an interpretation: leave it to the provider.',
  'kept-secret': () =>
    'The patient asked and was refused. The numbers are theirs: say them, and that the provider will explain.',
  'said-nothing': () => 'The patient was told nothing. Say the numbers and who will explain them.',
  'cuff-left-inflated': () => 'You left with air in the cuff. It cuts off the blood to the arm.',
  'cuff-left-on': () => 'The cuff stayed on the arm. Empty it and take it off.',
};

/** Every code there is a sentence for. */
export const explainedCodes: readonly string[] = Object.keys(sentences);

/** The sentence for a finding; the code itself if there were none (a test keeps that from happening). */
export function explainBp(_criterion: string, finding: Finding): string {
  return sentences[finding.because]?.(finding.values ?? {}) ?? finding.because;
}
