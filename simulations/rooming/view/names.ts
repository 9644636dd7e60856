/** Words for everything that can be chosen in the room. */
import type {
  Calling,
  Flag,
  Gap,
  Gown,
  Handoff,
  Interpreter,
  Item,
  Look,
  MedicineAct,
  Mending,
  Position,
  ReportTarget,
  SbarPart,
  Setup,
  TurnStep,
  Wait,
  Walk,
} from '../choices.ts';
import type { Medicine } from '../case.ts';

export const callingWord: Readonly<Record<Calling, string>> = {
  'full-name': 'full name only',
  'first-name': 'first name',
  'name-and-reason': 'name and reason for the visit',
};

export const walkWord: Readonly<Record<Walk, string>> = {
  ahead: 'walk ahead',
  beside: 'walk beside, at their pace',
  arm: 'offer an arm, walk slowly',
  wheelchair: 'bring a wheelchair',
  carried: 'a parent carries the child',
};

export const lookWord: Readonly<Record<Look, string>> = { gait: 'gait', breathing: 'breathing', color: 'color' };

export const interpreterWord: Readonly<Record<Interpreter, string>> = {
  'qualified-by-phone': 'qualified interpreter by phone',
  'qualified-by-video': 'qualified interpreter by video',
  'sign-by-video': 'qualified sign language interpreter by video',
  'family-member': 'ask a family member',
  child: 'ask the child who came along',
  'louder-and-slower': 'speak louder and slower',
  'notes-on-paper': 'write on a pad',
};

export const flagWord: Readonly<Record<Flag, string>> = {
  matches: 'all agree',
  'dose-differs': 'dose differs',
  'taken-otherwise': 'taken otherwise',
  'not-taking': 'not taking',
  'not-on-list': 'not on the list',
  twice: 'same drug twice',
  expired: 'past its date',
};

export const meddleWord: Readonly<Record<MedicineAct, string>> = {
  'list-changed': 'correct the list to the label',
  'told-to-stop': 'tell them to stop it',
  'told-to-take': 'tell them how to take it',
};

export const gapWord: Readonly<Record<Gap, string>> = {
  'flu-vaccine': 'Flu vaccine',
  'tetanus-vaccine': 'Tetanus (Td or Tdap)',
  'zoster-vaccine': 'Shingles vaccine',
  'tdap-in-pregnancy': 'Tdap in this pregnancy',
  'infant-vaccines': 'Infant vaccines of this age',
  'preteen-vaccines': 'Tdap, HPV, first MenACWY',
  'menacwy-second': 'Second MenACWY',
  colorectal: 'Colorectal cancer screening',
  breast: 'Mammogram',
  cervical: 'Cervical cancer screening',
  bone: 'Bone density',
  lung: 'Lung cancer screening',
  'diabetes-screen': 'Diabetes screening',
  a1c: 'Hemoglobin A1c',
  'eye-exam': 'Diabetes eye exam',
  'foot-exam': 'Diabetes foot exam',
  'hepatitis-c': 'Hepatitis C test',
  hiv: 'HIV test',
  development: 'Developmental screen',
  'mother-mood': 'Mood screen for the mother',
};

export const setupWord: Readonly<Record<Setup, string>> = {
  oral: 'by mouth',
  ear: 'in the ear',
  temporal: 'over the temple',
  armpit: 'in the armpit',
  'back-and-feet': 'back and feet supported',
  'bare-arm': 'arm bare',
  'heart-level': 'arm at heart level',
  'fitting-cuff': 'cuff chosen by the measured arm',
  'warm-finger': 'finger warm, no polish',
  'steady-wave': 'wait for a steady wave',
  'full-minute': 'the full count',
  unannounced: 'without saying so',
  'scale-at-zero': 'scale at zero',
  'shoes-and-coat-off': 'shoes and coat off',
  undressed: 'undressed, dry diaper',
  'hand-near': 'a hand near, never off',
  'heels-and-head-to-wall': 'heels and head to the wall',
  'eyes-level': 'eyes level',
  'two-people': 'two people, head held',
  'legs-straight': 'legs straight',
  'above-brows': 'above the brows, over the back of the head',
  'taken-twice': 'taken twice',
  numbers: 'numbers, 0 to 10',
  faces: 'faces',
  flacc: 'face, legs, activity, cry, comfort',
};

