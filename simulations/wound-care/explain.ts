/** The debrief's sentences: for each code a criterion's test can give, what happened and what to do instead. */
import { encounterExplanations } from '../core/encounter.ts';
import type { Finding } from '../core/rubric.ts';

type Values = Readonly<Record<string, number | string>>;
const text = (value: number | string | undefined): string => String(value ?? '?');

const sentences: Readonly<Record<string, string | ((values: Values) => string)>> = {
  done: 'Done.',
  'order-not-read': 'The order was not read. It says what to put on, which width, which turns, and where.',
  'nothing-asked':
    'Nothing was asked. Pain, fever, reactions, when it happened, and the last tetanus vaccine are the provider’s facts.',
  'questions-left':
    'A question was left out: pain, fever, reactions, when it happened, and for an open wound the last tetanus vaccine.',
  'no-open-wound': 'There was no open wound.',
  'bare-hands-at-wound': 'You touched dressing or wound with bare hands. Clean hands, then gloves, first.',
  'dirty-gloves-on-clean':
    'The gloves that took off the old dressing went on to the clean work. Off with them, clean hands, a new pair.',
  'not-looked': 'The wound was not looked at. What is charted today is what next week is compared with.',
  'looked-late': 'You looked only after it was cleaned or covered. Look first.',
  'not-measured': 'No size was charted. Length, width and depth in centimeters, with a ruler.',
  guessed: 'A size was charted that no ruler had measured. Don’t guess: lay the ruler.',
  'length-and-width-swapped': 'Length and width were swapped. The long way is the length.',
  'measured-off': ({ length, width, depth }) =>
    `Your size was off: it was ${text(length)} by ${text(width)} by ${text(depth)} cm. Lay the ruler along the longest way, then straight across, and take one mark from the other.`,
  'size-after-the-provider': 'An opened wound is measured once the provider has seen it.',
  'not-described': 'The wound was not described: bed, drainage and amount, smell, edges, the skin around.',
  'described-otherwise':
    'Parts of the description do not fit what was there. Look once more at bed, drainage, edges and skin.',
  'no-wiping-ordered': 'No wiping was ordered.',
  'not-cleaned': 'The wound was not cleaned as ordered. Clean to dirty, a new gauze for each stroke.',
  'same-gauze': 'One gauze went back and forth. Each stroke has a new gauze.',
  'dirty-to-clean': 'You wiped toward the wound and carried skin germs in. From clean to dirty.',
  'no-irrigation-ordered': 'No irrigation was ordered.',
  'not-irrigated':
    'The wound was not irrigated as ordered. Gently, from about {ms-irrigation-distance}, toward the dirty end.',
  'irrigated-unprotected': 'It splashes: mask, eye protection and gown belong to it, not only gloves.',
  'irrigated-hard': 'The stream was forced. Steady and gentle.',
  'irrigated-toward-clean': 'The fluid ran from the dirty end over the clean one. Let it run toward the dirty end.',
  'irrigated-from-wrong-distance':
    'The tip was too close or too far. Hold it about {ms-irrigation-distance} above the wound.',
  'no-dressing-ordered': 'No dressing was ordered.',
  'not-dressed': 'The wound was left without its dressing. Lay the ordered one straight down.',
  'chose-by-oneself': 'The ordered dressing was not to be had, and you chose another. Ask: choosing is the provider’s.',
  'other-dressing': 'The dressing that lies there is not the ordered one. Read the order and take that one.',
  'taped-around': 'Tape went all around the limb. It cuts off blood when the limb swells: tape the edges.',
  'dressing-slid': 'The dressing was slid into place. Straight down, and leave it there.',
  'not-taped': 'Nothing held the dressing. Tape its edges.',
  'nothing-wrapped': 'Nothing was wrapped here.',
  'cms-not-checked':
    'Circulation, movement and sensation were not checked. Color, warmth, the pressed nail ({ms-capillary-refill}), movement, feeling.',
  'cms-not-after': 'They were not checked once the bandage was on. That is when it matters most.',
  'cms-not-after-loosening':
    'They were not checked again once it was loose. Check whether color, warmth and feeling come back, and tell.',
  'cms-half': 'A check was left out: before, right after, and once more later. Swelling comes slowly.',
  'not-wrapped': 'The ordered bandage was not on, or too short. Wrap as far as the order says.',
  'other-turns':
    'Other turns were laid than ordered. Spiral for even limbs, reverse for limbs that widen, figure-eight over joints, recurrent over tips.',
  'other-width': 'The roller was not of the ordered width. Read the order and take that one.',
  'not-anchored': 'Two circular turns at the start hold the end of the bandage.',
  'wrapped-toward-hand': 'You wrapped away from the heart. That dams up blood: start at the far end.',
  'tips-covered': 'Fingertips or toes were wrapped in. Leave them out, or nobody sees them turn pale.',
  'turns-go-over-the-tip': 'These turns go over the tip; where they begin is a matter of habit.',
  'turns-lie-on-each-other': 'These turns lie on each other.',
  'gaps-between-turns': 'Skin showed between turns. Each covers {wc-bandage-overlap} of the one before.',
  'too-short': 'The bandage ended before the place it should cover. Go on as far as the order says.',
  'overlap-uneven': 'Some turns covered too much or too little. Each covers {wc-bandage-overlap} of the one before.',
  squeezes: ({ most }) =>
    `You pulled so hard that the calculated pressure came to about ${text(most)} mmHg. A finger must slide under each turn.`,
  slips: ({ least }) =>
    `A turn lay so loose (about ${text(least)} mmHg by the calculation) that it slips. Snug: a finger slides under it.`,
  'pulled-unevenly': 'Some turns were pulled much harder than others. Even pull all the way.',
  firm: 'It was firm all over: a finger goes under only with force. A little less pull.',
  'nothing-squeezed': 'Nothing squeezed the limb.',
  'left-tight':
    'Fingers or toes were cool, pale and numb and the bandage stayed. Loosen it first, then check and tell.',
  'tight-untold':
    'You loosened it, and the provider did not hear of the signs. Call at once: they may come from inside the limb.',
  'no-sling-ordered': 'No sling was ordered.',
  'no-sling': 'The ordered sling was not put on. Hand a little higher than the elbow, knot beside the neck.',
  'hand-hangs': 'The hand lay level or hung. A little higher than the elbow, so that it swells less.',
  'knot-on-spine': 'The knot lay on the spine, where it presses. Beside the neck.',
  'nothing-to-tell': 'Nothing had to be told at once.',
  'told-late': 'You kept it for the end of the visit. This cannot wait: go and tell the provider now.',
  'flags-untold':
    'What you saw was not told to the provider. Tell at once, in person: redness that spreads, pus, fever, an opened wound, a limb that is squeezed.',
  'flags-half-told':
    'A part of what you saw was not told to the provider, now and in person. Tell each thing you found.',
  'tetanus-nothing-to-tell': 'There was nothing to tell about the last tetanus vaccine.',
  'tetanus-untold':
    'The last tetanus vaccine was long ago or not known, and the provider did not hear of it. Tell before the patient leaves: a booster is recommended when the last dose was {ms-tetanus-clean} ago for a clean, minor wound, {ms-tetanus-dirty} ago for any other.',
  'nothing-to-stop-for': 'Nothing had to be stopped.',
  'went-on':
    'You went on and probed or cleaned the opened wound. Stop, cover it moist, and let the provider look first.',
  'left-open': 'The opened wound was not covered. Lay moist sterile gauze on it, stay, and call the provider.',
  'privacy-broken':
    'Findings were given to somebody who may not have them. They go to the provider; the patient decides who else hears.',
  diagnosed: 'You called it infected. Say what you see; the name is the provider’s.',
  'advised-medicine': 'You advised a medicine. Say that the provider decides that.',
  'reassured-falsely': 'You promised that it is healing. Say instead who looks at it and what to call for.',
  'said-nothing': 'The patient was told nothing. Say who looks at it next.',
  'own-advice': 'You gave advice that is not on the provider’s sheet. Teach what is on it, and nothing else.',
  'sheet-not-finished': 'Lines of the sheet were left out. Go through every one.',
  'not-shown-back': 'The patient did not show it back. Ask for it: only then do you know.',
  'not-charted': 'Nothing was charted. Write what you saw, did, checked, told and taught.',
  'charted-diagnosis': 'The note says “infected”. Write what you saw.',
  'note-incomplete': 'Parts of the note are missing: what was seen, done, checked, told to whom, and taught.',
};

export const explainedCodes: readonly string[] = [...Object.keys(sentences), ...Object.keys(encounterExplanations)];

/** The sentence for a finding; the code itself if there were none (a test keeps that from happening). */
export function explainWound(_criterion: string, finding: Finding): string {
  const sentence = sentences[finding.because];
  if (typeof sentence === 'function') return sentence(finding.values ?? {});
  return sentence ?? encounterExplanations[finding.because] ?? finding.because;
}
