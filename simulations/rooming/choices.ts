/** The lists of what may be chosen in the room, beside the dialogue: ways, instruments, positions, things, steps. */

export const callings = ['full-name', 'first-name', 'name-and-reason'] as const;
export type Calling = (typeof callings)[number];

export const walks = ['ahead', 'beside', 'arm', 'wheelchair', 'carried'] as const;
export type Walk = (typeof walks)[number];

export const looks = ['gait', 'breathing', 'color'] as const;
export type Look = (typeof looks)[number];

export const interpreters = [
  'qualified-by-phone',
  'qualified-by-video',
  'sign-by-video',
  'family-member',
  'child',
  'louder-and-slower',
  'notes-on-paper',
] as const;
export type Interpreter = (typeof interpreters)[number];

export const flags = [
  'matches',
  'dose-differs',
  'taken-otherwise',
  'not-taking',
  'not-on-list',
  'twice',
  'expired',
] as const;
export type Flag = (typeof flags)[number];

export const medicineActs = ['list-changed', 'told-to-stop', 'told-to-take'] as const;
export type MedicineAct = (typeof medicineActs)[number];

export const gaps = [
  'flu-vaccine',
  'tetanus-vaccine',
  'zoster-vaccine',
  'tdap-in-pregnancy',
  'infant-vaccines',
  'preteen-vaccines',
  'menacwy-second',
  'colorectal',
  'breast',
  'cervical',
  'bone',
  'lung',
  'diabetes-screen',
  'a1c',
  'eye-exam',
  'foot-exam',
  'hepatitis-c',
  'hiv',
  'development',
  'mother-mood',
] as const;
export type Gap = (typeof gaps)[number];

export const vitals = [
  'temperature',
  'pulse',
  'respiration',
  'blood-pressure',
  'oxygen',
  'weight',
  'height',
  'length',
  'head',
  'pain',
] as const;
export type Vital = (typeof vitals)[number];

/** What a careful hand sees to before it reads an instrument. */
export const setups = [
  'oral',
  'ear',
  'temporal',
  'armpit',
  'back-and-feet',
  'bare-arm',
  'heart-level',
  'fitting-cuff',
  'warm-finger',
  'steady-wave',
  'full-minute',
  'unannounced',
  'scale-at-zero',
  'shoes-and-coat-off',
  'undressed',
  'hand-near',
  'heels-and-head-to-wall',
  'eyes-level',
  'two-people',
  'legs-straight',
  'above-brows',
  'taken-twice',
  'numbers',
  'faces',
  'flacc',
] as const;
export type Setup = (typeof setups)[number];

export const routes: readonly Setup[] = ['oral', 'ear', 'temporal', 'armpit'];
export const painScales: readonly Setup[] = ['numbers', 'faces', 'flacc'];

/** What is to be seen to for each; a route or scale is chosen besides. */
export const setupsOf: Readonly<Record<Vital, readonly Setup[]>> = {
  temperature: [],
  pulse: ['full-minute'],
  respiration: ['unannounced', 'full-minute'],
  'blood-pressure': ['back-and-feet', 'bare-arm', 'heart-level', 'fitting-cuff'],
  oxygen: ['warm-finger', 'steady-wave'],
  weight: ['scale-at-zero', 'shoes-and-coat-off'],
  height: ['shoes-and-coat-off', 'heels-and-head-to-wall', 'eyes-level'],
  length: ['two-people', 'legs-straight'],
  head: ['above-brows', 'taken-twice'],
  pain: [],
};
/** On the scale for babies. */
export const infantWeight: readonly Setup[] = ['scale-at-zero', 'undressed', 'hand-near'];

export const positions = [
  'sitting',
  'supine',
  'dorsal-recumbent',
  'lithotomy',
  'side-lying',
  'prone',
  'semi-fowler',
  'fowler',
  'on-lap',
] as const;
export type Position = (typeof positions)[number];

export const gowns = ['open-front', 'open-back', 'none'] as const;
export type Gown = (typeof gowns)[number];

export const waits = ['table', 'table-low-with-rail', 'chair', 'wheelchair', 'lap', 'table-alone'] as const;
export type Wait = (typeof waits)[number];

export const items = [
  'otoscope',
  'ophthalmoscope',
  'stethoscope',
  'tongue-blades',
  'light',
  'reflex-hammer',
  'monofilament',
  'tuning-fork',
  'tape-measure',
  'doppler',
  'gel',
  'speculum',
  'peak-flow-meter',
  'spirometer',
  'ecg-machine',
  'emergency-cart',
  'oxygen',
  'dermatoscope',
  'biopsy-tray',
  'specimen-jar',
  'suture-tray',
  'saline',
  'sterile-gloves',
  'latex-free-gloves',
  'local-anesthetic',
  'dressing',
  'growth-chart',
  'physical-form',
  'vision-chart',
  'urine-cup',
  'glucose-meter',
  'gait-belt',
  'tissues',
  'crisis-line-card',
  'interpreter-screen',
] as const;
export type Item = (typeof items)[number];

export const reportTargets = ['provider', 'nurse', 'front-desk', 'later-in-the-note'] as const;
export type ReportTarget = (typeof reportTargets)[number];

export const mendings = ['addendum', 'typed-over', 'deleted'] as const;
export type Mending = (typeof mendings)[number];

export const handoffs = ['in-person', 'note-on-the-door', 'front-desk'] as const;
export type Handoff = (typeof handoffs)[number];

export const sbarParts = ['situation', 'background', 'assessment', 'recommendation'] as const;
export type SbarPart = (typeof sbarParts)[number];

export const turnSteps = [
  'gloves-on',
  'linen-and-waste',
  'soil-cleaned',
  'surfaces-wiped',
  'fresh-paper',
  'restocked',
  'gloves-off-hands-clean',
] as const;
export type TurnStep = (typeof turnSteps)[number];
