/** The words on the controls. What the patient says and what the room shows is said by describe.ts. */
import type { QuestionId, Sex } from '../case.ts';
import type {
  ChartNote,
  Correction,
  Fault,
  PatientLine,
  Posture,
  ReportContent,
  ReportTarget,
  Speed,
  Verdict,
} from '../events.ts';

export const questionWord: Readonly<Record<QuestionId, string>> = {
  feeling: 'How are you today? Any chest pain, any dizziness?',
  heart: 'Any heart attack or heart trouble lately?',
  surgery: 'Any surgery lately: chest, belly, head, eye, ear?',
  lungs: 'A collapsed lung, coughed blood, fever with cough?',
  inhalers: 'Which inhaler did you use last, and when?',
  'smoking-meal': 'Smoked, run or eaten a lot before you came?',
};

export const sexWord: Readonly<Record<Sex, string>> = { female: 'female', male: 'male' };
export const speedWord: Readonly<Record<Speed, string>> = {
  slow: 'slow, about six seconds',
  medium: 'medium, about two seconds',
  fast: 'fast, in half a second',
};
export const postureWord: Readonly<Record<Posture, string>> = {
  'upright-feet-flat': 'upright in a chair with arms, feet flat',
  slumped: 'as they like in the soft chair',
  standing: 'standing at the desk',
};

export const faultWord: Readonly<Record<Fault, string>> = {
  'slow-start': 'slow start',
  cough: 'cough',
  'early-stop': 'stopped early',
  'throat-closed': 'throat closed',
  leak: 'leak',
  'not-full': 'not full before',
};
export const verdictWord: Readonly<Record<Verdict, string>> = { acceptable: 'acceptable', ...faultWord };

export const correctionWord: Readonly<Record<Correction, string>> = {
  'fill-to-the-top': '“Fill up to the very top first.”',
  'blast-at-once': '“Blast it out the moment you are full.”',
  'keep-squeezing': '“Keep squeezing until I say stop.”',
  'water-and-rest': 'Water and a rest: “Once more without the cough.”',
  'seal-lips': '“Lips tight around it, tongue underneath.”',
  'chin-up-throat-open': '“Chin up, keep your throat open.”',
  'just-try-harder': '“Just try harder.”',
};

export const noteWord: Readonly<Record<ChartNote, string>> = {
  'inhaler-and-time': 'last inhaler and its time',
  position: 'position: seated, nose clip',
  cooperation: 'how well it went',
  dizzy: 'dizzy, test stopped',
};

export const targetWord: Readonly<Record<ReportTarget, string>> = {
  provider: 'the provider',
  nurse: 'the nurse',
  'front-desk': 'the front desk',
};
export const contentWord: Readonly<Record<ReportContent, string>> = {
  'answers-before': 'what the patient answered, before the test',
  'results-and-quality': 'the results and how good the efforts were',
  'dizzy-now': 'dizzy just now, and how they look',
  'own-diagnosis': 'what I think it is',
};

export const lineWord: Readonly<Record<PatientLine, string>> = {
  'provider-explains': '“Well blown. The provider will go over the results with you.”',
  'new-date': '“Not today, for your safety. You will get a new date.”',
  'looks-normal': '“Looks normal to me.”',
  'this-is-copd': '“That hollow curve is COPD.”',
  'leave-out-your-inhaler': '“Better leave the inhaler out from now on.”',
};

/** The entries of a word list in its order, as options of a group of buttons. */
export function optionsOf<K extends string>(
  words: Readonly<Record<K, string>>,
): readonly { readonly value: K; readonly label: string }[] {
  // Object.entries loses the keys' type; they are exactly those of the record.
  return (Object.entries(words) as [K, string][]).map(([value, label]) => ({ value, label }));
}
