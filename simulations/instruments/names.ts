/** How things are called in sentences and on controls. */
import type { ItemKind } from './case.ts';
import type { Phase } from './autoclave.ts';
import type { Answer, LabelPart, LoadDecision, LogPart, Program, Slot, Way } from './events.ts';

/** "a", "a and b", "a, b and c" */
export function listed(words: readonly string[]): string {
  const last = words.at(-1);
  if (last === undefined) return 'nothing';
  return words.length === 1 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

export const kindNames: Readonly<Record<ItemKind, string>> = {
  hemostat: 'hemostat',
  'needle-holder': 'needle holder',
  scissors: 'operating scissors',
  'tissue-forceps': 'tissue forceps',
  'scalpel-handle': 'scalpel handle',
  blade: 'scalpel blade',
  speculum: 'metal vaginal speculum',
  'plastic-curette': 'plastic curette, single use',
  'flexible-scope': 'flexible nasal scope',
  'bp-cuff': 'blood-pressure cuff',
  'bandage-scissors': 'bandage scissors',
  'cloth-drapes': 'cloth drapes',
};

export const wayNames: Readonly<Record<Way, string>> = {
  sharps: 'sharps box',
  trash: 'trash',
  steam: 'clean, wrap, sterilize',
  soak: 'clean, high-level soak',
  wipe: 'disinfectant wipe',
};

export const slotNames: Readonly<Record<Slot, string>> = {
  'top-left': 'top shelf, left',
  'top-middle': 'top shelf, middle',
  'top-right': 'top shelf, right',
  'bottom-left': 'bottom shelf, left, by the drain',
  'bottom-middle': 'bottom shelf, middle',
  'bottom-right': 'bottom shelf, right',
};

export const labelNames: Readonly<Record<LabelPart, string>> = {
  contents: 'contents',
  date: 'date',
  initials: 'initials',
  sterilizer: 'sterilizer',
  load: 'load number',
};

export const logNames: Readonly<Record<LogPart, string>> = {
  load: 'load number',
  date: 'date',
  contents: 'contents',
  cycle: 'cycle',
  readings: 'readings',
  indicators: 'indicators',
  initials: 'initials',
};

export const programNames: Readonly<Record<Program, string>> = {
  'wrapped-121': 'Gravity, wrapped, low',
  'wrapped-132': 'Gravity, wrapped instruments, high',
  'cloth-132': 'Gravity, cloth in the load, high',
  'vacuum-132': 'Vacuum, wrapped',
  'immediate-132': 'Gravity, unwrapped, immediate use',
};

export const phaseNames: Readonly<Record<Phase, string>> = {
  heating: 'heating',
  exposure: 'exposure',
  exhaust: 'exhaust',
  drying: 'drying',
  over: 'cycle over',
};

export const decisionNames: Readonly<Record<LoadDecision, string>> = {
  'stays-released': 'The load stays released',
  'quarantine-and-recall': 'Quarantine the load, recall by policy',
  'wait-for-a-new-test': 'Hold the load, repeat the test with new vials',
};

export const answerNames: Readonly<Record<Answer, string>> = {
  'full-cycle-and-another-set': '“It needs its full cycle. I’ll bring you the set from the cabinet.”',
  'shorten-it': '“Sure, I’ll run it on the short one.”',
  'open-it-early': '“I’ll open it early for you.”',
  'ask-somebody-else': '“Ask somebody else, please.”',
};
