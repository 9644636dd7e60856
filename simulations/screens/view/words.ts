/** Words on buttons and on the chart paper. */
import type { FlaccPart, Position } from '../case.ts';
import type { Manner, PatientLine, ReportContent, ReportTarget, TobaccoStep } from '../events.ts';

/** A record as options of a group of buttons. */
export function optionsOf<K extends string>(
  words: Readonly<Record<K, string>>,
): readonly { value: K; label: string }[] {
  return (Object.keys(words) as K[]).map((value) => ({ value, label: words[value] }));
}

export const mannerWord: Readonly<Record<Manner, string>> = {
  'as-printed': 'as it is printed',
  'own-words': 'explained in my own words',
  leading: '“You don’t … do you?”',
};
export const partWord: Readonly<Record<FlaccPart, string>> = {
  face: 'Face',
  legs: 'Legs',
  activity: 'Activity',
  cry: 'Cry',
  consolability: 'Consolability',
};
export const positionWord: Readonly<Record<Position, string>> = {
  lying: 'lying',
  'standing-1': 'standing, first time',
  'standing-3': 'standing, second time',
};
export const stepWord: Readonly<Record<TobaccoStep, string>> = {
  advise: 'Advise: “As your care team we advise you to quit.”',
  assess: 'Assess: “Are you willing to try now?”',
  assist: 'Assist: handout and quitline number',
  arrange: 'Arrange: book the follow-up call',
};
export const targetWord: Readonly<Record<ReportTarget, string>> = {
  provider: 'the provider',
  nurse: 'the nurse',
  'front-desk': 'the front desk',
  companion: 'whoever came along',
};
export const contentWord: Readonly<Record<ReportContent, string>> = {
  'scores-and-words': 'scores, findings and the person’s words',
  'scores-only': 'scores only',
  'own-diagnosis': 'what condition you think it is',
};
export const lineWord: Readonly<Record<PatientLine, string>> = {
  'provider-sees-answers': '“Thank you. The provider goes over your answers with you.”',
  'thank-you-for-telling': '“I’m glad you told me.”',
  'you-are-depressed': '“This means you are depressed.”',
  'screen-is-fine': '“Your screen is fine.”',
  'stays-between-us': '“This stays between us.”',
  'we-will-get-you-that': '“We will get you that, I promise.”',
  'you-should-take': '“You should take something for it.”',
};
/** The clinic's script, as it hangs on the wall; numbers are put in from the facts. */
export const script: readonly string[] = [
  'PHQ-2: everybody from {ex-teen-depression-age}, once a year. Full PHQ-9 when it is {rm-phq2-cut}.',
  'Fall questions: {rm-fall-age}, once a year. Timed Up and Go after any yes.',
  'Tobacco: adults, at visits named on the chart. Social needs and GAD-7: when the chart names them.',
  'Pain: numbers from about {sn-numbers-age}, faces from about {sn-faces-age}, FLACC before that.',
  'Orthostatic set: on order.',
];
