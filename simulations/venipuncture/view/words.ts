/** The words on the controls. What the patient says and what the room shows is said by describe.ts. */
import type { QuestionId, VeinId } from '../case.ts';
import type {
  Balance,
  Digit,
  LabelPart,
  NeedleKind,
  PatientLine,
  Reaction,
  ReportContent,
  ReportTarget,
} from '../events.ts';
import { needleNames } from '../describe.ts';
import type { Handling } from '../tubes.ts';

export const questionWord: Readonly<Record<QuestionId, string>> = {
  'last-meal': 'When did you last eat or drink, and what?',
  fainting: 'Have you ever fainted at a blood draw?',
  bleeding: 'Do you bleed easily or take a blood thinner?',
  allergies: 'Any allergy: latex, alcohol, tape?',
  'arm-limits': 'Is there an arm we should not use?',
  consent: 'May I take your blood now?',
};
export const needleWord: Readonly<Record<NeedleKind, string>> = needleNames;
export const digitWord: Readonly<Record<Digit, string>> = {
  thumb: 'thumb',
  index: 'index',
  middle: 'middle',
  ring: 'ring',
  little: 'little',
};
export const labelWord: Readonly<Record<LabelPart, string>> = {
  'full-name': 'full name',
  'birth-date': 'birth date',
  date: 'date',
  time: 'time',
  initials: 'your initials',
  'first-name': 'first name',
  room: 'room number',
};
export const handlingWord: Readonly<Record<Handling, string>> = {
  rack: 'upright in the rack',
  ice: 'ice and water',
  dark: 'wrapped from light',
  refrigerator: 'refrigerator',
};
export const balanceWord: Readonly<Record<Balance, string>> = {
  'equal-opposite': 'an equal tube opposite',
  alone: 'the tube alone',
  unequal: 'a half-full tube opposite',
};
export const targetWord: Readonly<Record<ReportTarget, string>> = {
  provider: 'the provider',
  nurse: 'the nurse',
  'front-desk': 'the front desk',
  'family-member': 'a family member in the waiting room',
};
export const contentWord: Readonly<Record<ReportContent, string>> = {
  'not-fasting': 'what the patient ate, and when',
  refusal: 'that the patient says no',
  'what-happened': 'what happened at the chair, in the patient’s words',
  'could-not-draw': 'which tubes are missing, and why',
  collected: 'that the tubes are drawn',
  'own-diagnosis': 'what I think it is',
};
export const lineWord: Readonly<Record<PatientLine, string>> = {
  'provider-goes-over-results': '“Your provider will go over the results with you.”',
  'tell-us-if-it-bleeds-or-tingles': '“Tell us if it bleeds again, swells or tingles.”',
  'you-should-skip-your-medicine': '“Better skip your medicine until then.”',
  'results-will-be-fine': '“I’m sure it will all be fine.”',
  'you-have-bad-veins-it-is-your-fault': '“You just have bad veins.”',
};
export const siteWord: Readonly<Record<VeinId, string>> = {
  'median-cubital': 'median cubital, across the elbow',
  cephalic: 'cephalic, thumb side',
  basilic: 'basilic, body side',
  'hand-outer': 'hand, thumb side',
  'hand-inner': 'hand, little-finger side',
};
export const reactionWord: Readonly<Record<Reaction, string>> = {
  none: 'no reaction',
  faint: 'felt faint or fainted',
  'shooting-pain': 'shooting pain',
  hematoma: 'swelling at the site',
  refused: 'patient refused',
  'not-drawn': 'not drawn, provider decides',
};

/** The entries of a word list in its order, as options of a group of buttons. */
export function optionsOf<K extends string>(
  words: Readonly<Record<K, string>>,
): readonly { readonly value: K; readonly label: string }[] {
  // Object.entries loses the keys' type; they are exactly those of the record.
  return (Object.entries(words) as [K, string][]).map(([value, label]) => ({ value, label }));
}
