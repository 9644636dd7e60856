/** The words on the controls. What is said in the room and what stands is said by describe.ts. */
import type { HandOn, OffWay, PatientLine, Reach, Stroke, Wipe } from '../events.ts';

export const strokeWords: Readonly<Record<Stroke, string>> = {
  palms: 'Palm to palm',
  between: 'Fingers laced',
  'back-left': 'Back of the left hand',
  'back-right': 'Back of the right hand',
  'thumb-left': 'Left thumb',
  'thumb-right': 'Right thumb',
  'tips-left': 'Left fingertips',
  'tips-right': 'Right fingertips',
  'wrist-left': 'Left wrist',
  'wrist-right': 'Right wrist',
};

export const offWords: Readonly<Record<OffWay, string>> = {
  'glove-in-glove': 'Gloves: pinch, peel, one inside the other',
  'by-the-fingers': 'Gloves: pull at the fingers with the bare hand',
  'from-inside': 'Gown: untie, peel by the inside, roll up',
  'over-the-front': 'Gown: pull it over by the front',
  'with-gloves': 'Gown and gloves together: pull, gloves come along',
  'by-band': 'Face shield: lift by the band',
  'by-front': 'take by the front',
  'by-straps': 'by the straps, lower one first',
};

export const reachWords: Readonly<Record<Reach, string>> = {
  'own-face': 'Scratch your cheek',
  phone: 'Answer the phone',
  keyboard: 'Type a note on the keyboard',
  pen: 'Take the pen',
  'mask-front': 'Push the mask up by its front',
  'eyes-front': 'Wipe the shield',
};

export const wipeWords: Readonly<Record<Wipe, string>> = {
  'alcohol-pad': 'Alcohol pad',
  disinfectant: 'Disinfectant wipe',
  sporicidal: 'Wipe that kills spores',
};

export const handOnWords: Readonly<Record<HandOn, string>> = {
  'kept-shut': '“This room stays shut for now. The sign stays up.”',
  'next-patient': '“The room is wiped and free.”',
};

export const lineWords: Readonly<Record<PatientLine, string>> = {
  'sign-provider-explains':
    '“This keeps germs from going from room to room. The provider will talk with you about the rest.”',
  'you-have-it': '“Yes, that is what you have.”',
  'nothing-to-worry-about': '“Nothing to worry about.”',
  'may-not-say': '“I’m not allowed to say anything.”',
};

/** The entries of a word list in its order, as options of a group of buttons. */
export function optionsOf<K extends string>(
  words: Readonly<Record<K, string>>,
): readonly { readonly value: K; readonly label: string }[] {
  // Object.entries loses the keys' type; they are exactly those of the record.
  return (Object.entries(words) as [K, string][]).map(([value, label]) => ({ value, label }));
}
