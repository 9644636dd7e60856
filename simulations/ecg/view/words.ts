/** The words on the controls. What the patient says and what the room shows is said by describe.ts. */
import type { Note, QuestionId } from '../case.ts';
import type {
  Cure,
  HolterLine,
  LabelPart,
  Lift,
  LineId,
  Look,
  Method,
  PatientLine,
  Posture,
  Preparation,
  Privacy,
  RecorderPart,
  ReportContent,
  ReportTarget,
  Start,
  Zone,
} from '../events.ts';
import type { Column, Row } from '../perception.ts';
import type { Limb } from '../wires.ts';

export const questionWord: Readonly<Record<QuestionId, string>> = {
  symptoms: 'How are you now? Chest pain, short of breath, faint?',
  'heart-history': 'Pacemaker, heart disease, heart pills?',
  allergy: 'Does tape or adhesive bother you?',
  'hair-permission': 'May I clip hair where a sticker goes?',
  comfort: 'Are you warm and comfortable?',
};

export const privacyWord: Readonly<Record<Privacy, string>> = {
  door: 'Close the door',
  drape: 'Gown open in front, drape over it',
  chaperone: 'Offer a chaperone',
};

export const postureWord: Readonly<Record<Posture, string>> = {
  flat: 'flat on the back',
  raised: 'head of the table up',
};

export const zoneWord: Readonly<Record<Zone, string>> = { chest: 'chest', limbs: 'arms and legs' };
export const preparationWord: Readonly<Record<Preparation, string>> = {
  wash: 'wash',
  dry: 'dry',
  rub: 'rub gently with gauze',
  clip: 'clip hair',
  shave: 'shave hair',
};

export const startWord: Readonly<Record<Start, string>> = {
  ridge: 'from the ridge of the breastbone, second rib beside it',
  collarbone: 'from the first gap under the collarbone',
  nipples: 'by the nipples',
};
export const lineWord: Readonly<Record<LineId, string>> = {
  midclavicular: 'down from the middle of the collarbone',
  'anterior-axillary': 'down from the front fold of the armpit',
  midaxillary: 'down from the middle of the armpit',
};
export const liftWord: Readonly<Record<Lift, string>> = {
  patient: 'Ask the patient to lift it',
  'back-of-hand': 'Ask, then lift with the back of the hand',
  grasp: 'Take hold and lift',
};

export const rowWord: Readonly<Record<Row, string>> = {
  third: '3rd space',
  fourth: '4th space',
  fifth: '5th space',
  sixth: '6th space',
  'level-v4': 'level with V4',
  between: 'halfway V2 to V4',
};
export const columnWord: Readonly<Record<Column, string>> = {
  'right-edge': 'right edge of breastbone',
  'left-edge': 'left edge of breastbone',
  between: 'halfway V2 to V4',
  midclavicular: 'middle of collarbone',
  'anterior-axillary': 'front of armpit',
  midaxillary: 'middle of armpit',
};
export const limbWord: Readonly<Record<Limb, string>> = {
  'right-arm': 'right arm',
  'left-arm': 'left arm',
  'right-leg': 'right leg',
  'left-leg': 'left leg',
};

export const cureWord: Readonly<Record<Cure, string>> = {
  blanket: 'A warm blanket',
  'lie-still': '“Please lie still and don’t talk.”',
  'hands-under-hips': 'Hands palm down under the hips',
  'lamp-off': 'Unplug the lamp of the table',
  'phone-away': 'Phone away from the patient',
  'wires-eased': 'Ease the wires, a slack loop',
  filter: 'Turn the filter on',
};

export const labelWord: Readonly<Record<LabelPart, string>> = {
  name: 'Full name',
  'birth-date': 'Birth date and record number',
  'date-time': 'Date and time, checked',
  orderer: 'Who ordered it',
};

export const lookWord: Readonly<Record<Look, string>> = {
  clean: 'all leads there, thin steady lines',
  fuzz: 'jagged fuzz',
  band: 'thick even band',
  drift: 'slow drift',
  broken: 'broken or wild line',
  'wires-swapped': 'lead I upside down, wires to be checked',
};

export const methodWord: Readonly<Record<Method, string>> = {
  squares: '300 by large squares',
  'six-seconds': 'peaks in 30 large squares, times ten',
};

export const noteWord: Readonly<Record<Note, string>> = {
  symptoms: 'symptoms now',
  position: 'head raised',
  'limb-moved': 'limb electrodes near the trunk',
  stump: 'electrode on the residual limb, other side to match',
  'right-sided': 'right-sided chest leads',
  'half-height': 'half height',
  pacemaker: 'pacemaker',
  tremor: 'tremor in spite of all',
};

export const targetWord: Readonly<Record<ReportTarget, string>> = {
  provider: 'the provider',
  nurse: 'the nurse',
  'front-desk': 'the front desk',
  'family-member': 'a family member in the waiting room',
};
export const contentWord: Readonly<Record<ReportContent, string>> = {
  symptoms: 'how the patient is',
  tracing: 'the tracing',
  'tracing-and-symptoms': 'the tracing, and how the patient is',
  'own-diagnosis': 'what I think it is',
};

export const patientLineWord: Readonly<Record<PatientLine, string>> = {
  'provider-reads-it': '“The provider reads it and will talk with you.”',
  'provider-comes-now': '“The provider is coming right now. I stay with you.”',
  'looks-normal': '“It looks normal to me.”',
  'heart-attack': '“It looks like something with your heart.”',
  'machine-says': '“The machine says it is abnormal.”',
  'not-allowed': '“I’m not allowed to say anything.”',
};

export const holterWord: Readonly<Record<HolterLine, string>> = {
  'whole-time': 'Wear it the whole time, also in bed, and bring it back with the diary.',
  diary: 'Diary: the time, what you did, what you felt.',
  button: 'Press the button when you feel something.',
  'keep-dry': 'Keep it dry: no shower, bath or swimming.',
  'away-from': 'Away from magnets, metal detectors, electric blankets.',
  'usual-day': 'Live an ordinary day.',
  'electrode-off': 'If a sticker comes off, press it on and call us.',
  emergency: 'Chest pain, fainting, trouble breathing: call 911, recorder or not.',
  'rest-in-bed': 'Better rest in bed today.',
  'shower-is-fine': 'A quick shower is fine.',
  'off-at-night': 'Take it off for the night.',
  'skip-pills': 'Leave your pills out today.',
};

export const recorderWord: Readonly<Record<RecorderPart, string>> = {
  battery: 'Fresh battery',
  memory: 'Memory empty, patient’s name in',
  clock: 'Clock right',
  signal: 'Signal seen on the display',
  loop: 'Wires looped and taped',
  'start-time': 'Start time written',
};

/** The entries of a word list in its order, as options of a group of buttons. */
export function optionsOf<K extends string>(
  words: Readonly<Record<K, string>>,
): readonly { readonly value: K; readonly label: string }[] {
  // Object.entries loses the keys' type; they are exactly those of the record.
  return (Object.entries(words) as [K, string][]).map(([value, label]) => ({ value, label }));
}
