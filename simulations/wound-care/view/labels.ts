/** The words on the controls. What people say and what the room shows is said by describe.ts. */
import type {
  Amount,
  Around,
  Bed,
  Drainage,
  DressingKind,
  Edges,
  FlagId,
  HomeLine,
  Odor,
  QuestionId,
} from '../case.ts';
import type {
  Gear,
  LaidWay,
  NotePart,
  PatientLine,
  RulerWay,
  SlingHand,
  SlingKnot,
  Start,
  TapeWay,
  Target,
  TurnKind,
  Urgency,
  WipeWay,
} from '../events.ts';

type Words<K extends string> = Readonly<Record<K, string>>;

export const questionWord: Words<QuestionId> = {
  pain: 'Any pain? How much?',
  fever: 'Fever or chills?',
  tetanus: 'When was your last tetanus shot?',
  reactions: 'Any reaction to tape, latex, dressings?',
  since: 'When and how did it happen?',
};
export const gearWord: Words<Gear> = {
  gloves: 'clean gloves',
  'mask-and-eyes': 'mask and eye protection',
  gown: 'gown',
};
export const rulerWord: Words<RulerWay> = {
  long: 'along the longest way',
  across: 'straight across',
  slant: 'slantwise',
};
export const bedWord: Words<Bed> = {
  pink: 'pink',
  red: 'red',
  yellow: 'yellow',
  black: 'black',
  closed: 'closed line',
};
export const drainageWord: Words<Drainage> = {
  none: 'no drainage',
  serous: 'serous',
  sanguineous: 'sanguineous',
  serosanguineous: 'serosanguineous',
  purulent: 'purulent',
};
export const amountWord: Words<Amount> = { none: 'no amount', scant: 'scant', moderate: 'moderate', much: 'copious' };
export const odorWord: Words<Odor> = { none: 'no odor', foul: 'foul odor' };
export const edgesWord: Words<Edges> = { together: 'together', open: 'open, even', gaping: 'gaping', ragged: 'ragged' };
export const aroundWord: Words<Around> = {
  'as-elsewhere': 'as elsewhere',
  'red-narrow': 'narrow red rim',
  'red-spreading': 'red and warm, spreading',
  'white-soggy': 'white and soggy',
};
export const wipeWord: Words<WipeWay> = {
  'clean-to-dirty': 'from clean to dirty, new gauze each stroke',
  'same-gauze': 'back and forth with one gauze',
  'dirty-to-clean': 'from the skin toward the wound',
};
export const dressingWord: Words<DressingKind> = {
  'dry-gauze': 'dry gauze',
  'nonstick-pad': 'nonstick pad',
  'clear-film': 'clear film',
  hydrocolloid: 'hydrocolloid',
  foam: 'foam',
  'moist-gauze': 'moist sterile gauze',
};
export const laidWord: Words<LaidWay> = { 'straight-down': 'straight down', slid: 'slid into place' };
export const tapeWord: Words<TapeWay> = { edges: 'at the edges', 'around-limb': 'all the way around' };
export const startWord: Words<Start> = { 'far-end': 'at the far end (fingers, toes)', 'near-end': 'at the near end' };
export const turnWord: Words<TurnKind> = {
  circular: 'circular',
  spiral: 'spiral',
  reverse: 'spiral reverse',
  cross: 'figure-eight',
  recurrent: 'recurrent',
};
export const handWord: Words<SlingHand> = {
  'above-elbow': 'hand a little higher than the elbow',
  level: 'hand level with the elbow',
  hanging: 'hand hanging',
};
export const knotWord: Words<SlingKnot> = {
  'side-of-neck': 'knot beside the neck',
  'over-spine': 'knot over the spine',
};
export const flagWord: Words<FlagId> = {
  redness: 'redness that spreads',
  pus: 'thick tan drainage',
  fever: 'fever or chills',
  opened: 'the wound has opened',
  circulation: 'cool, pale, numb fingers or toes',
  tetanus: 'last tetanus shot long ago or unknown',
  'out-of-stock': 'the ordered dressing is not on the shelf',
};
export const targetWord: Words<Target> = {
  provider: 'the provider, in person',
  'front-desk': 'a note at the front desk',
  'family-member': 'the relative in the waiting room',
};
export const urgencyWord: Words<Urgency> = { now: 'now', 'end-of-visit': 'at the end of the visit' };
export const homeWord: Words<HomeLine> = {
  'keep-dry': 'Keep it clean and dry.',
  'change-as-sheet': 'Change the dressing as the sheet says.',
  'call-for-signs': 'Call for more redness, pus, fever, more pain, or if it opens.',
  'raise-it': 'Raise it on a pillow.',
  'check-fingers': 'Look at the fingers or toes: cool, blue, white, numb? Loosen it and call.',
  'no-soaking': 'No bath, no pool.',
  'own-ointment': 'Put some honey ointment on it.',
  'walk-it-off': 'Walk on it as much as you can.',
};
export const patientLineWord: Words<PatientLine> = {
  'provider-looks': '“The provider will look at it and tell you what it means.”',
  'it-is-infected': '“That is infected.”',
  'heals-fine': '“It is healing fine, don’t worry.”',
  'take-antibiotic': '“You need an antibiotic.”',
};
export const noteWord: Words<NotePart> = {
  'wound-as-seen': 'wound: place, size, look',
  'cleaned-and-dressed': 'how cleaned, which dressing',
  'bandage-and-cms': 'bandage, circulation, movement, sensation',
  'told-whom': 'what was told, to whom, when',
  taught: 'sheet taught, shown back',
  infected: '“infected”',
};

/** The entries of a word list in its order, as options of a group of buttons. */
export function optionsOf<K extends string>(
  words: Readonly<Record<K, string>>,
): readonly { readonly value: K; readonly label: string }[] {
  // Object.entries loses the keys' type; they are exactly those of the record.
  return (Object.entries(words) as [K, string][]).map(([value, label]) => ({ value, label }));
}
