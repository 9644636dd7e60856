/** The state of the day as plain JSON. Bounded: lists have a limit. The machine's fault and what lives in the vials stay hidden. */
import type { Mode } from '../core/simulation.ts';
import type { InstrumentCase } from './case.ts';
import type {
  Answer,
  Carrier,
  Inside,
  LabelPart,
  LoadDecision,
  LogPart,
  Outfit,
  PackVerdict,
  Program,
  Rinse,
  Slot,
  VialReading,
  Way,
  Wrap,
} from './events.ts';
import type { InstrumentFacts } from './facts.ts';

export const mostKept = 24;

/** What the batch at the sink went through. */
export interface Washing {
  readonly keptMoist: boolean;
  readonly rinsed: 'cool' | 'hot' | null;
  readonly soakedMin: number;
  readonly soakedOpen: boolean;
  readonly brushed: 'under-water' | 'at-the-tap' | null;
  readonly shaken: boolean;
  readonly shakenOpen: boolean;
  readonly lidOn: boolean;
  readonly rinsedClear: boolean;
  readonly dried: boolean;
  readonly oiled: 'instrument-milk' | 'household-oil' | null;
}

export interface Wrapped {
  readonly pack: string;
  readonly atMs: number;
  readonly wrap: Wrap;
  readonly hinges: 'open' | 'closed';
  readonly tips: 'guarded' | 'bare';
  readonly inside: Inside;
  readonly outside: boolean;
  readonly label: readonly LabelPart[];
  readonly written: 'tape-or-film' | 'paper';
  /** Most soil on anything inside, percent. Hidden. */
  readonly soil: number;
  /** Something inside was still wet, or has a fault that was tagged or not. */
  readonly wet: boolean;
}

export interface Placed {
  readonly pack: string;
  readonly slot: Slot;
  readonly how: 'on-edge' | 'flat';
}

export interface Run {
  readonly program: Program;
  readonly dryMin: number;
  readonly startedAtMs: number;
  readonly stoppedAtS: number | null;
  readonly placed: readonly Placed[];
  readonly sporesIn: Slot | null;
  /** Water in the reservoir when it began. */
  readonly water: 'distilled' | 'tap' | null;
}

/** How a pack came out: what hands and eyes find, and what they do not. */
export interface Out {
  readonly pack: string;
  readonly wet: boolean;
  readonly tape: 'turned' | 'unchanged' | 'none';
  /** The indicator inside: seen only through film; null where it cannot be seen. */
  readonly inside: 'turned' | 'unchanged' | null;
  /** Hidden: minutes at the reference temperature inside. */
  readonly killingMin: number;
  /** Hidden. */
  readonly sterile: boolean;
}

export interface Happening {
  readonly atMs: number;
  readonly what:
    | 'inspected'
    | 'cycle-over'
    | 'unloaded'
    | 'record-asks'
    | 'strip-passes'
    | 'strip-fails'
    | 'morning'
    | 'supervisor'
    | 'requested'
    | 'answered'
    | 'soak-lifted';
  readonly words: string | null;
}

export interface InstrumentContext {
  readonly mode: Mode;
  readonly seed: number;
  readonly case: InstrumentCase;
  readonly facts: InstrumentFacts;
  readonly nowMs: number;
  readonly outfit: Outfit | null;
  readonly washing: Washing;
  readonly sorted: Readonly<Record<string, Way>>;
  readonly inspected: readonly string[];
  readonly tagged: readonly string[];
  readonly wrapped: readonly Wrapped[];
  readonly water: 'distilled' | 'tap' | null;
  readonly placed: readonly Placed[];
  readonly sporesIn: Slot | null;
  /** The run of the sterilizer; null before one. */
  readonly run: Run | null;
  readonly out: readonly Out[];
  readonly recorded: { readonly lowestC: number; readonly minutes: number; readonly meets: boolean } | null;
  readonly judged: Readonly<Record<string, PackVerdict>>;
  readonly logged: readonly LogPart[] | null;
  readonly incubated: 'with-control' | 'alone' | null;
  readonly day: 'today' | 'tomorrow';
  readonly vials: { readonly test: VialReading; readonly control: VialReading } | null;
  readonly decided: LoadDecision | null;
  readonly taggedOut: boolean;
  readonly soak: {
    readonly testedAtMs: number | null;
    readonly replaced: boolean;
    readonly beganAtMs: number | null;
    readonly soakedMin: number | null;
    readonly rinse: Rinse | null;
    /** The strip was read before anything lay in it. */
    readonly testedFirst: boolean;
  };
  readonly cabinet: Readonly<Record<string, PackVerdict>>;
  readonly happened: Happening | null;
  readonly did: Did;
}

export interface Did {
  readonly carried: Carrier | null;
  readonly soiledBareMs: number | null;
  /** Something was rinsed, soaked or brushed while a blade still lay in the batch. */
  readonly bladeInBatch: boolean;
  readonly unloadedWith: 'clean-and-dry' | 'bare-and-damp' | null;
  readonly runs: number;
  readonly supervisorTold: boolean;
  readonly putBack: boolean;
  readonly answered: Answer | null;
  readonly hints: number;
}
