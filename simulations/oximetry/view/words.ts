/** The words on the controls. What the patient says and what the room shows is said by describe.ts. */
import { sites, type QuestionId } from '../case.ts';
import { seatingNames, siteNames } from '../describe.ts';
import { seatings, type PatientLine, type ReportContent, type ReportTarget } from '../events.ts';

export const questionWord: Readonly<Record<QuestionId, string>> = {
  feeling: 'How do you feel right now?',
  oxygen: 'Do you use oxygen? How many liters?',
  exposure: 'Any smoke, fumes or a heater indoors?',
  usual: 'What is your oxygen level usually?',
};

export const targetWord: Readonly<Record<ReportTarget, string>> = {
  provider: 'the provider',
  nurse: 'the nurse',
  'front-desk': 'the front desk',
  'family-member': 'a family member in the hall',
};

export const contentWord: Readonly<Record<ReportContent, string>> = {
  'number-only': 'the number',
  'number-air-and-look': 'the number, the air, how they look and what they told you',
  'own-diagnosis': 'what I think it is',
};

export const lineWord: Readonly<Record<PatientLine, string>> = {
  'number-provider-explains': '“This is the number. The provider will explain what it means.”',
  'provider-told-now': '“I am letting the provider know right away.”',
  'you-have-a-lung-problem': '“There is something wrong with your lungs.”',
  'number-is-fine': '“That number is fine, don’t worry.”',
  'use-more-oxygen': '“You should use more oxygen at home.”',
  'number-is-secret': '“I’m not allowed to tell you the number.”',
};

export const siteOptions = sites.map((value) => ({ value, label: siteNames[value] }));
export const seatingOptions = seatings.map((value) => ({ value, label: seatingNames[value] }));

/** The entries of a word list in its order, as options of a group of buttons. */
export function optionsOf<K extends string>(
  words: Readonly<Record<K, string>>,
): readonly { readonly value: K; readonly label: string }[] {
  // Object.entries loses the keys' type; they are exactly those of the record.
  return (Object.entries(words) as [K, string][]).map(([value, label]) => ({ value, label }));
}
