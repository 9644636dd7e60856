/**
 * The debrief's sentences: for each code a criterion's test can give, what happened and what to do instead. `{fact-id}` stands
 * for the fact's shown value, so no clinical number is written here.
 */
import { encounterExplanations } from '../core/encounter.ts';
import type { Finding } from '../core/rubric.ts';

type Values = Readonly<Record<string, number | string>>;

const said = (value: number | string | undefined): string => String(value ?? '?');

const sentences: Readonly<Record<string, (values: Values) => string>> = {
  done: () => 'Done.',
  'recorder-instead': () => 'A recorder was ordered here, no tracing on paper.',
  'no-recorder': () => 'No recorder was ordered.',
  'nothing-recorded': () => 'No tracing was recorded, so there was nothing to judge.',

  'history-not-asked': () =>
    'You asked about symptoms. Pacemaker, heart history and adhesive belong to the same breath.',
  'symptoms-not-asked': () =>
    'You did not ask how the patient is now. Ask about chest pain, breathlessness and faintness first: they change what comes next.',
  'no-symptoms': () => 'The patient had nothing that had to be told before beginning.',
  'told-after-beginning': () =>
    'The provider or help heard of the symptoms, but only after you had begun. Tell first: it takes a moment. In chest pain a tracing is read {rm-ecg-ten-minutes}.',
  'symptoms-not-told': () =>
    'Nobody was told that the patient is ill. Tell provider or nurse before the first sticker. In chest pain a tracing is read {rm-ecg-ten-minutes}.',
  'no-privacy': () =>
    'The chest was bared without a closed door and a drape. Close, drape, uncover only what you need.',
  'bared-early': () => 'Door and drape came after you had begun on the chest. They come first.',
  'no-chaperone': () => 'A chaperone was not offered. Offer one to everybody; some will say no.',
  'never-lay': () =>
    'The patient never lay down. Sitting moves the heart and tenses the muscles; note it when it cannot be helped.',
  'flat-and-breathless': () =>
    'The patient could not breathe lying flat and was left so. Raise the head and write the position on the tracing.',
  'raised-for-nothing': () =>
    'The head was raised without a need. Flat is the standard, so that tracings can be compared.',
  'limbs-not-settled': () => 'Arms at the sides, legs apart, nothing touching metal: that was left out.',
  shaved: () => 'You shaved. A razor leaves small cuts, which burn and can get infected. Clip.',
  'hair-left': () => 'A sticker on hair does not hold. Ask, then clip where an electrode goes.',
  'skin-not-prepared': () => 'The skin was not prepared. Wash off lotion and sweat, dry, rub gently with gauze.',
  'skin-half-prepared': () => 'Something of washing, drying and rubbing was left out, on the chest or on the limbs.',
  'clipped-unasked': () => 'You clipped hair without asking. It is the patient’s: ask first.',
  'not-washed': () => 'The skin was rubbed but not washed. What is on it stays under the sticker.',
  'stickers-were-on': () => 'A colleague had put the stickers on.',
  'dry-stickers': () =>
    'The stickers were from a pouch with dry gel. A dry one draws a bad line whatever you do: open a new pouch.',
  'pouch-not-looked-at': () => 'You did not look at date and gel. This pouch was good; the next may not be.',

  'arms-swapped': () =>
    'The arm wires were swapped. Lead I stands on its head, II and III change places, and it looks like a disease. It happens to {dx-lead-swap} tracings. Read each letter aloud as you clip it.',
  'limb-wire-astray': ({ wires }) =>
    `Not on its own limb: ${said(wires)}. Read the letters and go by the patient’s right and left: {dx-wire-colors}.`,
  'limb-on-the-trunk': () =>
    'A limb electrode lay on the trunk or was missing. Limb electrodes go {dx-limb-sites}; on the trunk the tracing is another one, and this must be written on it.',
  'limbs-uneven': ({ uneven }) => `The two sides differed by ${said(uneven)} mm. Put them at matching places.`,
  'placed-by-eye': () =>
    'You placed the chest electrodes by eye. Fingers find the places: ridge, second rib, count the spaces down.',
  'from-the-collarbone': () =>
    'You counted from the collarbone. The narrow gap under it was taken for a space, and every row lay one too high. Begin at the ridge of the sternal angle.',
  'from-the-nipples': () =>
    'Nipples are no landmark: they lie at a different height in everybody. Begin at the sternal angle.',
  'lines-by-eye': () =>
    'The rows were counted; the three lines at the side were guessed. Find the middle of the collarbone and both armpit lines.',
  'v1-v2-off': ({ worstMm }) =>
    `V1 or V2 lay ${said(worstMm)} mm from its place. Fourth space, right and left edge of the breastbone.`,
  'v1-v2-far-off': ({ worstMm }) =>
    `V1 or V2 lay ${said(worstMm)} mm from its place. Too high is the commonest mistake of all: the first wave shrinks and the small wave before it turns over.`,
  'v3-v6-off': ({ worstMm }) => `One of V3 to V6 lay ${said(worstMm)} mm from its place. {rm-ecg-chest}.`,
  'v3-v6-far-off': ({ worstMm }) =>
    `V3 to V6 lay up to ${said(worstMm)} mm from their places. V4 first, then V3 halfway, then V5 and V6 level with V4: {rm-ecg-chest}.`,
  'wires-missing': () => 'A wire had no sticker. A tracing with a missing lead has to be done again.',
  'wrong-side': () => 'The order asks for the chest leads on the right side. They were placed on the left.',
  'chest-wire-astray': ({ wires }) =>
    `In the place of another: ${said(wires)}. The waves grow from V1 to V4 step by step; a swap breaks the row. Read each letter aloud ({dx-lead-swap} tracings have wires swapped).`,
  'no-breast-in-the-way': () => 'No breast was in the way here.',
  'breast-grasped': () =>
    'You took hold of the breast. Ask the patient to lift it, or use the back of your hand with permission.',
  'on-the-breast': () =>
    'Electrodes lay on the breast instead of under it. The waves get smaller and the place is lost.',
  'recorder-stickers-off': () => 'Some stickers lay beside the places of the maker’s picture. On bone they move least.',
  'not-in-danger': () => 'The patient was not in danger.',
  'tracing-late': ({ minutes }) =>
    `The first tracing began ${said(minutes)} minutes after the patient came in. In chest pain it is recorded and read {rm-ecg-ten-minutes}.`,

  'name-of-another': () =>
    'The tracing carries no name, or the last patient’s. Enter full name and birth date before it runs: a tracing under the wrong name is worse than none.',
  'label-unfinished': () => 'Name and birth date were entered; date and time or the orderer were left out.',
  'double-speed': () =>
    'The machine ran at double speed. Every interval looks twice as long and the heart half as fast. Standard is {rm-ecg-speed}.',
  'no-room': () =>
    'The peaks ran into their neighbors. Record again at half height and write it on the paper. Standard is {rm-ecg-speed}.',
  'odd-height': () =>
    'The height was not the standard one, and there was no need. {rm-ecg-speed}; a small square is {dx-small-square}.',
  'height-not-noted': () =>
    'Half height was right. Write it on the tracing too: a reader who misses it reads half the voltage.',
  'taken-off-unseen': () => 'The stickers came off before you had looked at the tracing. If it is bad you begin again.',
  'not-looked-at': () =>
    'You did not say what the last tracing looks like. All leads there, calibration right, no artifact, lead I and aVR as they should be?',
  'looked-wrong': ({ looks }) =>
    `You called the last tracing “${said(looks)}”. It was not. Look at each lead: fuzz, band, drift, break, swapped wires.`,
  'looked-wrong-before': () => 'The last tracing was judged right; an earlier one was not.',
  'touched-while-it-ran': () => 'Something was touched while the tracing ran. Hands off for {dx-rhythm-strip}.',
  'partly-readable': ({ readable }) =>
    `Of 12 leads ${said(readable)} could be read. Mend the rest at its cause and record again.`,
  'unreadable-in-haste': () =>
    'Most leads could not be read. In an emergency a poor tracing is better than none; a dry skin and still hands cost seconds.',
  unreadable: ({ readable }) =>
    `Of 12 leads only ${said(readable)} could be read. Find the cause, mend it, record again.`,
  'nothing-to-mend': () => 'Nothing in patient or room disturbed the line.',
  'filter-as-well': () => 'The cause was mended. The filter was on too: it can smooth away what the provider needs.',
  'filter-instead': () =>
    'You turned the filter on and left the cause. Cold, talking, a lamp, a loose clip: mend that first.',
  'cause-left': () =>
    'What disturbed the line was still there: shaking, talking, a lamp or phone, a loose clip. Each look has its cause and its cure.',
  'no-time-to-count': () => 'Nobody waits for a counted rate here.',
  'rate-not-counted': () =>
    'No rate was counted on the paper. Even beats: divide {dx-rate-large} by the large squares between two peaks. Uneven beats: count the peaks in {dx-rate-six} and multiply by ten.',
  'squares-of-an-uneven-rhythm': () =>
    'The beats came unevenly, so one gap says nothing. Count the peaks in {dx-rate-six} and multiply by ten.',
  'rate-out-of-nothing': () => 'A rate was charted before there was a tracing to count it on.',
  'rate-halved': ({ right, charted }) =>
    `You charted ${said(charted)}; the paper gives about ${said(right)}. A paper at double speed has twice the squares.`,
  'rate-off': ({ right, charted }) =>
    `You charted ${said(charted)}; the paper gives about ${said(right)} by this method. A large square is {dx-large-square}.`,
  'rhythm-left-out': () => 'Whether the beats come evenly was not charted.',
  'uneven-missed': () => 'The gaps between the peaks are not alike. Measure a few before you call a rhythm even.',
  'even-called-uneven': () =>
    'The gaps between the peaks are alike. A word like “irregular” sends the provider looking.',
  'one-method-only': () =>
    'One method was used. The second takes a few seconds and catches a slip: peaks in {dx-rate-six}, times ten.',
  'nothing-to-note': () => 'Nothing had to be written on the tracing.',
  'not-noted': ({ missing }) =>
    `Remarks missing on the tracing: ${said(missing)}. Symptoms, position, another place of an electrode, another height: a reader sees only the paper.`,

  'pressed-on-the-living': () =>
    'You began compressions on somebody who was awake. Look at the patient first: a talking person’s heart is pumping.',
  'false-alarm': () =>
    'You called the emergency response for somebody who was well. Patient first, screen second: chaos on the line of a talking person is a loose wire.',
  'call-not-needed': () =>
    'You called the emergency response for somebody who was awake, spoke in whole sentences and had no pain. Bring tracing and symptoms to the provider before the patient leaves.',
  'patient-not-looked-at': () => 'You went by the screen. Look up and speak to the patient first.',
  'not-to-a-provider': () => 'The tracing reached nobody who can read it. Give it to provider or nurse.',
  'tracing-kept': () => 'The tracing stayed with you. Give it to the provider before you turn to the next thing.',
  'older-tracing-handed': () => 'An older tracing was handed over. The last one is the good one.',
  'symptoms-left-out': () =>
    'The tracing was handed over without a word about the symptoms. Say how the patient is each time: that counts more than the paper.',
  'emergency-kept': () =>
    'The patient was in danger and nobody was told. Look and symptoms decide, whatever the paper shows; in chest pain the provider reads it {rm-ecg-ten-minutes}.',
  'emergency-late': () =>
    'You told the provider, but minutes after the tracing was out. Put such a tracing into the provider’s hand at once.',
  'after-ten-minutes': ({ minutes }) =>
    `The provider had it ${said(minutes)} minutes after the patient came in. In chest pain it is read {rm-ecg-ten-minutes}.`,
  'help-without-the-paper': () => 'Help was called. The tracing has to reach the provider as well.',
  'no-help-called': () =>
    'The emergency response was not called. Fast and wide, very slow and faint, or chest pain with a raised line: call, also when the patient is awake.',
  'cart-not-fetched': () => 'Help was called. Have cart and defibrillator fetched too.',
  'privacy-broken': () =>
    'The tracing was given to somebody who may not have it. It belongs to the patient and the care team.',
  diagnosed: () =>
    'You named a disease. Tell the provider what you see and how the patient is. Tell the patient that the provider reads the tracing and will talk with them.',
  'reassured-falsely': () => 'You said it looks normal. That is an interpretation too: leave it to the provider.',
  'machine-read-out': () =>
    'You read out the words the machine prints. They are a machine’s guess; the provider reads the tracing.',
  'kept-secret': () => 'You said that you may not tell. Say who reads it and when they will talk with the patient.',
  'said-nothing': () => 'The patient was told nothing. Say: “The provider reads it and will talk with you.”',
  'stickers-stay-on': () => 'The stickers stay on here.',
  'stickers-left-on': () => 'The stickers were left on the patient.',
  'machine-not-cleaned': () => 'Wires and machine were not cleaned for the next patient.',
  'recorder-unfinished': ({ missing }) => `Left out of the recorder’s preparation: ${said(missing)} of six steps.`,
  'holter-essentials': () =>
    'The diary or what to do in an emergency was left out. Both must be said: for {cv-holter-time} nobody is there to ask.',
  'holter-lines-missing': ({ missing }) =>
    `${said(missing)} of the instructions were left out. Give them in writing as well.`,
  'wrong-rest-in-bed': () => 'You told the patient to rest in bed. The recorder is to see an ordinary day.',
  'wrong-shower-is-fine': () => 'You allowed the shower. Keep it dry unless the maker says otherwise.',
  'wrong-off-at-night': () => 'You let the patient take it off at night. It records without a break, {cv-holter-time}.',
  'wrong-skip-pills': () => 'You told the patient to leave out pills. Only the provider may do that.',
  'no-practice-line': () => 'No line of the diary was practiced. An empty diary makes half the recording useless.',
};

/** Every code there is a sentence for. */
export const explainedCodes: readonly string[] = [...Object.keys(sentences), ...Object.keys(encounterExplanations)];

/** The sentence for a finding; the code itself if there were none (a test keeps that from happening). */
export function explainEcg(_criterion: string, finding: Finding): string {
  return (
    sentences[finding.because]?.(finding.values ?? {}) ?? encounterExplanations[finding.because] ?? finding.because
  );
}
