/** The words on the controls. What the patient says and what the room shows is said by describe.ts. */
import type { Identifier, Introduction } from '#simulations/core/encounter.ts';
import type { CuffSize, QuestionId } from '../case.ts';
import type {
  ArmRest,
  BodyPosition,
  PatientLine,
  ReadingNote,
  ReportContent,
  ReportTarget,
  StethoscopePlace,
} from '../events.ts';

export const cuffWord: Readonly<Record<CuffSize, string>> = {
  child: 'Child',
  'small-adult': 'Small adult',
  adult: 'Adult',
  'large-adult': 'Large adult',
  thigh: 'Thigh',
};

export const questionWord: Readonly<Record<QuestionId, string>> = {
  'arm-limits': 'Is there an arm I should not use?',
  caffeine: 'Any coffee, tea or energy drink in the last half hour?',
  smoking: 'Have you smoked in the last half hour?',
  exercise: 'Any exercise or stairs in the last half hour?',
  bladder: 'Do you need the restroom first?',
  feeling: 'How do you feel right now?',
  'usual-pressure': 'What is your pressure usually?',
};

export const introductionWord: Readonly<Record<Introduction, string>> = {
  'medical-assistant': 'my name, medical assistant',
  nurse: 'my name, your nurse today',
  'no-title': 'my first name only',
};

export const identifierWord: Readonly<Record<Identifier, string>> = {
  'full-name': 'full name',
  'birth-date': 'date of birth',
  'first-name': 'first name',
  'room-number': 'room number',
  'appointment-time': 'appointment time',
};

export const armRestWord: Readonly<Record<ArmRest, string>> = {
  desk: 'on the desk',
  lap: 'in the lap',
  hanging: 'hanging down',
};

export const stethoscopeWord: Readonly<Record<StethoscopePlace, string>> = {
  artery: 'stethoscope on the artery',
  'beside-artery': 'stethoscope beside it',
  'under-cuff': 'stethoscope under the cuff',
};

export const positionWord: Readonly<Record<BodyPosition, string>> = {
  sitting: 'sitting',
  lying: 'lying',
  standing: 'standing',
};

export const noteWord: Readonly<Record<ReadingNote, string>> = {
  'caffeine-within-30-min': 'caffeine within 30 min',
  'smoked-within-30-min': 'smoked within 30 min',
  'exercised-within-30-min': 'exercise within 30 min',
  'irregular-pulse': 'irregular pulse',
  'talked-during-reading': 'talked during reading',
  'full-bladder': 'full bladder',
};

export const targetWord: Readonly<Record<ReportTarget, string>> = {
  provider: 'the provider',
  nurse: 'the nurse',
  'front-desk': 'the front desk',
  'family-member': 'a family member',
};

export const contentWord: Readonly<Record<ReportContent, string>> = {
  numbers: 'the numbers',
  'numbers-and-symptoms': 'the numbers and how the patient feels',
  'own-diagnosis': 'what I think it is',
};

export const lineWord: Readonly<Record<PatientLine, string>> = {
  'numbers-provider-explains': '“These are your numbers. The provider will go over what they mean.”',
  'provider-told-now': '“I am letting the provider know right away.”',
  'you-have-hypertension': '“This means you have high blood pressure.”',
  'nothing-to-worry-about': '“Nothing to worry about.”',
  'change-your-medicine': '“You may need a different dose of your medicine.”',
  'numbers-are-secret': '“I’m not allowed to tell you the numbers.”',
};

/** The entries of a word list in its order, as options of a group of buttons. */
export function optionsOf<K extends string>(
  words: Readonly<Record<K, string>>,
): readonly { readonly value: K; readonly label: string }[] {
  // Object.entries loses the keys' type; they are exactly those of the record.
  return (Object.entries(words) as [K, string][]).map(([value, label]) => ({ value, label }));
}
