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
  'nothing-charted': () => 'No pulse was charted. Chart rate, rhythm, strength and site right after the count.',
  'never-counted': () => 'A rate was charted that nobody had counted. Chart only what was counted at that site.',

  'asked-half': () =>
    'One of the two questions was left out: how the patient feels, and whether they were just active.',
  'nothing-asked': () =>
    'Ask how the patient feels and whether they were just active. Haste alone can raise the pulse; a resting pulse needs {pulse-rest} of rest.',
  'was-at-rest': () => 'The patient arrived rested: nothing to wait for.',
  'raised-but-noted': ({ raisedPerMin }) =>
    `The heart still beat about ${said(raisedPerMin)} a minute faster than at rest. The remark beside it is honest; a count at rest is better.`,
  'counted-unsettled': ({ raisedPerMin }) =>
    `You counted while haste or crying still added about ${said(raisedPerMin)} beats a minute. Let an adult rest {pulse-rest}, comfort a child first, or chart the reason beside the rate.`,
  'order-not-followed': () =>
    'The order on the chart asks for an apical pulse. A count at another site does not answer it: follow the order as written.',
  'infant-at-the-wrist': () =>
    'A baby’s wrist is too small to count on. Listen at the apex, or feel the brachial artery on {pulse-brachial-site}.',
  'toddler-not-at-the-apex': () =>
    'In a small child the apex gives the best count ({vs-apical-age}). Listen there, the child on the parent’s lap.',
  'undressed-for-nothing': () =>
    'The count was taken at the chest without a need. In an adult with a regular pulse the wrist is enough and nobody has to undress.',
  'unusual-site': () => 'In an adult the radial artery at the wrist is the usual site. Another needs a reason.',
  'counted-with-thumb': () =>
    'You counted with your thumb. It has a pulse of its own, and that is what you felt. Use two or three fingertips.',
  'tried-the-thumb': () => 'You put your thumb on the pulse. It has a pulse of its own: use two or three fingertips.',
  'nothing-felt': () => 'Nothing was felt with the fingers in this visit, so there was nothing to judge.',
  'moved-while-counting': () =>
    'Hand or pressure changed while you counted, so beats could be lost. Find the best place and pressure first, then begin the count.',
  'not-on-the-spot': () =>
    'You counted where the beat was not clearest. Move a little at a time until it is strongest: light at first, then firmer. Too much pressure stops the pulse. At the chest: {vs-apical-site}; in small children {pulse-apical-child-site}.',
  'did-not-listen': () => 'The stethoscope was not needed here.',
  'left-uncovered': () => 'The patient’s chest was left uncovered. Cover it as soon as you have listened.',
  'listened-through-cloth': () =>
    'You listened through cloth, which swallows and rubs. Bare the skin, only as far as needed.',
  'stethoscope-not-cleaned': () => 'The stethoscope was not cleaned before it touched the skin. Wipe it first.',

  'full-minute-owed': () => 'A full minute was owed here; the next line judges it.',
  'half-a-minute-was-enough': () => 'A regular pulse in an adult: half a minute, doubled, was enough.',
  'window-too-short': ({ windowS }) =>
    `You counted ${said(windowS)} seconds. One missed beat is multiplied with the rest: count {vs-pulse-count-regular}.`,
  'short-small-child': () =>
    'A small child’s pulse is fast and uneven. Count {vs-pulse-count-full}: it is always owed {pulse-full-minute-age}.',
  'short-irregular': () =>
    'The rhythm was irregular, and beats bunch up. Only {vs-pulse-count-full} gives a rate that can be trusted.',
  'short-ordered': () => 'The order asks for {vs-pulse-count-full}. A short count does not answer it.',
  'short-apical': () => 'An apical pulse is counted for {vs-pulse-count-full}, whatever the rhythm.',
  'full-minute-elsewhere': () =>
    'A full minute was counted, but not at the site that this patient or order needs. Count {vs-pulse-count-full} there.',
  'minute-interrupted': () => 'The full minute was disturbed by a moving hand. Begin again when that happens.',
  'own-pulse-counted': ({ entered, beats }) =>
    `You entered ${said(entered)}; the patient had ${said(beats)} beats in that time. What a thumb feels is its own pulse.`,
  'both-sounds-counted': ({ entered, beats }) =>
    `You entered ${said(entered)}; there were ${said(beats)} beats. Each beat has two sounds, lub and dub: together they are one.`,
  'count-a-little-off': ({ entered, beats, windowS }) =>
    `You entered ${said(entered)}; in those ${said(windowS)} seconds there were ${said(beats)} beats. Start the count on a beat and keep your eyes on the second hand.`,
  'count-off': ({ entered, beats, windowS }) =>
    `You entered ${said(entered)}; in those ${said(windowS)} seconds there were ${said(beats)} beats. If you lose the count, begin again.`,
  'counted-beside-the-pulse': ({ entered, beats }) =>
    `You entered ${said(entered)}; there were ${said(beats)} beats, but your hand could not take them in. Find the pulse before you count.`,
  'not-multiplied': ({ entered, windowS, right }) =>
    `${said(entered)} in ${said(windowS)} seconds is ${said(right)} a minute. You charted the count without multiplying it.`,
  'multiplied-wrongly': ({ entered, windowS, right, charted }) =>
    `${said(entered)} in ${said(windowS)} seconds is ${said(right)} a minute; you charted ${said(charted)}. Half a minute times two, a quarter times four, a full minute as it is.`,
  'charted-something-else': ({ right, charted }) =>
    `Your count comes to ${said(right)} a minute; you charted ${said(charted)}. Chart what was counted, without rounding it nicer.`,
  'result-a-little-off': ({ errorPerMin }) => `Against the true rate you were ${signed(errorPerMin)} (beats a minute).`,
  'result-off': ({ errorPerMin }) =>
    `Against the true rate you were ${signed(errorPerMin)} (beats a minute). A longer window makes a miscount weigh less.`,
  'result-far-off': ({ errorPerMin, charted, truth }) =>
    `You charted ${said(charted)}; the true rate was ${said(truth)}: ${signed(errorPerMin)} (beats a minute). An error of this size can start or stop a treatment. Count again when a number surprises you.`,
  'rhythm-left-out': () => 'The rhythm was not charted. Say regular or irregular beside the rate.',
  'irregular-missed': () =>
    'The beats came unevenly and you charted them as regular. Feel for a while before you count: an irregular pulse changes everything that follows.',
  'regular-called-irregular': () =>
    'The beats came evenly. A word like "irregular" sends the provider looking for something.',
  'strength-by-ear': () =>
    'Strength is felt at an artery, not heard at the chest. Leave it out beside an apical pulse, or feel the wrist.',
  'strength-left-out': () => 'You felt the pulse and charted no strength. The scale: {vs-pulse-strength}.',
  'strength-wrong': ({ charted }) =>
    `You charted ${said(charted)}. Compare at the pressure where the beat is clearest: {vs-pulse-strength}. A weak pulse is stopped by light pressure, a bounding one hardly at all.`,
  'scale-not-named': () =>
    'The strength stands without its scale. Clinics use different ones: write "on a 0–3+ scale".',
  'was-regular': () => 'The pulse was regular: the wrist was enough.',
  'stayed-at-the-wrist': () =>
    'An irregular pulse loses beats on the way to the wrist. Listen at the apex ({vs-apical-site}) for {vs-pulse-count-full}.',

  'no-deficit-asked-for': () => 'No pulse deficit was asked for in this visit.',
  'together-too-short': () =>
    'Two people counted together, but not for {vs-pulse-count-full}. Count the same full minute.',
  'one-after-the-other': () =>
    'Apex and wrist were counted one after the other. In an irregular rhythm no two minutes are alike: call a second person and count the same one.',
  'no-second-counter': () => 'The deficit needs two people in the same minute. Call a second assistant.',
  'deficit-not-charted': () => 'The deficit was not charted: {pulse-deficit-rule}.',
  'deficit-out-of-nothing': () => 'A deficit was charted that two people had not counted in the same minute.',
  'deficit-reversed': ({ apical, radial, right }) =>
    `Apical ${said(apical)}, radial ${said(radial)}: the deficit is ${said(right)}. The wrist is taken from the apex, never the other way round.`,
  'deficit-wrong': ({ apical, radial, right, charted }) =>
    `Apical ${said(apical)} minus radial ${said(radial)} is ${said(right)}; you charted ${said(charted)}.`,
  emergency: () => 'Rightly left out: in an emergency nobody waits for this.',
  'within-limits': () => 'The rate was within the limits: nothing to count again.',
  'not-recounted': () =>
    'The rate lay outside the limits and rests on a short count. Count {vs-pulse-count-full} before you report it. An adult’s limits: {pulse-report-low}, {pulse-report-high}.',
  'site-not-the-one-counted': () =>
    'A rate stands on the chart for a site at which you had not counted it. The next person will compare with the wrong place.',
  'nothing-to-report': () => 'Nothing in the findings had to be reported at once.',
  'told-the-wrong-person': () =>
    'The findings reached nobody who can act on them. Tell the provider or nurse in person, after the count.',
  'not-reported': () =>
    'The findings were not reported before you left. Report a new irregular rhythm, a thready pulse, and a rate {pulse-report-low} or {pulse-report-high} in an adult, or outside {pulse-infant-range} or {pulse-toddler-range} in a small child, and whatever the order asks for.',
  'emergency-too-late': () =>
    'A rate outside {vs-adult-pulse} with any of these is an emergency: {pulse-report-with-signs}. Stay, and call for help as soon as you see or hear of it; count while help comes.',
  'signs-left-out': () => 'You gave the number without the signs. In this patient the signs make it an emergency.',
  'reported-before-the-end': () => 'You reported before the last finding was charted. Report once more with all of it.',
  'privacy-broken': () =>
    'Findings were given to somebody who may not have them. They belong to the patient and the care team.',
  diagnosed: () => 'You named a diagnosis. Give the number and say that the provider will explain it.',
  'changed-medicine': () => 'You spoke about leaving out a medicine. Only the provider may do that.',
  'reassured-falsely': () =>
    'You said there was nothing to worry about. That, too, is an interpretation: leave it to the provider.',
  'kept-secret': () =>
    'You were asked and refused. The number is theirs: say it, and that the provider will explain it.',
  'said-nothing': () => 'Nobody was told anything. Say the number and who will explain it.',
};

/** Every code there is a sentence for. */
export const explainedCodes: readonly string[] = [...Object.keys(sentences), ...Object.keys(encounterExplanations)];

/** The sentence for a finding; the code itself if there were none (a test keeps that from happening). */
export function explainPulse(_criterion: string, finding: Finding): string {
  return (
    sentences[finding.because]?.(finding.values ?? {}) ?? encounterExplanations[finding.because] ?? finding.because
  );
}
