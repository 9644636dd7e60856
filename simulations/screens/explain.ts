/** The debrief's sentences: for each code what happened and what to do instead. `{fact-id}` stands for the fact's value. */
import { encounterExplanations } from '../core/encounter.ts';
import type { Finding } from '../core/rubric.ts';

type Values = Readonly<Record<string, number | string>>;

const sentences: Readonly<Record<string, (values: Values) => string>> = {
  ...Object.fromEntries(Object.entries(encounterExplanations).map(([code, text]) => [code, () => text])),
  done: () => 'Done.',
  'not-due': () => 'This was not due today.',
  'nothing-was-asked': () => 'Nothing was asked. Give the screens that are due before you leave.',
  'nothing-to-ask': () => 'Nothing that is asked was due today.',
  'due-screen-left-out': ({ given, of }) =>
    `${String(given)} of ${String(of)} screens that were due were given. Look at age, reason and script: falls from {rm-fall-age}, mood from {ex-teen-depression-age}, and what follows from an answer.`,
  'wrong-pain-scale': () =>
    'The pain scale did not fit. Numbers from about {sn-numbers-age}, faces from about {sn-faces-age}, FLACC before or for somebody who cannot say.',
  'screen-not-due': () =>
    'A screen was given that nobody asked for and the script does not name. Ask only what is due.',
  'asked-in-hearing': ({ heard, of }) =>
    `${String(heard)} of ${String(of)} answers were given in somebody's hearing. Ask whoever came along to wait outside, as routine, and shut the door first: answers in company are smaller.`,
  'no-bridge-needed': () => 'No interpreter and no reading aloud were needed.',
  'relative-translated': () =>
    'A relative translated. They leave out, soften and hear what is not theirs. Call a qualified interpreter.',
  'no-interpreter': () => 'The questions were not in the person’s language. Call a qualified interpreter first.',
  'led-the-answer': () =>
    'A question led to its answer: “You don’t feel down, do you?” gets a no. Read the printed words in a flat voice.',
  'explained-the-words': () =>
    'You put the words into your own. Now it is another question, and the score was tested with the printed one. Say, “Whatever it means to you.”',
  'items-left-blank': () =>
    'An item stayed blank. Offer it once more, and chart it as declined if so. A blank is no zero.',
  'total-not-charted': () => 'A screen that was due has no total on the chart.',
  'added-up-wrongly': () =>
    'A total is not the sum of its answers. Add twice; pack-years are {ex-pack-years}, with {sn-pack} to the pack.',
  'band-wrong': () =>
    'The total is right and its band is not. PHQ-9: {ex-phq9-bands}. GAD-7: {ex-gad7-cuts}. Pain: moderate from {sn-pain-moderate}, severe {sn-pain-severe}.',
  'phq-not-due': () => 'The PHQ was not due today.',
  'phq2-below-cut': () => 'The PHQ-2 stayed below the cut.',
  'phq9-not-given': () => 'The PHQ-2 reached {rm-phq2-cut} and the whole PHQ-9 was not given.',
  'item-nine-zero': () => 'The ninth item was not answered above zero.',
  'item-nine-never-asked': () =>
    'The depression screen that was due was not given to its end. The ninth item would have been answered {sn-item-nine}: this person went home with thoughts of self-harm nobody heard. Give every screen the script and the answers ask for; the whole PHQ-9 from a PHQ-2 of {rm-phq2-cut}.',
  'item-nine-denied': () =>
    'The ninth item was true at {sn-item-nine} and was denied, because of how or in whose hearing it was asked. Ask alone, behind a shut door, in the printed words.',
  'left-alone': () =>
    'The ninth item was answered {sn-item-nine} and the person was left alone. Stay; a colleague gets the provider.',
  'item-nine-not-told': () =>
    'The ninth item was answered {sn-item-nine} and nobody was called. The total does not matter here: stay and call now.',
  'answer-changed': () =>
    'You changed the answer that was taken back. The first answer stands, and what was said after it is told as well.',
  'item-nine-late': () =>
    'The provider was called late. {sn-item-nine} on the ninth item means now, before the next question.',
  'pain-not-due': () => 'Pain was not to be rated today.',
  'pain-not-rated': () => 'Pain was not rated by the scale that fits this person.',
  'flacc-not-as-seen': ({ right, of }) =>
    `${String(right)} of ${String(of)} parts were scored as they were to be seen. Watch for a while, then give each part its points: {vs-flacc}.`,

  'no-reading': () => 'No pressure was taken, lying or standing.',
  'lay-too-short': () =>
    'The pressure lying was taken too soon or not at all. Let the person lie flat for {bp-orthostatic-lie-time}.',
  'readings-off-their-times': () =>
    'A standing pressure was not taken at its time. Start the cuff at {bp-orthostatic-stand-times} after standing up.',
  'pulse-not-counted': () => 'The pulse was not counted with every pressure. How it rises belongs to the set.',
  'stood-without-a-spotter': () =>
    'The person stood up without a chair behind or a hand within reach. That is how a test becomes a fall.',
  'never-stood': () => 'The person was never stood up, so there is no set.',
  'symptoms-not-asked': () => 'Dizziness was not asked about each time. A symptom counts with any number.',
  'positions-not-charted': () =>
    'Chart every pressure and pulse as shown, with position and minute. Reported are a systolic fall of {bp-orthostatic-systolic} or a diastolic fall of {bp-orthostatic-diastolic}.',
  'nobody-fainted': () => 'Nobody began to faint.',
  'fell-unheld': () =>
    'The person swayed, fell and was hurt. Stand within reach, and lay them flat at the first swaying.',
  'not-laid-flat': () =>
    'The person began to faint and was not laid flat at once. Nothing else counts then, no reading either.',
  'faint-not-told': () => 'You laid the person flat and called nobody. Stay, and have the provider come.',
  'never-walked': () => 'The Timed Up and Go was due and was not timed to its end.',
  'walked-alone': () =>
    'The person walked without you beside them. Whoever is tested for falling is the one who may fall.',
  'line-not-measured': () =>
    'The line was not at {ex-tug-distance}. The limit of {ex-tug-time} holds for that length only.',
  'watch-off': ({ seconds }) => `The watch was ${String(seconds)} seconds off. Start on “go” and stop as they sit.`,

  'tobacco-not-asked': () => 'Tobacco was not asked about. It is asked at every visit.',
  'no-tobacco-now': () => 'No tobacco is used now.',
  'advised-on-their-own': () => 'You gave advice of your own. Use the script; medicines and plans are the provider’s.',
  'steps-left-out': () =>
    'Of the {ex-five-as} some were left out. Handout, quitline and the next appointment are yours to arrange.',
  'needs-not-asked': () => 'Social needs were due and not asked about.',
  promised: () =>
    'You promised what is not yours to give. Offer the list and the call; say what you can do, not what will come.',
  'no-need-named': () => 'No need was named.',
  'nothing-offered': () => 'A need was named and nothing was offered. Silence now says that it did not matter.',
  'list-without-asking': () => 'The list was handed over unasked. Ask first whether help is wanted.',

  'nothing-charted': () => 'No score was charted, so nobody can act on it.',
  'nothing-positive': () => 'Nothing was positive.',
  'words-left-out': () => 'You gave the scores without the person’s words. Both are told.',
  'came-but-was-not-told': () =>
    'The provider came, and heard neither totals nor the person’s words. Tell them when everything is answered.',
  'told-the-wrong-person': () =>
    'The answers reached nobody who can act on them. Tell the provider or nurse when they are all there.',
  'not-reported': () =>
    'Something was positive and nobody was told: PHQ-2 {rm-phq2-cut}, PHQ-9 {sn-phq9-report}, GAD-7 from moderate, a yes to a fall question, Timed Up and Go {ex-tug-time}, a fall of pressure, pain {sn-pain-severe}, tobacco in use, a need.',
  'privacy-broken': () => 'Answers were given to somebody who may not have them.',
  diagnosed: () => 'You named a condition. A screen does not diagnose, and neither do you.',
  'secrecy-promised': () => 'You promised to keep it secret. You cannot: say that the provider sees the answers.',
  'advised-medicine': () => 'You advised a medicine. Only the provider may.',
  'declared-fine': () => 'You called the result fine. That, too, is an interpretation.',
  'said-nothing': () => 'The person was told nothing. Thank them, and say who goes over the answers.',
};

/** Every code there is a sentence for. */
export const explainedCodes: readonly string[] = Object.keys(sentences);

export function explainSc(_criterion: string, finding: Finding): string {
  return sentences[finding.because]?.(finding.values ?? {}) ?? finding.because;
}
