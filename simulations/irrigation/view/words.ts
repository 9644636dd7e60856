/** The words on the controls. What the patient says and what the room shows is said by describe.ts. */
import type { QuestionId, Side, Solution } from '../case.ts';
import type { ChartNote, Drying, Gear, LidHold, PatientLine, ReportContent, ReportTarget } from '../events.ts';

export const questionWord: Readonly<Record<QuestionId, string>> = {
  'what-happened': 'What happened, and on which side?',
  'stop-questions': 'Ever a hole or tubes in the drum, surgery of ear or eye, anything that runs out?',
  'pain-now': 'Does it hurt now, or when water gets in?',
  'lens-or-aid': 'Do you wear a contact lens, a hearing aid; is anything else in it?',
  health: 'Diabetes, blood thinners, a weak immune system?',
};

export const sideWord: Readonly<Record<Side, string>> = { right: 'right', left: 'left' };

export const solutionWord: Readonly<Record<Solution, string>> = {
  'sterile-saline': 'sterile saline for eyes, 150 mL',
  'body-warm-water': 'water in the basin, and the ear syringe',
  'eyewash-station': 'the eyewash on the wall',
  peroxide: 'hydrogen peroxide',
  'rubbing-alcohol': 'rubbing alcohol',
};

export const gearWord: Readonly<Record<Gear, string>> = {
  gloves: 'gloves on',
  'eye-protection': 'eye protection on',
  'towel-and-basin': 'towel on the shoulder, basin held below',
};

export const lidWord: Readonly<Record<LidHold, string>> = {
  bone: 'apart, on the bone of brow and cheek',
  eyeball: 'apart, close to the lashes, on the eyeball',
};

export const dryWord: Readonly<Record<Drying, string>> = {
  outside: 'Dry the outside with gauze, let the rest run out',
  'swab-inside': 'Dry inside with a swab',
};

export const noteWord: Readonly<Record<ChartNote, string>> = {
  'solution-and-warmth': 'solution and how warm',
  'what-came-out': 'what came out',
  'how-tolerated': 'how it was tolerated, in the patient’s words',
  'ph-number': 'the pH number and when',
  'stopped-and-why': 'stopped early, and why',
  'not-done-and-why': 'not washed, why, who was told',
  'letters-only': 'the side as AD, AS, OD or OS',
};

export const targetWord: Readonly<Record<ReportTarget, string>> = {
  provider: 'the provider',
  nurse: 'the nurse',
  'front-desk': 'the front desk',
};
export const contentWord: Readonly<Record<ReportContent, string>> = {
  'what-letters-mean': 'the letters of the order: which side do you mean?',
  'answers-before': 'what the patient answered, before any water',
  'dizzy-or-pain': 'dizzy or in pain just now, water stopped',
  'done-please-look': 'done, what came out, please look again',
  'own-diagnosis': 'what I think it is',
};

export const lineWord: Readonly<Record<PatientLine, string>> = {
  'provider-looks': '“The provider will look at it next.”',
  'keep-flushing': '“Keep it open, keep going: I time it.”',
  'dig-with-a-swab': '“Next time try a swab at home first.”',
  'only-a-little-infection': '“That is just a little infection.”',
  'all-is-well-now': '“All is well in there now.”',
};

/** The entries of a word list in its order, as options of a group of buttons. */
export function optionsOf<K extends string>(
  words: Readonly<Record<K, string>>,
): readonly { readonly value: K; readonly label: string }[] {
  // Object.entries loses the keys' type; they are exactly those of the record.
  return (Object.entries(words) as [K, string][]).map(([value, label]) => ({ value, label }));
}
