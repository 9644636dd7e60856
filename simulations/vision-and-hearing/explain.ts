/** The debrief's sentences: for each code what happened and what to do instead. `{fact-id}` stands for the fact's value. */
import { encounterExplanations } from '../core/encounter.ts';
import type { Finding } from '../core/rubric.ts';

type Values = Readonly<Record<string, number | string>>;

const sentences: Readonly<Record<string, (values: Values) => string>> = {
  ...Object.fromEntries(Object.entries(encounterExplanations).map(([code, text]) => [code, () => text])),
  done: () => 'Done.',
  'not-ordered': () => 'This test was not ordered today.',
  'nothing-was-read': () => 'This test was ordered and nothing was read. Do it before you chart.',
  'no-tone-given': () =>
    'No tone of the screening was given, so there was nothing to judge. It uses {ex-hearing-tones} at {ex-hearing-level}.',
  'some-not-asked': ({ asked, of }) =>
    `${String(asked)} of ${String(of)} questions were asked. Ask how eyes and ears are today, which glasses there are, and whether letters are known: a sudden change goes to the provider before any chart.`,
  'nothing-touched-the-face': () => 'Nothing touched the face in these tests.',
  'not-cleaned-before-use': () =>
    'Something touched the face that had not been cleaned. Wipe occluder and headphones before each person.',

  'chart-not-for-this-person': () =>
    'The letters were not known, so nothing was learned about the eyes. Take pictures to match or the turned E, and practice up close first.',
  'distance-not-measured': ({ feet }) =>
    `You used the old mark on the floor. It lies ${String(feet)} feet from the chart: too near, and every line read too well. Measure {ex-snellen-distance} with the tape.`,
  'wrong-distance': ({ feet }) =>
    `The line was read from ${String(feet)} feet. This chart is made for {ex-snellen-distance}; go nearer only when the top line cannot be read, and chart the real distance.`,
  'room-too-dim': () =>
    'The room was too dim for part of the test. Turn the light on: in the dark every eye reads worse.',
  'no-acuity-charted': () => 'An ordered acuity is not on the chart. Chart each eye.',
  'tested-without-glasses': () =>
    'The glasses or lenses for this distance were there and were not worn. Test with them on unless the order says otherwise.',
  'correction-not-charted': () =>
    'The chart does not say rightly whether glasses were worn. Write "with" or "without correction" as it was.',
  'glasses-at-home-not-noted': () =>
    'The glasses are at home and the chart does not say so. Test without, chart "without", and note where the glasses are.',
  'no-eye-covered': () =>
    'No eye was tested by itself. Cover one eye, then the other: a weak eye hides behind a good one.',
  'eye-pressed': () =>
    'A palm pressed on the eye, which blurs it for a while: the second result cannot be trusted. Use the occluder, held near without touching.',
  'fingers-let-through': () => 'Fingers let light through and the covered eye helped. Use the occluder.',
  'covered-eye-shut': () =>
    'The covered eye was shut, and shutting one eye narrows the other. Ask to keep both open behind the occluder.',
  'an-eye-left-out': () => 'Right, left and both were not all tested. Keep to that order, so that nothing is left out.',
  'stopped-too-soon': () => 'You stopped before a line failed. Go down until {sv-line-rule} is no longer read.',
  'eyes-out-of-order': () => 'The order was not right, left, both. A fixed order keeps the eyes from being mixed up.',
  'answered-from-memory': () =>
    'A line was said from memory and taken for seen: it came at once, hardly looking. Turn to the other face of the chart or ask for the line backward.',
  'same-line-same-way': () =>
    'Both eyes read the same lines in the same way. Turn the chart to its other face, or ask backward, for the second eye.',
  'no-habit-to-see': () => 'Nothing of the kind was to be seen.',
  'habit-noted-not-stopped': () =>
    'What you saw was noted, and the line was still taken as read. Say a kind word and let it be read again; note it as well.',
  'habit-not-seen': () =>
    'Squinting, peeking or leaning helped, and nobody said a word. Watch the face, not the chart; remind, and repeat the line.',
  'line-not-by-the-rule': () =>
    'An eye was not charted by what was read. The line that counts is the smallest of which {sv-line-rule} was read.',
  'misses-not-charted': () =>
    'The line is right and its misses or the distance are not. Write them beside it, as in "20/30 −1".',
  'one-line-off': () =>
    'One eye was a line off. Light, distance, cover and a line read to its end make the difference.',
  'acuity-far-off': ({ lines }) =>
    `An eye was charted ${String(lines)} lines off what it truly reads. A result like that passes an eye that needs care, or sends one that does not.`,
  'card-at-wrong-distance': ({ inches }) =>
    `The card was held at ${String(inches)} inches. Its numbers hold at {ex-near-distance} only: use the cord or a tape.`,
  'near-not-charted': () => 'Near vision was read and not charted.',
  'near-not-by-the-rule': () =>
    'Near vision is not charted by what was read: smallest line with {sv-line-rule}, its misses, both numbers as the card prints them.',
  'plates-left-out': () => 'Plates were left out. Show every one: each can tell something another does not.',
  'plate-order': () => 'Begin with the plate that everybody reads. It shows that the task is understood.',
  'plate-at-wrong-distance': () =>
    'The plates were not held at {ex-plate-distance}. Nearer or farther, the dots change.',
  'plates-not-charted-as-said': ({ right, of }) =>
    `${String(right)} of ${String(of)} plates are charted as they were answered. Write for each: read as in the key, another number, or not seen.`,

  'ears-not-looked-at': () => 'Nobody looked into the ears. Look for wax or drainage before the headphones go on.',
  'looked-too-late': () => 'You looked into the ears when the headphones had been on already. Look first.',
  'ear-finding-kept': () =>
    'Something was to be seen in an ear and you went on. Tell the provider first and ask whether to test.',
  'headphones-swapped': () =>
    'Red was not on the right ear, so each result stands under the other ear. Red is right, blue is left.',
  'phones-over-glasses': () =>
    'The headphones sat on glasses, earrings or hair and let sound out. Take them off first, hair behind the ears.',
  'no-practice-tone': () =>
    'You began with the soft tones. A clear one first, {sv-practice-tone}, shows what to listen for.',
  'task-not-told': () => 'Nobody said what to do. "Raise your hand each time you hear a tone, even a very soft one."',
  'room-noisy': () => 'Noise came in while tones were given and hid the low ones. Shut the door, stop the fan.',
  'hand-was-seen': () =>
    'The person could see your hand on the button and answered to that. Seat them facing away from it.',
  'too-few-tones': () => 'Too few tones were given to judge their rhythm.',
  'rhythm-sometimes-even': ({ even, of }) =>
    `${String(even)} of ${String(of)} tones came in a rhythm that could be guessed. Make one pause short and the next long.`,
  'rhythm-even': ({ even, of }) =>
    `${String(even)} of ${String(of)} tones came in an even rhythm: the hand went up by guess, even with no tone. Vary the pauses.`,
  'tones-left-out': () =>
    'A pitch or an ear was left out. The list is {ex-hearing-tones}, each ear, at {ex-hearing-level}.',
  'miss-not-repeated': () => 'A tone that was missed was not given again. Repeat it once before you chart it.',
  'ear-passed-wrongly': () =>
    'An ear was charted as passed that misses a tone at the level of the screening. One miss after a repeat is "refer".',
  'hearing-not-charted': () => 'Hearing is not on the chart. Chart each pitch and each ear.',
  'hearing-charted-wrongly': ({ right, of }) =>
    `${String(right)} of ${String(of)} pitches are charted as they are heard, at the level of the screening. Chart each one right after its tone, then pass or refer for the ear.`,

  'nothing-charted': () => 'Nothing was charted, so nobody can act on it.',
  'nothing-out-of-range': () => 'Nothing on the chart had to be passed on before the visit went on.',
  'told-the-wrong-person': () =>
    'The results reached nobody who can act on them. Tell the provider or nurse once they are on the chart.',
  'not-reported': () =>
    'Something was out of range and nobody was told. Limits: {sv-preschool-limit} at preschool age, {sv-school-limit} from {sv-school-age}, {sv-line-difference}, a plate or a tone missed.',
  'privacy-broken': () =>
    'Results were given to somebody who may not have them. They go to the care team and on the form.',
  diagnosed: () => 'You named a condition. Say what was read or heard; what it is called is for the provider.',
  'advised-glasses': () => 'You advised glasses. Whether and which is for the provider or the eye doctor.',
  'declared-normal': () => 'You declared everything normal. That is an interpretation, too: leave it to the provider.',
  'said-failed': () => 'You said "failed". A screening is passed or sent on: "refer" means that somebody looks closer.',
  'said-nothing': () => 'The person was told nothing. Say what you wrote down and who will explain it.',
};

/** Every code there is a sentence for. */
export const explainedCodes: readonly string[] = Object.keys(sentences);

export function explainSh(_criterion: string, finding: Finding): string {
  return sentences[finding.because]?.(finding.values ?? {}) ?? finding.because;
}
