/**
 * The debrief's sentences: for each code a criterion's test can give, what happened and what to do instead. `{fact-id}`
 * stands for the fact's shown value, so no clinical number is written here.
 */
import { encounterExplanations } from '../core/encounter.ts';
import type { Finding } from '../core/rubric.ts';

type Values = Readonly<Record<string, number | string>>;

const sentences: Readonly<Record<string, string | ((values: Values) => string)>> = {
  ...encounterExplanations,
  done: 'Done.',
  'never-measured': 'No saturation was measured, so there was nothing to judge. Put the sensor on and read it.',
  'nothing-charted': 'No measured number was charted. Chart the percentage with what the patient breathed.',

  'not-looked':
    'You did not look at the person. Look at lips, breathing and speech: {ox-dark-skin}, and a shown number stands for {vs-spo2-accuracy} at its worst.',
  'some-not-asked':
    'Not everything was asked. Ask how they feel, what they breathe, what they were exposed to and what is usual: {ox-carbon-monoxide}.',
  'hands-not-examined': 'You did not look at the nails or feel the hands. These disturb a reading: {vs-spo2-errors}.',
  'through-polish':
    'You measured through polish. Take it off, choose a bare nail, turn the sensor sideways or use the earlobe: {ox-nail-polish} disturb the light.',
  'through-artificial':
    'You measured through an artificial nail. Turn the sensor sideways, choose a bare nail or use the earlobe.',
  'hands-were-warm': 'The hands were warm.',
  'hand-still-cold': 'The hand was still cold. Warm it for a while, or use the earlobe: little blood, little signal.',
  'hand-was-still': 'The hand was still.',
  'moved-tremor': 'The hand trembled. Let it rest on a pillow and ask the patient to keep it there.',
  'moved-child': 'The child moved the hand. Let the parent hold it on the lap while you measure.',
  'moved-shivering': 'The patient shivered. A blanket and a little time first.',
  'light-was-dim': 'The light did not disturb.',
  'not-shaded': 'Bright light fell on the sensor. Turn the hand away or lay a cloth over it.',
  'wrong-sensor':
    'The sensor was made for another place. The finger clip does not hold on an ear, nor the ear clip on a finger.',
  'half-on': 'The sensor was only half on. Push the finger all the way in, the light over the nail.',
  'sensor-not-cleaned': 'The sensor went from one patient to the next uncleaned. Wipe it first.',

  'read-too-soon': 'You read before the sensor had settled. Wait until trace and numbers stand still.',
  'trace-not-steady':
    'The trace was ragged and stayed so. Find the cause: nail, cold, movement, light, seat. Then read.',
  'not-counted': 'The pulse was never counted at the wrist. Count it for at least {vs-pulse-count-regular}.',
  'made-up': 'A count was entered, but the pulse was hardly felt. Lay your fingers on the wrist and count.',
  miscounted: ({ counted }) =>
    `Your count of ${String(counted)} was not this patient’s pulse. Count again, with a watch, without looking at the screen.`,
  'counted-short': 'The count was short. Count at least {vs-pulse-count-regular}.',
  'not-compared':
    'You charted the number without comparing its pulse with a count at the wrist. Only that tells whether the sensor hears the heart.',
  'trusted-in-spite': ({ screen, counted }) =>
    `The screen said ${String(screen)} beats, your count ${String(counted)}, and you charted the number in spite of it. When they differ, mend the signal and read again.`,
  emergency: 'Rightly left out: help comes first.',
  'not-as-read': 'The charted number is not the one on the screen. Look again and chart what stands there.',
  off: ({ off }) => `The charted number was ${String(off)} off what a steady signal shows. Look for what disturbs it.`,
  'far-off': ({ off }) =>
    `The charted number was ${String(off)} off what a steady signal shows. An error of this size frightens or lulls: mend the signal first. These disturb it: {vs-spo2-errors}.`,
  'no-air': 'What the patient breathed is missing. Chart room air, or the liters of oxygen.',
  'wrong-air':
    'The chart says another air than the patient breathed. The same number means something else with oxygen.',
  'liters-wrong': 'The liters do not match the flow meter. Read the flow meter and chart it.',
  'nothing-to-recheck': 'Nothing had to be measured twice.',
  'same-site': 'You measured a second time at the same place. Another finger or the earlobe tells more.',
  'not-rechecked':
    'A low number was charted after one look. Recheck it at another site first: {ox-report-below} is told only when it stays.',
  'nothing-to-report': 'Nothing had to be told before leaving.',
  'told-the-wrong-person': 'The finding reached nobody who can act on it. Tell the provider or nurse in person.',
  'not-reported':
    'Nobody was told before you left. Tell the provider: {ox-report-below}, trouble breathing whatever the number, and an exposure, since {ox-carbon-monoxide}.',
  'told-too-late': 'This could not wait: {ox-emergency-below}. Call for help first, and stay.',
  'struggle-told-too-late':
    'You saw somebody struggle to breathe and measured on. Tell the provider or nurse at once, whatever the screen says; the number follows.',
  'exposure-told-late':
    'You heard of a heater in a closed room and went on measuring. Tell the provider or nurse at once: {ox-carbon-monoxide}, and whoever is still at home goes on breathing it.',
  'exposure-told-too-late':
    'You heard of a heater in a closed room and kept it to yourself until the patient grew worse, with somebody still at home beside the heater. Tell the provider or nurse at once, whatever the number: {ox-carbon-monoxide}.',
  'number-not-told':
    'You told the provider before the number was known, and not again. Say the number too, with what the patient breathes.',
  'no-help-called':
    'You told the provider, but this is an emergency: {ox-emergency-below}. Call the emergency response and stay.',
  'look-left-out': 'You gave the number alone. Say what the patient breathes and how they look and sound.',
  'privacy-broken':
    'Findings were given to somebody who may not have them. They belong to the patient and the care team.',
  'oxygen-turned': 'You changed the flow of oxygen. Oxygen is a drug: only an order changes it.',
  diagnosed: 'You named a cause. Give the number and say that the provider will explain it.',
  'advised-oxygen': 'You advised more oxygen. Only the provider may do that.',
  'reassured-falsely': 'You said the number is fine. That, too, is an interpretation: leave it to the provider.',
  'kept-secret': 'The number was asked for and kept back. It is theirs: say it, and who will explain it.',
  'said-nothing': 'Nothing was said about the result. Say the number and who will explain it.',
  'clip-left-on': 'The sensor stayed on the patient. Take it off before you leave.',
};

/** Every code there is a sentence for. */
export const explainedCodes: readonly string[] = Object.keys(sentences);

/** The sentence for a finding; the code itself if there were none (a test keeps that from happening). */
export function explainOximetry(_criterion: string, finding: Finding): string {
  const sentence = sentences[finding.because];
  if (sentence === undefined) return finding.because;
  return typeof sentence === 'string' ? sentence : sentence(finding.values ?? {});
}
