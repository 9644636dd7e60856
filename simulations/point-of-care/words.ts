/** Names of things at the bench, for the words a screen reader says and for the controls of the view. */
import type { Clarity, Lot, PadId, PocCase, QuestionId, TestId, UrineColor } from './case.ts';
import { padIds } from './case.ts';
import type {
  Flag,
  Fluid,
  InstructionLine,
  PadTime,
  PatientLine,
  ReportContent,
  ReportTarget,
  SwabZone,
  Unit,
} from './events.ts';
import { chart } from './pads.ts';

export const testName: Readonly<Record<TestId, string>> = {
  strip: 'urine strip',
  glucose: 'glucose by meter',
  a1c: 'A1c by cartridge',
  hemoglobin: 'hemoglobin by cuvette',
  strep: 'rapid strep',
  respiratory: 'flu and COVID-19 antigen',
  hcg: 'urine pregnancy test',
  guaiac: 'guaiac card',
};

export const questionWord: Readonly<Record<QuestionId, string>> = {
  feeling: 'How do you feel?',
  food: 'What did you eat, and when?',
  medicines: 'What medicines and vitamins?',
  period: 'When was your last period?',
  prepared: 'How did you prepare for this test?',
  swallow: 'Can you swallow and breathe well?',
};

export const lineWord: Readonly<Record<InstructionLine, string>> = {
  'wash-hands': 'Wash your hands first.',
  'open-cup': 'Open the cup, lay the lid down inside up, and touch neither inside.',
  'part-and-wipe':
    'Sit and part the folds of skin with two fingers. Wipe front to back three times, a new wipe each time: one side, the other, the middle. Keep parting.',
  'pull-back-and-clean':
    'If you have a foreskin, pull it back as far as it goes by itself. Clean the tip from the opening outward, with a new wipe each time. Afterward, put the foreskin forward again.',
  'start-in-toilet': 'Begin to pee into the toilet.',
  'catch-middle': 'Without stopping, move the cup into the stream and fill it about half.',
  'finish-in-toilet': 'Finish into the toilet.',
  'lid-and-hands': 'Close the lid tight, then wash your hands.',
  'wipe-back-to-front': 'Wipe from back to front.',
  'first-drops': 'Catch the very first drops.',
  'rinse-cup': 'Rinse the cup with water.',
  'one-wipe': 'One wipe is enough for everything.',
};

export const zoneWord: Readonly<Record<SwabZone, string>> = {
  'right-tonsil': 'right tonsil',
  'left-tonsil': 'left tonsil',
  'back-wall': 'back wall of the throat',
  tongue: 'tongue',
  uvula: 'uvula',
  cheek: 'cheek',
  'right-nostril': 'right nostril, against the wall',
  'left-nostril': 'left nostril, against the wall',
  'nostril-edge': 'edge of the nostril',
};

export const fluidWord: Readonly<Record<Fluid, string>> = {
  'fluid-a': 'fluid A',
  'fluid-b': 'fluid B',
  buffer: 'buffer',
  water: 'tap water',
  developer: 'developer',
};

export const timeWord: Readonly<Record<PadTime, string>> = {
  'at-30': 'glucose and bilirubin',
  'at-40': 'ketone',
  'at-45': 'specific gravity',
  'at-60': 'blood, pH, protein, urobilinogen, nitrite',
  'at-120': 'leukocytes',
};

export const flagWord: Readonly<Record<Flag, string>> = {
  'in-range': 'in range, or negative',
  'out-of-range': 'out of range, or positive',
  critical: 'critical: on the call list',
  invalid: 'invalid',
};

export const unitWord: Readonly<Record<Unit, string>> = {
  'mg/dL': 'mg/dL',
  '%': '%',
  'g/dL': 'g/dL',
  'mmol/L': 'mmol/L',
  none: 'no unit',
};

export const targetWord: Readonly<Record<ReportTarget, string>> = {
  provider: 'the provider who ordered it',
  supervisor: 'Joan Kim, RN, in charge of the bench',
  'front-desk': 'the front desk',
  'family-member': 'a family member',
};

export const contentWord: Readonly<Record<ReportContent, string>> = {
  result: 'the result with its unit',
  'result-and-signs': 'the result, and how the patient is',
  'before-testing': 'what was eaten or taken, before the test is done',
  'control-out': 'the controls or their chart: out, testing stopped',
  'own-diagnosis': 'what I think it is',
};

export const patientWord: Readonly<Record<PatientLine, string>> = {
  'provider-explains': 'The result is in. The provider will talk with you about it.',
  'provider-told-now': 'I have told the provider just now. I am staying with you.',
  'new-specimen-why': 'We need a new specimen or another day. This one could give a wrong answer.',
  'you-have-it': 'So you have it.',
  'nothing-wrong': 'All fine, nothing is wrong.',
  'change-your-medicine': 'Better leave out your medicine today.',
  'told-the-parent': 'I will tell your family the result.',
};

export const colorWord: Readonly<Record<UrineColor, string>> = {
  'pale-straw': 'pale straw',
  yellow: 'yellow',
  amber: 'amber',
  orange: 'orange',
  red: 'red',
  brown: 'brown',
};

export const clarityWord: Readonly<Record<Clarity, string>> = {
  clear: 'clear',
  'slightly-cloudy': 'slightly cloudy',
  cloudy: 'cloudy',
  turbid: 'turbid',
};

export const padName = (pad: PadId): string => chart[pad].name;

/** A block with its unit, as the chart prints it. */
export function blockLabel(pad: PadId, block: number): string {
  const { blocks, unit } = chart[pad];
  const label = blocks[block]?.label ?? '';
  return unit === '' || !/\d/.test(label) ? label : `${label} ${unit}`;
}

/** What the label says, word for word: it is for the learner to see what is wrong with it. */
export function labelWords(lot: Lot, product: string): string {
  const opened = lot.openedOn === null ? 'sealed' : `opened ${lot.openedOn}`;
  const discard = lot.discardAfter === null ? '' : `, use opened until ${lot.discardAfter}`;
  const cap = lot.cap === 'off' ? ' The cap lies beside it; the strips inside look brownish.' : ' Cap closed.';
  const store = lot.cold ? ' Store cold.' : '';
  const code = lot.code === null ? '' : ` Code ${lot.code}.`;
  return `${product}. Lot ${lot.lot}, expires ${lot.expires}, ${opened}${discard}.${code}${store}${cap}`;
}

/** The strip as a list: each pad with the block it was matched to. */
export function padLines(matches: Readonly<Partial<Record<PadId, number>>>): readonly string[] {
  return padIds.flatMap((pad) => {
    const block = matches[pad];
    return block === undefined ? [] : [`${padName(pad)} ${blockLabel(pad, block)}`];
  });
}

/** How the cup looks held against print, in words that have to be turned into the usual ones. */
export function cupWords({ truth }: PocCase): string {
  if (truth.kind !== 'strip') return 'The cup holds urine.';
  const color: Readonly<Record<UrineColor, string>> = {
    'pale-straw': 'almost as clear as water, with a touch of yellow',
    yellow: 'the color of lemon juice',
    amber: 'the color of honey',
    orange: 'bright like a carrot',
    red: 'like cherry juice',
    brown: 'like cola',
  };
  const clarity: Readonly<Record<Clarity, string>> = {
    clear: 'print behind it is sharp',
    'slightly-cloudy': 'print behind it is a little blurred and still read',
    cloudy: 'print behind it is seen but not read',
    turbid: 'print behind it cannot be seen',
  };
  return `Held against print: ${color[truth.color]}; ${clarity[truth.clarity]}.`;
}
