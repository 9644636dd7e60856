/** The words on the controls. What the patient says and what the room shows is said by describe.ts. */
import { routeCodes, routes, type Device, type QuestionId } from '../case.ts';
import { routeNames } from '../describe.ts';
import type { ArmPlace, EarPull, MouthPlace, PatientLine, ReportContent, ReportTarget, SweepPath } from '../events.ts';

export const questionWord: Readonly<Record<QuestionId, string>> = {
  mouth: 'Anything hot or cold to drink, food, gum or a smoke in the last half hour?',
  nose: 'Can you breathe well through your nose?',
  seizures: 'Any seizures, or sores in the mouth?',
  ears: 'Any pain, drainage or operation in the ears?',
  bowels: 'Any diarrhea, bleeding or surgery down below?',
  feeling: 'How do you feel today?',
};

export const deviceWord: Readonly<Record<Device, { readonly label: string; readonly note: string }>> = {
  'oral-probe': { label: 'blue probe', note: 'electronic, signal after seconds' },
  'rectal-probe': { label: 'red probe', note: 'electronic, rectal' },
  ear: { label: 'ear thermometer', note: 'infrared' },
  forehead: { label: 'forehead scanner', note: 'infrared' },
  column: { label: 'glass column', note: 'no mercury; mouth 3 min, armpit 5 min' },
};

export const mouthWord: Readonly<Record<MouthPlace, string>> = {
  'heat-pocket': 'under the tongue, far back',
  front: 'behind the front teeth',
  'on-tongue': 'on the tongue',
};

export const armWord: Readonly<Record<ArmPlace, string>> = {
  center: 'in the middle, high up',
  edge: 'at the front edge',
};

export const pullWord: Readonly<Record<EarPull, string>> = {
  'up-back': 'up and back',
  'down-back': 'down and back',
  none: 'leave it as it is',
};

export const pathWord: Readonly<Record<SweepPath, string>> = {
  'center-to-hairline': 'from the middle straight across to the hairline',
  'over-eyebrow': 'down along the eyebrow',
  'one-spot': 'hold it on one spot',
};

export const targetWord: Readonly<Record<ReportTarget, string>> = {
  provider: 'the provider',
  nurse: 'the nurse',
  'front-desk': 'the front desk',
  'family-member': 'a family member in the hall',
};

export const contentWord: Readonly<Record<ReportContent, string>> = {
  'number-and-route': 'the number and the route',
  'number-route-and-look': 'the number, the route and how the patient looks',
  'own-diagnosis': 'what I think it is',
};

export const lineWord: Readonly<Record<PatientLine, string>> = {
  'number-provider-explains': '“This is the number. The provider will explain what it means.”',
  'provider-told-now': '“I am letting the provider know right away.”',
  'you-have-an-infection': '“That is an infection.”',
  'nothing-to-worry-about': '“Nothing to worry about.”',
  'take-something-for-it': '“Take something for it when you get home.”',
  'number-is-secret': '“I’m not allowed to tell you the number.”',
};

export const routeOptions = routes.map((route) => ({
  value: route,
  label: routeNames[route],
  note: routeCodes[route],
}));

/** The entries of a word list in its order, as options of a group of buttons. */
export function optionsOf<K extends string>(
  words: Readonly<Record<K, string>>,
): readonly { readonly value: K; readonly label: string }[] {
  // Object.entries loses the keys' type; they are exactly those of the record.
  return (Object.entries(words) as [K, string][]).map(([value, label]) => ({ value, label }));
}
