/** Everything a learner can do here, as one union, with the lists of choices. Views send these, read the snapshot, decide nothing. */
import type { TimeSkipped } from '../core/simulation.ts';

/** Where a used thing goes. */
export const ways = ['sharps', 'trash', 'steam', 'soak', 'wipe'] as const;
export type Way = (typeof ways)[number];

export const outfits = ['exam-gloves', 'utility-full'] as const;
export type Outfit = (typeof outfits)[number];

export const carriers = ['closed-labeled-box', 'open-basin'] as const;
export type Carrier = (typeof carriers)[number];

/** What is written on a pack. */
export const labelParts = ['contents', 'date', 'initials', 'sterilizer', 'load'] as const;
export type LabelPart = (typeof labelParts)[number];

export const wraps = ['pouch', 'double-wrap'] as const;
export type Wrap = (typeof wraps)[number];
export const insides = ['none', 'strip', 'integrator'] as const;
export type Inside = (typeof insides)[number];

/** The six places of the chamber: two shelves of three. */
export const slots = ['top-left', 'top-middle', 'top-right', 'bottom-left', 'bottom-middle', 'bottom-right'] as const;
export type Slot = (typeof slots)[number];

/** Programs on the panel. */
export const programs = ['wrapped-121', 'wrapped-132', 'cloth-132', 'vacuum-132', 'immediate-132'] as const;
export type Program = (typeof programs)[number];

export const logParts = ['load', 'date', 'contents', 'cycle', 'readings', 'indicators', 'initials'] as const;
export type LogPart = (typeof logParts)[number];

export const packVerdicts = ['release', 'reprocess'] as const;
export type PackVerdict = (typeof packVerdicts)[number];

export const vialReadings = ['growth', 'no-growth'] as const;
export type VialReading = (typeof vialReadings)[number];

export const loadDecisions = ['stays-released', 'quarantine-and-recall', 'wait-for-a-new-test'] as const;
export type LoadDecision = (typeof loadDecisions)[number];

export const answers = ['full-cycle-and-another-set', 'shorten-it', 'open-it-early', 'ask-somebody-else'] as const;
export type Answer = (typeof answers)[number];

export const rinses = ['sterile-or-filtered', 'not-rinsed'] as const;
export type Rinse = (typeof rinses)[number];

export type InstrumentLearnerEvent =
  | TimeSkipped
  | { readonly type: 'hint.asked' }
  | { readonly type: 'outfit.put-on'; readonly outfit: Outfit }
  /** Gauze wiped over, spray or a damp towel on: blood does not dry on. */
  | { readonly type: 'soil.kept-moist' }
  | { readonly type: 'tray.carried'; readonly in: Carrier }
  | { readonly type: 'item.sorted'; readonly item: string; readonly to: Way }
  | { readonly type: 'batch.rinsed'; readonly water: 'cool' | 'hot' }
  /** Whole minutes in enzymatic cleaner; joints open or closed. */
  | { readonly type: 'batch.soaked'; readonly minutes: number; readonly open: boolean }
  | { readonly type: 'batch.brushed'; readonly where: 'under-water' | 'at-the-tap' }
  | { readonly type: 'batch.shaken'; readonly lid: boolean; readonly open: boolean }
  | { readonly type: 'batch.rinsed-clear' }
  | { readonly type: 'batch.dried' }
  | { readonly type: 'batch.oiled'; readonly with: 'instrument-milk' | 'household-oil' }
  | { readonly type: 'item.inspected'; readonly item: string }
  | { readonly type: 'item.tagged'; readonly item: string }
  | {
      readonly type: 'pack.wrapped';
      readonly pack: string;
      readonly wrap: Wrap;
      readonly hinges: 'open' | 'closed';
      readonly tips: 'guarded' | 'bare';
      readonly inside: Inside;
      readonly outside: boolean;
      readonly label: readonly LabelPart[];
      readonly written: 'tape-or-film' | 'paper';
    }
  | { readonly type: 'water.filled'; readonly with: 'distilled' | 'tap' }
  | { readonly type: 'pack.placed'; readonly pack: string; readonly slot: Slot; readonly how: 'on-edge' | 'flat' }
  | { readonly type: 'spores.placed'; readonly slot: Slot }
  | { readonly type: 'cycle.started'; readonly program: Program; readonly dryMin: number }
  | { readonly type: 'cycle.stopped' }
  | { readonly type: 'load.unloaded'; readonly hands: 'clean-and-dry' | 'bare-and-damp' }
  | {
      readonly type: 'printout.recorded';
      readonly lowestC: number;
      readonly minutes: number;
      readonly meets: boolean;
      readonly confirmed: boolean;
    }
  | { readonly type: 'pack.judged'; readonly pack: string; readonly as: PackVerdict }
  | { readonly type: 'load.logged'; readonly parts: readonly LogPart[] }
  | { readonly type: 'spores.incubated'; readonly withControl: boolean }
  /** The next morning. */
  | { readonly type: 'night.passed' }
  | { readonly type: 'spores.read'; readonly test: VialReading; readonly control: VialReading }
  | { readonly type: 'load.decided'; readonly as: LoadDecision }
  | { readonly type: 'sterilizer.tagged-out' }
  | { readonly type: 'sterilizer.put-back' }
  | { readonly type: 'supervisor.told' }
  | { readonly type: 'soak.tested' }
  | { readonly type: 'soak.replaced' }
  | { readonly type: 'soak.begun' }
  | { readonly type: 'soak.lifted'; readonly rinse: Rinse }
  | { readonly type: 'cabinet.judged'; readonly pack: string; readonly as: PackVerdict }
  | { readonly type: 'request.answered'; readonly answer: Answer }
  | { readonly type: 'day.finished' };
