/** The words on the controls. What people say and what the room shows is said by describe.ts. */
import type { Allergen, Antiseptic, Container, HomeLine } from '../case.ts';
import type {
  AddWay,
  Cover,
  DistractionWay,
  DressingAct,
  FlapWay,
  GloveKind,
  GloveWay,
  HandPlace,
  HandWay,
  Help,
  NotePart,
  PatientLine,
  PrepWay,
  SharpsPlace,
  Side,
  Stand,
  StitchWay,
  Telling,
  TimeOutPart,
  WipeWay,
} from '../events.ts';

type Words<K extends string> = Readonly<Record<K, string>>;

export const allergenWord: Words<Allergen> = {
  latex: 'latex',
  antiseptic: 'antiseptics, iodine',
  anesthetic: 'local anesthetics',
  tape: 'tape',
};
export const standWord: Words<Stand> = {
  'waist-high': 'clean, dry stand at waist height',
  'low-stool': 'low stool',
  'damp-counter': 'counter by the sink',
};
export const flapWord = { far: 'far flap', left: 'left flap', right: 'right flap', near: 'near flap' } as const;
export const flapWayWord: Words<FlapWay> = {
  tip: 'by the tip, hand of that side',
  across: 'by the tip, the other hand',
  inside: 'fingers on the inner side',
};
export const sideWord: Words<Side> = { near: 'at the near edge', left: 'at the left side', right: 'at the right side' };
export const addWayWord: Words<AddWay> = {
  flip: 'let it fall from the pouch',
  forceps: 'forceps, tips down',
  'forceps-tips-up': 'forceps, tips up',
  hand: 'with the hand',
};
export const distractionWord: Words<DistractionWay> = {
  stay: 'Stay, eyes on the field',
  'ask-colleague': 'Ask a colleague to see to it',
  'turn-away': 'Turn around for it',
  'step-out': 'Step out for a moment',
};
export const gloveKindWord: Words<GloveKind> = { latex: 'latex', 'latex-free': 'latex-free' };
export const gloveWayWord: Words<GloveWay> = {
  'folded-cuff': 'by the folded cuff',
  outside: 'by the outside',
  'under-cuff': 'gloved fingers under the cuff',
  'outside-to-outside': 'outside to outside',
  'thumb-on-wrist': 'quickly, the thumb along the wrist',
};
export const handPlaceWord: Words<HandPlace> = {
  'above-waist': 'together, above the waist',
  'at-sides': 'at your sides',
  'own-face': 'push your glasses up',
  'light-handle': 'turn the light by its handle',
};
export const antisepticWord: Words<Antiseptic> = {
  chlorhexidine: 'chlorhexidine applicator',
  'povidone-iodine': 'povidone-iodine',
};
export const prepWayWord: Words<PrepWay> = {
  'back-and-forth': 'scrubbed back and forth',
  'center-outward': 'circles from the center outward',
  'edge-to-center': 'from the edge to the center',
};
export const timeOutWord: Words<TimeOutPart> = { patient: 'patient', procedure: 'procedure', site: 'site and mark' };
export const handWayWord: Words<HandWay> = {
  'neutral-zone': 'into the tray between you',
  'handle-first': 'handle first, into the palm',
  'point-first': 'point first',
};
export const helpWord: Words<Help> = {
  blot: 'Blot with gauze',
  wipe: 'Wipe with gauze',
  'cut-as-told': 'Cut the suture at the length said',
  'cut-by-eye': 'Cut the suture close to the knot',
  'hold-jar': 'Hold the open container',
  'not-mine': '“I’m not allowed to do that. I’ll stay right here.”',
  'do-it': 'Do it yourself',
};
export const tellingWord: Words<Telling> = {
  allergy: 'what the patient reacts to',
  consent: 'the consent is not in order',
  'wrong-site': 'mark and consent do not agree',
  'patient-pale': 'the patient is pale',
  'count-off': 'the count is off',
  'wound-gapes': 'the wound gapes',
  'wound-looks': 'how the wound looks',
  'stitch-missing': 'fewer stitches than were put in',
};
export const containerWord: Words<Container> = {
  formalin: 'jar with formalin',
  'culture-transport': 'culture transport tube',
  'dry-jar': 'dry sterile jar',
};
export const wipeWord: Words<WipeWay> = {
  'clean-to-dirty': 'along the wound, then outward, new gauze each time',
  'back-and-forth-same-gauze': 'back and forth with one gauze',
  'skin-to-wound': 'from the skin toward the wound',
};
export const sutureWayWord: Words<Extract<StitchWay, `cut-${string}`>> = {
  'cut-at-skin-pull-toward': 'cut next to the skin, pull toward the wound',
  'cut-mid-thread-pull-toward': 'cut in the middle of the thread, pull toward the wound',
  'cut-at-skin-pull-away': 'cut next to the skin, pull away from the wound',
};
export const stapleWayWord: Words<Extract<StitchWay, `squeeze-${string}`>> = {
  'squeeze-fully-lift-straight': 'squeeze fully, lift straight',
  'squeeze-half-and-pull': 'squeeze halfway and pull',
};
export const coverWord: Words<Cover> = {
  'dry-dressing': 'a dry sterile dressing',
  'moist-gauze': 'moist sterile gauze',
  'pull-edges-together': 'strips, edges pulled together',
};
export const dressingWord: Words<DressingAct> = {
  'clean-gloves-on': 'Put on clean gloves',
  'tape-toward-wound': 'Loosen the tape toward the wound, lift off',
  'tape-ripped-off': 'Pull the old dressing off quickly',
  'old-into-bag': 'Old dressing into the bag',
  'gloves-off': 'Take the clean gloves off',
  'laid-straight-down': 'Lay the new dressing straight down',
  'laid-and-slid': 'Lay the new dressing and slide it into place',
  'taped-at-edges': 'Tape the edges',
  'taped-all-around': 'Tape all the way around',
  'dated-and-initialed': 'Write date, time and initials',
};
export const sharpsWord: Words<SharpsPlace> = {
  'sharps-box': 'sharps box',
  trash: 'trash',
  'left-on-tray': 'left on the tray',
};
export const homeWord: Words<HomeLine> = {
  'keep-dry': 'Keep it clean and dry.',
  'change-daily': 'Change the dressing as the sheet says.',
  'call-for-signs': 'Call for more redness, pus, fever, or if it opens.',
  'stitches-date': 'Come back on the date on the sheet.',
  'no-lifting': 'Don’t lift anything for a month.',
  'peroxide-daily': 'Pour peroxide on it every day.',
  'stop-blood-thinner': 'Leave your blood thinner out.',
};
export const patientLineWord: Words<PatientLine> = {
  'provider-will-explain': '“The provider will explain what it means.”',
  'sheet-and-call': '“Everything is on the sheet, with the number to call.”',
  'it-is-not-cancer': '“That is certainly not cancer.”',
  'heals-fine-no-worry': '“It will heal fine, nothing to worry about.”',
};
export const noteWord: Words<NotePart> = {
  'site-and-work': 'site with side, what was done, by whom',
  'consent-and-time-out': 'consent, time-out',
  count: 'counts',
  specimen: 'specimen, label, log number',
  'wound-as-seen': 'wound as seen',
  'how-patient-did': 'how the patient did',
  'sheet-taught-back': 'sheet given, taught back',
  'called-it-infected': '“infected”',
  'called-it-benign': '“benign”',
};

/** The entries of a word list in its order, as options of a group of buttons. */
export function optionsOf<K extends string>(
  words: Readonly<Record<K, string>>,
): readonly { readonly value: K; readonly label: string }[] {
  // Object.entries loses the keys' type; they are exactly those of the record.
  return (Object.entries(words) as [K, string][]).map(([value, label]) => ({ value, label }));
}
