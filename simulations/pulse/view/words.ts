/** The words on the controls. What the patient says and what the room shows is said by describe.ts. */
import type { QuestionId } from '../case.ts';
import type { ChartedRhythm, PatientLine, Place, PulseNote, ReportContent, ReportTarget, Site } from '../events.ts';

export const questionWord: Readonly<Record<QuestionId, string>> = {
  feeling: 'How are you feeling right now?',
  'just-active': 'Any rush, stairs or excitement just now?',
  'usual-pulse': 'Do you know your usual pulse?',
  medicines: 'What medicines today?',
};

export const placeWord: Readonly<Record<Place, string>> = {
  wrist: 'wrist',
  'upper-arm': 'upper arm',
  chest: 'chest',
};

export const siteWord: Readonly<Record<Site, string>> = {
  radial: 'radial, at the wrist',
  brachial: 'brachial, at the upper arm',
  apical: 'apical, at the chest',
};

export const rhythmWord: Readonly<Record<ChartedRhythm, string>> = { regular: 'regular', irregular: 'irregular' };

export const noteWord: Readonly<Record<PulseNote, string>> = {
  'just-active': 'just active',
  crying: 'crying',
  'felt-beats-dropped': 'dropped beats felt',
};

export const targetWord: Readonly<Record<ReportTarget, string>> = {
  provider: 'the provider',
  nurse: 'the nurse',
  'front-desk': 'the front desk',
  'family-member': 'a family member in the waiting room',
};

export const contentWord: Readonly<Record<ReportContent, string>> = {
  findings: 'what I counted',
  'findings-and-signs': 'what I counted and how the patient is',
  'own-diagnosis': 'what I think it is',
};

export const lineWord: Readonly<Record<PatientLine, string>> = {
  'number-provider-explains': '“This is what I counted. The provider will go over what it means.”',
  'provider-told-now': '“I am letting the provider know right away.”',
  'you-have-a-rhythm-disease': '“This means something is wrong with the heart rhythm.”',
  'nothing-to-worry-about': '“Nothing to worry about.”',
  'leave-out-your-medicine': '“Better leave the medicine out today.”',
  'number-is-secret': '“I’m not allowed to tell you the number.”',
};

/** The entries of a word list in its order, as options of a group of buttons. */
export function optionsOf<K extends string>(
  words: Readonly<Record<K, string>>,
): readonly { readonly value: K; readonly label: string }[] {
  // Object.entries loses the keys' type; they are exactly those of the record.
  return (Object.entries(words) as [K, string][]).map(([value, label]) => ({ value, label }));
}
