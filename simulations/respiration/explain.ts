/**
 * The debrief's sentences: for each code a criterion's test can give, what happened and what to do instead. `{fact-id}` stands
 * for the fact's shown value, so no clinical number is written here.
 */
import { encounterExplanations } from '../core/encounter.ts';
import type { Finding } from '../core/rubric.ts';

type Values = Readonly<Record<string, number | string>>;

function signed(value: number | string | undefined): string {
  const number = Number(value ?? 0);
  return number > 0 ? `${String(number)} too high` : number < 0 ? `${String(-number)} too low` : 'right';
}
const said = (value: number | string | undefined): string => String(value ?? '?');

const sentences: Readonly<Record<string, (values: Values) => string>> = {
  done: () => 'Done.',
  'nothing-counted': () => 'No count stands behind the chart, so there was nothing to judge. Count, enter, chart.',
  'nothing-charted': () => 'No breathing was charted. Chart rate, rhythm, depth and effort right after the count.',
  'never-counted': () => 'A rate was charted that nobody had counted. Chart only what you counted.',

  'asked-half': () => 'One of the two questions was left out: how the patient feels, and whether they get enough air.',
  'nothing-asked': () =>
    'Ask how the patient feels and whether they get enough air. Whoever answers in single words has answered.',
  'was-at-rest': () => 'The patient arrived rested: nothing to wait for.',
  'raised-but-noted': ({ raisedPerMin }) =>
    `Breathing was still about ${said(raisedPerMin)} a minute faster than at rest. The remark beside it is honest; a count at rest is better.`,
  'counted-unsettled': ({ raisedPerMin }) =>
    `You counted while haste or crying still added about ${said(raisedPerMin)} breaths a minute. Let an adult rest {pulse-rest}, comfort a child first, or chart the reason beside the rate.`,
  'nobody-to-mind': () => 'Somebody asleep or very young does not change their breath because of you.',
  announced: () =>
    'You said that you would count the breathing. From then on it was breathing on purpose. Say "vital signs", keep the fingers on the wrist and count unseen.',
  noticed: () =>
    'The patient noticed that you were watching and began to breathe on purpose. Keep the fingers on the wrist and the watch beside it.',
  stared: () =>
    'You counted without your fingers on the wrist. Whoever is stared at notices. Leave the fingers where they counted the pulse.',
  disturbed: () =>
    'Somebody spoke, or your eye turned away, while you counted. Talking breaks the breath: begin the count again.',
  'cloth-in-the-way': () => 'A coat or a blanket hid the movement. Open it, only as far as needed.',
  'looked-elsewhere': () =>
    'The movement hardly shows where you looked. In grown people watch chest and shoulders, in babies the belly.',

  'full-minute-owed': () => 'A full minute was owed here; the next line judges it.',
  'half-a-minute-was-enough': () => 'Even breathing in somebody grown: half a minute, doubled, was enough.',
  'window-too-short': ({ windowS }) =>
    `You counted ${said(windowS)} seconds. A breath more or less is multiplied with the rest: count {vs-respiration-count}.`,
  'short-small-child': () =>
    'A small child breathes unevenly: {breath-periodic} are common in babies. Count {breath-full-minute}.',
  'short-uneven': () =>
    'The breathing came in swells with pauses between. Only {breath-full-minute} holds both. Count it whole.',
  'in-and-out-counted-apart': ({ entered, there }) =>
    `You entered ${said(entered)}; there were ${said(there)} breaths. In and out together are one breath: count only the rises.`,
  'count-a-little-off': ({ entered, there, windowS }) =>
    `You entered ${said(entered)}; in those ${said(windowS)} seconds there were ${said(there)} breaths.`,
  'count-off': ({ entered, there, windowS }) =>
    `You entered ${said(entered)}; in those ${said(windowS)} seconds there were ${said(there)} breaths. If you lose the count, begin again.`,
  'counted-without-seeing': ({ entered, there }) =>
    `You entered ${said(entered)}; there were ${said(there)} breaths, but from where you looked they could not be seen.`,
  'not-multiplied': ({ entered, windowS, right }) =>
    `${said(entered)} in ${said(windowS)} seconds is ${said(right)} a minute. You charted the count without multiplying it.`,
  'charted-something-else': ({ right, charted }) =>
    `Your count comes to ${said(right)} a minute; you charted ${said(charted)}. Chart what was counted.`,
  'result-a-little-off': ({ errorPerMin }) =>
    `Against the true rate you were ${signed(errorPerMin)} (breaths a minute).`,
  'result-off': ({ errorPerMin }) =>
    `Against the true rate you were ${signed(errorPerMin)} (breaths a minute). Count longer, unseen and at rest.`,
  'result-far-off': ({ errorPerMin, charted, truth }) =>
    `You charted ${said(charted)}; the true rate was ${said(truth)}: ${signed(errorPerMin)} (breaths a minute). A rate is often the first sign that somebody gets worse. Count again when it surprises you.`,
  'rhythm-left-out': () => 'The rhythm was not charted. Say regular or irregular beside the rate.',
  'uneven-missed': () =>
    'The breaths came in groups with pauses, and you charted them as regular. Watch for a while before you count.',
  'even-called-irregular': () =>
    'The breaths came evenly. A word like "irregular" sends the provider looking for something.',
  'pauses-left-out': () =>
    'You saw that it was irregular and left out the pauses. Chart that there were pauses; one {breath-pause-limit} in a baby is an emergency.',
  'depth-left-out': () => 'The depth was not charted: shallow, normal or deep.',
  'depth-wrong': ({ charted, right }) =>
    `You charted ${said(charted)}; the breaths were ${said(right)}. Watch how far the chest rises.`,
  'effort-left-out': () =>
    'Nothing was charted about effort. Say "without effort", or name what you saw: {breath-effort-signs}.',
  'effort-missed': ({ named, there }) =>
    `You named ${said(named)} of ${said(there)} signs of effort. Look at the face, at the chest and at the whole person, and listen: {breath-effort-signs}.`,
  'effort-invented': ({ invented }) =>
    `${said(invented)} of the signs you charted were not there. Chart what you see and hear, nothing that only fits.`,

  'breathes-easily': () => 'The patient breathed without effort: any position was right.',
  'laid-down': () =>
    'You laid somebody down who was short of breath. That makes it worse. Leave them as they sit, a child with the parent.',
  'nothing-to-report': () => 'Nothing in the findings had to be reported at once.',
  'told-the-wrong-person': () =>
    'The findings reached nobody who can act on them. Tell the provider or nurse in person.',
  'not-reported': () =>
    'The findings were not reported before you left. Report new uneven breathing, signs of effort, and an adult’s rate {breath-report-low} or {breath-report-high}; in children one outside {breath-infant-range}, {breath-toddler-range} or {breath-school-range}.',
  'emergency-not-reported': () =>
    'Somebody fought for breath and nobody was told. Stay, keep them upright, call for help. Counting comes after.',
  'emergency-too-late': () =>
    'You saw somebody fight for breath and went on with the routine. Call for help within seconds of the first look; the count comes after.',
  'rate-told-too-late': () =>
    'Your count was outside the limits and nobody heard of it for minutes. An adult’s rate {breath-report-low} or {breath-report-high} is told at once: stay, call the provider or nurse, then go on.',
  'signs-left-out': () => 'You gave the number without the signs. In this patient the signs make it an emergency.',
  'reported-before-the-end': () => 'You reported before the last number was known. Report once more with all of it.',
  'privacy-broken': () =>
    'Findings were given to somebody who may not have them. They belong to the patient and the care team.',
  diagnosed: () => 'You named a diagnosis. Give the number and say that the provider will explain it.',
  'advised-medicine': () => 'You advised a dose of medicine. Only the provider may order that.',
  'reassured-falsely': () =>
    'You said there was nothing to worry about. That, too, is an interpretation: leave it to the provider.',
  'kept-secret': () =>
    'You were asked and refused. The number is theirs: say it, and that the provider will explain it.',
  'said-nothing': () => 'Nobody was told anything. Say the number and who will explain it.',
};

/** Every code there is a sentence for. */
export const explainedCodes: readonly string[] = [...Object.keys(sentences), ...Object.keys(encounterExplanations)];

/** The sentence for a finding; the code itself if there were none (a test keeps that from happening). */
export function explainBreath(_criterion: string, finding: Finding): string {
  return (
    sentences[finding.because]?.(finding.values ?? {}) ?? encounterExplanations[finding.because] ?? finding.because
  );
}
