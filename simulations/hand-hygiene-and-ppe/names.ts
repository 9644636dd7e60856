/** How things are called in sentences. */
import type { Care, Sign } from './case.ts';
import type { Piece, Stroke } from './events.ts';
import type { Surface, Thing } from './surfaces.ts';
import type { Zone } from './zones.ts';

/** "a", "a and b", "a, b and c" */
export function listed(words: readonly string[]): string {
  const last = words.at(-1);
  if (last === undefined) return 'nothing';
  return words.length === 1 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

export const pieceNames: Readonly<Record<Piece, string>> = {
  gown: 'gown',
  mask: 'surgical mask',
  respirator: 'N95 respirator',
  eyes: 'face shield',
  gloves: 'gloves',
};

export const surfaceNames: Readonly<Record<Surface, string>> = {
  gloves: 'gloves, outside',
  'gown-front': 'gown, front and sleeves',
  'gown-ties': 'gown, ties and inside',
  'mask-front': 'mask, front',
  'mask-straps': 'mask, straps',
  'eyes-front': 'shield, front',
  'eyes-band': 'shield, band',
  uniform: 'your uniform',
  neck: 'your neck and hair',
  'own-face': 'your face',
  patient: 'the patient’s skin and things',
  source: 'wound or stool',
  'clean-dressing': 'the new dressing',
  table: 'the exam table',
  cuff: 'the cuff',
  tap: 'the tap',
  'knob-inside': 'door handle, inside',
  'knob-outside': 'door handle, outside',
  keyboard: 'the keyboard',
  phone: 'the phone',
  pen: 'the pen',
};

export const thingNames: Readonly<Record<Thing | 'cough' | 'splash', string>> = {
  ...surfaceNames,
  hands: 'your bare hands',
  cough: 'a cough',
  splash: 'a splash',
};

const partNames = {
  palm: 'palm',
  back: 'back',
  between: 'between the fingers',
  thumb: 'thumb',
  tips: 'fingertips',
  wrist: 'wrist',
} as const;

export const zoneNames = Object.fromEntries(
  Object.entries(partNames).flatMap(([part, name]) => [
    [`${part}-left`, `left ${name}`],
    [`${part}-right`, `right ${name}`],
  ]),
) as Readonly<Record<Zone, string>>;

export const strokeNames: Readonly<Record<Stroke, string>> = {
  palms: 'palm to palm',
  between: 'fingers laced, between the fingers',
  'back-left': 'right palm over the back of the left hand',
  'back-right': 'left palm over the back of the right hand',
  'thumb-left': 'around the left thumb',
  'thumb-right': 'around the right thumb',
  'tips-left': 'left fingertips in the right palm',
  'tips-right': 'right fingertips in the left palm',
  'wrist-left': 'around the left wrist',
  'wrist-right': 'around the right wrist',
};

export const careNames: Readonly<Record<Care, string>> = {
  form: 'hand over the form and a pen',
  temperature: 'take the temperature',
  'blood-pressure': 'take the blood pressure with the room’s own cuff',
  'old-dressing-off': 'take the old dressing off',
  'new-dressing-on': 'put the new dressing on',
  'stool-specimen': 'scoop the stool specimen',
  'nose-swab': 'swab the nose',
  'sputum-cup': 'hand over the sputum cup and stay while they cough',
  'hold-basin': 'hold the basin while the boil is opened',
  'undress-and-weigh': 'help with undressing and weigh',
};

export const signNames: Readonly<Record<Sign, string>> = {
  none: 'no sign',
  contact: 'Contact precautions',
  'contact-soap': 'Contact precautions, soap and water',
  droplet: 'Droplet precautions',
  airborne: 'Airborne precautions',
  'airborne-and-contact': 'Airborne and contact precautions',
};
