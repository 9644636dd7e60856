/** Words on buttons and on the chart paper. */
import type { Eye, Habit, QuestionId, Task } from '../case.ts';
import type { ChartKind, Face } from '../chart.ts';
import type {
  Correction,
  Covering,
  Note,
  Order,
  PatientLine,
  PlateAnswer,
  ReportContent,
  ReportTarget,
} from '../events.ts';

/** A record as options of a group of buttons. */
export function optionsOf<K extends string>(
  words: Readonly<Record<K, string>>,
): readonly { value: K; label: string }[] {
  return (Object.keys(words) as K[]).map((value) => ({ value, label: words[value] }));
}

export const questionWord: Readonly<Record<QuestionId, string>> = {
  'eyes-today': 'How are your eyes today? Anything sudden: pain, flashes, blur?',
  glasses: 'Do you wear glasses or contact lenses?',
  letters: 'Do you know your letters?',
  'ears-today': 'How are your ears? A cold, anything running out, hearing aids?',
};
export const taskWord: Readonly<Record<Task, string>> = {
  distance: 'distance vision',
  near: 'near vision',
  color: 'color plates',
  hearing: 'hearing',
};
export const kindWord: Readonly<Record<ChartKind, string>> = {
  letters: 'letters',
  'tumbling-e': 'turned E',
  pictures: 'pictures to match',
};
export const faceWord: Readonly<Record<Face, string>> = { a: 'face A', b: 'face B' };
export const coveringWord: Readonly<Record<Covering, string>> = {
  occluder: 'the occluder',
  palm: 'a palm on the eye',
  fingers: 'their fingers',
};
export const orderWord: Readonly<Record<Order, string>> = { forward: 'left to right', backward: 'backward' };
export const habitWord: Readonly<Record<Habit, string>> = {
  squints: '“Please open both eyes wide.”',
  peeks: '“Please keep it covered.”',
  leans: '“Please stay back, standing straight.”',
};
export const eyeWord: Readonly<Record<Eye, string>> = { right: 'right', left: 'left', both: 'both' };
export const correctionWord: Readonly<Record<Correction, string>> = { with: 'with', without: 'without' };
export const plateWord: Readonly<Record<PlateAnswer, string>> = {
  'as-key': 'read as in the key',
  other: 'another number',
  'not-seen': 'not seen',
};
export const noteWord: Readonly<Record<Note, string>> = {
  squinted: 'squinted',
  peeked: 'peeked',
  leaned: 'leaned forward',
  'glasses-at-home': 'glasses at home',
  'cold-today': 'has a cold today',
  'lamp-light': 'plates by lamp light',
};
export const targetWord: Readonly<Record<ReportTarget, string>> = {
  provider: 'the provider',
  nurse: 'the nurse',
  'front-desk': 'the front desk',
  'employer-by-phone': 'the employer, by phone',
};
export const contentWord: Readonly<Record<ReportContent, string>> = {
  'ear-finding': 'what you saw in an ear',
  results: 'what was read and heard, and what is out of range',
  'own-diagnosis': 'what condition you think it is',
};
export const lineWord: Readonly<Record<PatientLine, string>> = {
  'written-down-provider-explains': '“I’ve written down what you read and heard. The provider will explain it.”',
  'you-are-color-blind': '“You are color-blind.”',
  'you-need-glasses': '“You need glasses.”',
  'all-normal': '“Everything is normal.”',
  'you-failed': '“You failed this one, I’m afraid.”',
};