export const positionWord: Readonly<Record<Position, string>> = {
  sitting: 'sitting',
  supine: 'on the back, flat',
  'dorsal-recumbent': 'on the back, knees bent',
  lithotomy: 'on the back, feet in supports',
  'side-lying': 'on the left side',
  prone: 'on the belly',
  'semi-fowler': 'half upright',
  fowler: 'upright',
  'on-lap': 'on the parent’s lap',
};

export const gownWord: Readonly<Record<Gown, string>> = {
  'open-front': 'gown, open in front',
  'open-back': 'gown, open in back',
  none: 'no gown',
};

export const waitWord: Readonly<Record<Wait, string>> = {
  table: 'on the table',
  'table-low-with-rail': 'on the table, lowered, rail up, call bell',
  chair: 'on the chair',
  wheelchair: 'in the wheelchair, brakes on',
  lap: 'on the parent’s lap',
  'table-alone': 'on the high table, you step out',
};

export const itemWord: Readonly<Record<Item, string>> = {
  otoscope: 'otoscope',
  ophthalmoscope: 'ophthalmoscope',
  stethoscope: 'stethoscope',
  'tongue-blades': 'tongue blades',
  light: 'light',
  'reflex-hammer': 'reflex hammer',
  monofilament: 'monofilament',
  'tuning-fork': 'tuning fork',
  'tape-measure': 'tape measure',
  doppler: 'fetal Doppler',
  gel: 'gel',
  speculum: 'speculum',
  'peak-flow-meter': 'peak flow meter',
  spirometer: 'spirometer',
  'ecg-machine': 'ECG machine',
  'emergency-cart': 'emergency cart',
  oxygen: 'oxygen',
  dermatoscope: 'dermatoscope',
  'biopsy-tray': 'biopsy tray',
  'specimen-jar': 'specimen jar',
  'suture-tray': 'suture tray',
  saline: 'saline and basin',
  'sterile-gloves': 'sterile gloves',
  'latex-free-gloves': 'latex-free gloves',
  'local-anesthetic': 'local anesthetic, as ordered',
  dressing: 'dressing',
  'growth-chart': 'growth chart',
  'physical-form': 'physical form',
  'vision-chart': 'vision chart',
  'urine-cup': 'urine cup',
  'glucose-meter': 'glucose meter',
  'gait-belt': 'gait belt',
  tissues: 'tissues',
  'crisis-line-card': 'crisis line card',
  'interpreter-screen': 'interpreter screen',
};

export const targetWord: Readonly<Record<ReportTarget, string>> = {
  provider: 'the provider, in person',
  nurse: 'the nurse, in person',
  'front-desk': 'the front desk',
  'later-in-the-note': 'nobody now: it will stand in the note',
};

export const mendingWord: Readonly<Record<Mending, string>> = {
  addendum: 'mark as error, add an addendum',
  'typed-over': 'type over it',
  deleted: 'delete it',
};

export const handoffWord: Readonly<Record<Handoff, string>> = {
  'in-person': 'in person',
  'note-on-the-door': 'a note on the door',
  'front-desk': 'tell the front desk',
};

export const sbarWord: Readonly<Record<SbarPart, string>> = {
  situation: 'Situation: who, and why now',
  background: 'Background: history, allergies, medicines',
  assessment: 'Assessment: what you found',
  recommendation: 'Recommendation: what you need',
};

export const turnWord: Readonly<Record<TurnStep, string>> = {
  'gloves-on': 'Gloves on',
  'linen-and-waste': 'Paper, linen and waste out',
  'soil-cleaned': 'Clean off what can be seen',
  'surfaces-wiped': 'Wipe with disinfectant, clean to dirty',
  'fresh-paper': 'Lay fresh paper',
  restocked: 'Restock, check dates',
  'gloves-off-hands-clean': 'Gloves off, hands clean',
};

export const stations = [
  { id: 'call', name: 'Call' },
  { id: 'listen', name: 'Listen' },
  { id: 'history', name: 'History' },
  { id: 'vitals', name: 'Vitals' },
  { id: 'prepare', name: 'Prepare' },
  { id: 'chart', name: 'Chart' },
  { id: 'handoff', name: 'Hand off' },
] as const;
export type StationId = (typeof stations)[number]['id'];

/** Before its label is read, what is not on the list is a container and not a name. */
export function medicineName({ listed, brought }: Medicine, isRead: boolean): string {
  if (listed !== null) return listed.name;
  if (brought === null) return 'Told of, not here';
  return isRead ? brought.name : `A ${brought.kind}, not on the list`;
}
