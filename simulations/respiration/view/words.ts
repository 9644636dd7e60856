/** The words on the controls. What the patient says and what the room shows is said by describe.ts. */
import type { Depth, QuestionId } from '../case.ts';
import type { BreathNote, ChartedRhythm, LookAt, PatientLine, ReportContent, ReportTarget } from '../events.ts';

export const questionWord: Readonly<Record<QuestionId, string>> = {
  feeling: 'How are you feeling right now?',
  'just-active': 'Any rush, stairs or excitement just now?',
  breath: 'Are you getting enough air?',
  medicines: 'What medicines today?',
};

export const lookWord: Readonly<Record<LookAt, string>> = {
  chest: 'chest and shoulders',
  belly: 'belly',
  face: 'face',
  whole: 'whole person',
};

export const rhythmWord: Readonly<Record<ChartedRhythm, string>> = { regular: 'regular', irregular: 'irregular' };
export const depthWord: Readonly<Record<Depth, string>> = { shallow: 'shallow', normal: 'normal', deep: 'deep' };

export const noteWord: Readonly<Record<BreathNote, string>> = {
  'just-active': 'just active',
  crying: 'crying',
  asleep: 'asleep',
  'pauses-seen': 'pauses seen',
  'told-beforehand': 'was told beforehand',
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
  'number-provider-explains': '“These are the vital signs. The provider will go over what they mean.”',
  'provider-told-now': '“I am letting the provider know right away.”',
  'you-have-a-lung-disease': '“This means something is wrong with the lungs.”',
  'nothing-to-worry-about': '“Nothing to worry about.”',
  'take-another-puff': '“Take another puff of your inhaler.”',
  'number-is-secret': '“I’m not allowed to tell you the number.”',
};

/** The entries of a word list in its order, as options of a group of buttons. */
export function optionsOf<K extends string>(
  words: Readonly<Record<K, string>>,
): readonly { readonly value: K; readonly label: string }[] {
  // Object.entries loses the keys' type; they are exactly those of the record.
  return (Object.entries(words) as [K, string][]).map(([value, label]) => ({ value, label }));
}
