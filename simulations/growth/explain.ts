/**
 * The debrief's sentences: for each code a criterion's test can give, what happened and what to do instead. `{fact-id}`
 * stands for the fact's shown value, so no clinical number is written here.
 */
import { encounterExplanations } from '../core/encounter.ts';
import type { Finding } from '../core/rubric.ts';

type Values = Readonly<Record<string, number | string>>;
const text = (value: number | string | undefined): string => String(value ?? '');

const pointNames: Readonly<Record<string, string>> = {
  heels: 'heels off the wall',
  seat: 'seat off the wall',
  shoulders: 'rounded shoulders',
  head: 'head off the wall',
  eyes: 'chin down or up',
  shoes: 'shoes on',
  hair: 'hair done up',
  headpiece: 'headpiece resting on the hair',
  alone: 'nobody at the head',
  knees: 'bent knees',
  feet: 'toes instead of heels',
};

function points(value: number | string | undefined): string {
  return text(value)
    .split(', ')
    .map((point) => pointNames[point] ?? point)
    .join(', ');
}

const sentences: Readonly<Record<string, (values: Values) => string>> = {
  done: () => 'Done.',
  'not-due': () => 'This was not due at this visit.',
  'never-weighed': () => 'Nobody was weighed. A weight that was not measured cannot be charted.',
  'never-measured': () => 'There was no edge to read at. Measure, bring headpiece or footboard to the body, then read.',

  'asked-to-stand': () =>
    'You asked somebody to stand who cannot. Ask and read the chart first, and use the wheelchair scale: who is weighed standing must stand {gr-stands-alone}.',
  'wrong-scale': () =>
    'The scale does not suit this person. A baby lies in the tray; who cannot stand {gr-stands-alone} rolls onto the wheelchair scale.',
  'chair-counted': ({ offKg }) =>
    `The wheelchair was weighed along: ${text(offKg)} kg too much. Take it off the number by the tare key, or subtract it.`,
  'not-zeroed': ({ offKg, way }) =>
    `The scale stood ${text(offKg)} kg too ${text(way)} before anybody was on it, and so did the weight. Zero it first, empty, with the paper on.`,
  'something-left-on': ({ kg, items }) =>
    `Still worn at the reading: ${text(items)}, ${text(kg)} kg in all. Take it off first.`,
  'much-left-on': ({ kg, items }) =>
    `Still worn at the reading: ${text(items)}, ${text(kg)} kg in all. Weigh in light clothes without shoes and bag; a baby undressed in a clean dry diaper or none.`,
  'no-baby': () => 'No baby lay on the scale.',
  'baby-rolled': () =>
    'The baby rolled while your hand was away. A fall takes a second: one hand stays just above, until the baby is in arms again.',
  'hand-away': () =>
    'Your hand left the baby on the scale. Lay out what you need before, or let the parent fetch it: the hand stays just above.',
  'hand-touching': () =>
    'Your hand lay on the baby at the reading and took some of the weight. Hover just above without touching.',
  'steady-person': () => 'This person stands without help.',
  stumbled: () =>
    'They stumbled with nobody in reach. Stand close, a hand ready, before the step up; stay until they are down again.',
  'stepped-alone': () =>
    'They took the step alone. It is the step that is dangerous: be within reach before they go up and before they come down.',
  'left-standing-alone': () => 'You left an unsteady person standing on the scale. Stay within reach all the time.',
  'leaned-on': () =>
    'They leaned on you at the reading, so the scale carried less. Be within reach without holding; who cannot stand {gr-stands-alone} is weighed sitting.',
  'weight-not-charted': () => 'No weight was charted. Chart it at once, in kilograms.',
  misread: ({ shownKg }) =>
    `The scale said about ${text(shownKg)} kg, and something else was charted. Read it again, and divide pounds by {vs-pounds-per-kilogram}.`,
  'read-roughly': ({ shownKg, offKg }) =>
    `The scale said about ${text(shownKg)} kg; the charted weight is ${text(offKg)} kg away. Read to the step: {gr-weight-step} standing, {ex-infant-weight-step} for a baby.`,
  'not-balanced': () =>
    'The beam was not in balance at the reading. Move the small poise until the pointer rests in the middle.',
  'not-settled': () => 'The number was still wandering. Wait until it rests, or hold it when the baby lies still.',
  'weight-off': ({ offKg, way }) =>
    `The charted weight is ${text(offKg)} kg too ${text(way)}. Clothes, the zero, a hand or a slip of the eye: look at the lines above.`,
  'weight-far-off': ({ offKg, way }) =>
    `The charted weight is ${text(offKg)} kg too ${text(way)}. A dose worked out from it would be wrong. Check the unit (one kilogram is {vs-pounds-per-kilogram}), and compare with the last visit.`,
  'pounds-charted': () =>
    'The weight stands on the chart in pounds. Doses are worked out in kilograms: chart kilograms, tell the family the pounds.',

  'stood-too-young': () =>
    'Under {vs-growth-chart-age} children are measured lying down. Standing they read {gr-length-over-height} less, and the WHO lines are for length.',
  'lay-too-old': () =>
    'From {vs-growth-chart-age} on children stand. Lying they read {gr-length-over-height} more, and the CDC lines are for standing height.',
  'measured-alone': ({ wrong }) =>
    `Length was measured alone (${points(wrong)}). It takes {gr-length-people}: one holds the head at the headpiece, one straightens the legs.`,
  'stood-badly': ({ wrong }) =>
    `At the reading: ${points(wrong)}. Shoes and hair done up off; {gr-height-points} to the wall, eyes straight ahead, headpiece down to the head.`,
  'lay-badly': ({ wrong }) =>
    `At the reading: ${points(wrong)}. Head at the headpiece, knees straight, the footboard against the heels.`,
  'stature-not-charted': () => 'Length or height was not charted. Read it at the edge and chart it at once.',
  'edge-misread': ({ shownCm, chartedCm }) =>
    `The edge stood at ${text(shownCm)} cm; ${text(chartedCm)} cm was charted. Read the whole centimeters, then count the small marks; one inch is {vs-centimeters-per-inch}.`,
  'edge-read-roughly': ({ shownCm }) => `The edge stood at ${text(shownCm)} cm. Read to {ex-length-step}.`,
  'stature-off': ({ offCm, way }) =>
    `The charted value makes the patient ${text(offCm)} cm too ${text(way)}. Look at how they stood or lay.`,
  'head-never-measured': () => 'The head was not measured. Lay the tape {gr-head-place}.',
  'tape-misplaced': () =>
    'No placement of the tape was right: it lay too low or too high, loose, or over hair. It belongs {gr-head-place}, snug.',
  'head-once': () => 'The head was measured once. Take the tape off and measure again until two readings agree.',
  'tapes-disagree': () => 'Your readings do not agree. Measure again until two do.',
  'head-not-charted': () => 'The head circumference was not charted.',
  'head-off': ({ offCm, way }) =>
    `The charted head is ${text(offCm)} cm too ${text(way)}. The tape belongs {gr-head-place}; use the largest reading that repeats.`,
  'bmi-not-charted': () => 'The BMI was not worked out. Kilograms divided by meters, and by meters again.',
  'bmi-of-nothing': () => 'A BMI needs a charted weight and a charted height.',
  'bmi-wrong': ({ right }) =>
    `From your charted numbers the BMI is ${text(right)}. Kilograms divided by meters, and by meters again: never pounds, never centimeters.`,

  'nothing-to-plot': () => 'Nothing had to be plotted at this visit.',
  'not-plotted': () => 'A point is missing on the growth chart. A number alone shows no pattern.',
  'cdc-too-young': () => 'That is a CDC chart. Under {vs-growth-chart-age} the WHO charts are used.',
  'who-too-old': () => 'That is a WHO chart. From {vs-growth-chart-age} on the CDC charts are used.',
  'other-sex': () => 'That is the chart for the other sex. Its lines run elsewhere.',
  'plotted-out-of-nothing': () => 'A point was plotted without a charted value behind it.',
  'wrong-age-on-paper': () =>
    'The point does not stand over the exact age. Count from the birth date to today, in months or years as the chart does.',
  'wrong-height-on-paper': () =>
    'The point stands over the right age but not at the charted value. Go across from the value on the left edge.',
  'band-not-read': () => 'The percentile lines beside the point were not read.',
  'band-misread': () =>
    'The point lies between other lines than you said. Follow the line below and the line above to their labels.',
  'never-asked': () => 'The record had no question.',
  'confirmed-blindly': () =>
    'The record asked, and a value far from the truth was confirmed. A question is a reason to look again: unit, decimal point, scale.',
  'nothing-to-report': () => 'Nothing in the pattern had to be told before the visit went on.',
  'crossed-lines-not-told': () =>
    'The points cross {gr-crossed-lines} since the last visit, and nobody heard of it. Check the numbers, then tell the provider.',
  'outside-lines-not-told': () =>
    'The point lies outside the outermost lines, and nobody heard of it. Tell the provider; WHO charts flag {ex-who-cutoffs}, and for BMI {ex-child-bmi}.',
  'gain-not-told': () =>
    'In heart failure a gain of {gr-heart-failure-week} or {gr-heart-failure-day} is told at once. It reached nobody.',
  'pattern-left-out': () => 'You gave the number without the pattern. Say what it was last time, and how long ago.',
  'privacy-broken': () => 'Numbers were given where others hear them. They belong to the patient and the care team.',
  'said-aloud': () => 'A weight was said aloud where others hear it. Say it in private, or write it down.',
  judged: () => 'You named what is wrong. You measure and show the pattern; what it means is the provider’s to say.',
  advised: () => 'You gave advice about food. That is for the provider or the dietitian, who know the cause.',
  reassured: () => 'You said that all is well. That, too, is an interpretation: leave it to the provider.',
  'said-nothing': () => 'Nobody was told anything. Say the numbers, and that the provider will go over them.',
  'left-on-it': () => 'You left somebody on the scale, at the wall or on the board. See them down and dressed first.',
  'never-touched': () => 'Nobody was measured at all.',
};

/** Every code there is a sentence for. */
export const explainedCodes: readonly string[] = [...Object.keys(sentences), ...Object.keys(encounterExplanations)];

/** The sentence for a finding; the code itself if there were none (a test keeps that from happening). */
export function explainGrowth(_criterion: string, finding: Finding): string {
  return (
    sentences[finding.because]?.(finding.values ?? {}) ?? encounterExplanations[finding.because] ?? finding.because
  );
}
