/** The words on the controls. What is said and seen is told by describe.ts and perception.ts. */
import type { QuestionId, Region, Route } from '../case.ts';
import type { Care, Hold, Pace, PatientLine, Position, RecordField, ReportContent, ReportTarget } from '../events.ts';
import type { OrderDoubt, OrderPart } from '../order.ts';
import { maps } from '../body.ts';

export const questionWord: Readonly<Record<QuestionId, string>> = {
  feeling: 'How are you feeling right now?',
  allergies: 'Any allergies: drugs, vaccines, latex, food?',
  'past-reaction': 'Any bad reaction to a shot before?',
  'pregnancy-immune': 'Pregnant, or anything that weakens the immune system?',
  'recent-vaccines': 'Any vaccine or blood product in the last weeks?',
  'blood-thinner': 'A blood thinner, or a bleeding problem?',
  glucose: 'What was the glucose just now?',
  'past-tb': 'Ever TB, or a positive test?',
  'can-come-back': 'Can you come back for the reading?',
  'usual-site': 'Where was the last shot, any lumps?',
};

export const partWord: Readonly<Record<OrderPart, string>> = {
  patient: 'patient',
  drug: 'drug',
  dose: 'dose',
  route: 'route',
  time: 'time and interval',
  allergies: 'allergies',
  signature: 'signature',
};

export const doubtWord: Readonly<Record<OrderDoubt, string>> = {
  patient: 'Whose order is this?',
  notation: 'Would you write the dose anew? It can be misread.',
  route: 'Which route?',
  dose: 'Is this dose right?',
  allergy: 'There is an allergy to it. Still?',
  interval: 'The record says it is too soon. Wait?',
  'not-mine': 'This is not mine to give. Who will?',
};

export const holdWord: Readonly<Record<Hold, string>> = {
  flat: 'stretch it flat',
  'pinch-fat': 'pinch up the fat',
  'bunch-muscle': 'bunch the muscle',
  'z-track': 'pull it an inch aside (Z-track)',
  taut: 'stretch it tight, arm firm',
};

export const paceWord: Readonly<Record<Pace, string>> = { slow: 'slowly', steady: 'steadily', fast: 'in one push' };
export const careWord: Readonly<Record<Care, string>> = {
  gauze: 'gauze, gentle pressure',
  rub: 'rub it',
  bandage: 'a bandage',
};
export const positionWord: Readonly<Record<Position, string>> = {
  'flat-legs-raised': 'flat, legs raised',
  'sitting-up': 'sitting up, breathing is hard',
  'walk-to-a-room': 'walk over to an exam room',
};

export const regionWord = Object.fromEntries(Object.entries(maps).map(([id, { name }]) => [id, name])) as Readonly<
  Record<Region, string>
>;
export const routeWord: Readonly<Record<Route, string>> = {
  IM: 'IM, into muscle',
  SC: 'subcut, under the skin',
  ID: 'intradermal, into the skin',
};

export const fieldWord: Readonly<Record<RecordField, string>> = {
  drug: 'Drug',
  dose: 'Dose with unit',
  route: 'Route',
  site: 'Place',
  lot: 'Lot',
  expires: 'Expiry, as 2027-06-30',
  maker: 'Maker',
  vis: 'Statement’s edition, as 2019-10-30',
  time: 'Time, as 14:05',
  reaction: 'Reaction',
  signature: 'Signed',
  held: 'Not given, because',
};

export const heldWord: Readonly<Record<OrderDoubt | 'refrigerator', string>> = {
  patient: 'order of another patient',
  notation: 'dose not clear',
  route: 'no route',
  dose: 'dose outside the label',
  allergy: 'allergy',
  interval: 'too soon after another vaccine',
  'not-mine': 'outside a medical assistant’s scope',
  refrigerator: 'refrigerator out of range',
};

export const targetWord: Readonly<Record<ReportTarget, string>> = {
  provider: 'the provider',
  nurse: 'the nurse',
  'front-desk': 'the front desk',
  'family-member': 'a family member in the waiting room',
};

export const contentWord: Readonly<Record<ReportContent, string>> = {
  'given-and-well': 'given, and how they are',
  'not-given-and-why': 'not given, and why',
  measured: 'the millimeters I measured',
  reaction: 'the reaction, what was given, the times',
  refrigerator: 'the refrigerator was out of range',
  mistake: 'a mistake of mine',
  'own-diagnosis': 'what I think it is',
};

export const lineWord: Readonly<Record<PatientLine, string>> = {
  'usual-and-when-to-call':
    '“A sore spot for a day or two is usual. Call us for fever or spreading redness. Trouble breathing or a swollen face or throat: 911.”',
  'come-back-for-reading': '“Come back in two to three days, I have written day and hour down. Don’t scratch it.”',
  'provider-explains': '“This is what I measured. The provider will say what it means.”',
  'provider-asked-first': '“I’m asking the provider something about the order first.”',
  'it-is-positive': '“That is positive.”',
  'nothing-to-worry-about': '“Nothing to worry about.”',
  'take-something-for-it': '“Take something for the pain beforehand.”',
  'rub-it-well': '“Rub it well tonight.”',
};

/** A drug's key as it is written. */
export function drugWord(key: string): string {
  const capitals: Readonly<Record<string, string>> = {
    dtap: 'DTaP',
    tdap: 'Tdap',
    mmr: 'MMR',
    td: 'Td',
    'hepatitis-b': 'hepatitis B',
    nph: 'insulin NPH',
    regular: 'insulin regular',
    insulin: 'insulin regular with NPH',
    tuberculin: 'tuberculin PPD',
  };
  return capitals[key] ?? key.replaceAll('-', ' ');
}

/** The entries of a word list in its order, as options of a group of buttons. */
export function optionsOf<K extends string>(
  words: Readonly<Record<K, string>>,
): readonly { readonly value: K; readonly label: string }[] {
  // Object.entries loses the keys' type; they are exactly those of the record.
  return (Object.entries(words) as [K, string][]).map(([value, label]) => ({ value, label }));
}
