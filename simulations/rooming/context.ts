/**
 * The state of a rooming as plain JSON (begin.ts says how it begins). Bounded: lists have a limit, the log of events is kept
 * by the driver. `truth`, and what is in the case but not yet heard or seen, stay hidden; perception.ts says what shows.
 */
import type { Encounter } from '../core/encounter.ts';
import type { Mode } from '../core/simulation.ts';
import type { Measure, RoomingCase } from './case.ts';
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
  Vital,
  Wait,
  Walk,
} from './choices.ts';
import type { Unit } from './events.ts';
import type { RoomingFacts } from './facts.ts';
import type { Manner, TopicId } from './topics.ts';

/** Lines, questions, readings and entries kept. More than anybody needs in a visit. */
export const mostLines = 240;
export const mostAsked = 120;
export const mostReadings = 40;
export const mostEntries = 90;

/** What kind of sentence a line is; with `id` it finds its words (words.ts). */
export type LineKind =
  'ask' | 'told' | 'guarded' | 'reply' | 'moment' | 'answer' | 'medicine' | 'act' | 'alarm' | 'refusal';

export interface Line {
  readonly kind: LineKind;
  readonly id: string;
}

/** A sentence on its way: it is heard when it ends. */
export interface Coming extends Line {
  readonly endsAtMs: number;
}

export interface Said extends Line {
  readonly atMs: number;
}

export interface Reading {
  readonly atMs: number;
  readonly what: Vital;
  /** As the instrument shows it; null when it shows no steady reading. */
  readonly value: number | null;
  /** The diastolic. */
  readonly second: number | null;
  readonly unit: Unit;
  /** What was not seen to. Hidden until the debrief. */
  readonly faults: readonly string[];
  readonly with: readonly Setup[];
}

export type EntryKind = 'complaint' | 'told' | 'look' | 'stray' | 'vital' | 'refusal' | 'note';

/** A line of the practice record. Nothing leaves it: mending marks it and leaves it readable, unless somebody typed over it. */
export interface Entry {
  readonly number: number;
  readonly atMs: number;
  readonly kind: EntryKind;
  /** What it stands for: the told thing, the vital, the choice. */
  readonly of: string;
  readonly text: string;
  readonly value: number | null;
  readonly second: number | null;
  readonly unit: Unit | null;
  readonly late: boolean;
  readonly mended: { readonly atMs: number; readonly how: Mending } | null;
}

export interface AlarmState {
  readonly id: string;
  readonly knownAtMs: number;
  readonly raised: { readonly atMs: number; readonly to: ReportTarget; readonly stays: boolean } | null;
  /** Ordinary work done between knowing and telling. */
  readonly wentOn: number;
}

export interface MedicineState {
  readonly read: boolean;
  readonly asked: boolean;
  readonly flag: Flag | null;
}

export interface RoomingContext {
  readonly mode: Mode;
  readonly seed: number;
  readonly case: RoomingCase;
  readonly facts: RoomingFacts;
  readonly nowMs: number;
  readonly encounter: Encounter;
  /** Hidden: the true values of this run. */
  readonly truth: Readonly<Partial<Record<Measure, number>>>;

  // How the patient feels, 0 to 100. Coached views show it in words.
  readonly trust: number;
  readonly patience: number;

  // The way, the room
  readonly chartReadAtMs: number | null;
  readonly calledAs: Calling | null;
  readonly walkedHow: Walk | null;
  readonly watched: readonly Look[];
  readonly doorClosed: boolean;
  readonly companionAt: 'here' | 'outside' | null;
  readonly needAsked: boolean;
  readonly interpreter: Interpreter | null;
  readonly interpretersTried: readonly Interpreter[];

  // The talk
  readonly coming: readonly Coming[];
  readonly said: readonly Said[];
  readonly heard: readonly { readonly id: string; readonly atMs: number }[];
  readonly asked: readonly {
    readonly atMs: number;
    readonly topic: TopicId;
    readonly manner: Manner;
    readonly said: number;
    /** Before the patient had finished. */
    readonly cut: boolean;
    readonly repeated: boolean;
    /** A private question in the hall, with the door open, or in front of somebody. */
    readonly overheard: boolean;
    /** Nobody interpreted though it was needed. */
    readonly lost: boolean;
  }[];
  readonly interruptions: number;
  readonly silences: number;
  readonly empathies: number;
  readonly summaries: number;
  readonly lastSpokenAtMs: number;
  readonly moments: readonly {
    readonly id: string;
    readonly atMs: number;
    readonly reply: string | null;
    /** Something else was asked first. */
    readonly passedOver: boolean;
  }[];

  // Medicines, record of prevention
  readonly medicines: Readonly<Record<string, MedicineState>>;
  readonly meddled: readonly { readonly atMs: number; readonly medicine: string; readonly act: MedicineAct }[];
  readonly gaps: Readonly<Partial<Record<Gap, boolean>>>;

  // Measurements, alarms
  /** Measured by hand in tasks of their own. */
  readonly byHand: readonly Vital[];
  readonly readings: readonly Reading[];
  readonly refused: readonly Vital[];
  readonly alarms: readonly AlarmState[];
  readonly falseAlarms: number;

  // Ready for the provider
  readonly examExplained: boolean;
  readonly gown: Gown | null;
  readonly draped: boolean;
  readonly position: Position | null;
  readonly items: readonly Item[];
  readonly settled: Wait | null;

  // The record
  readonly entries: readonly Entry[];
  /** What the record asks about the last number typed; null when it was kept. */
  readonly question: {
    readonly what: Vital;
    readonly text: string;
    readonly canConfirm: boolean;
  } | null;
  readonly questioned: number;
  readonly note: string;
  readonly placed: readonly { readonly statement: string; readonly part: SbarPart }[];
  readonly handoff: { readonly atMs: number; readonly how: Handoff } | null;
  readonly locked: boolean;
  readonly turned: readonly { readonly step: TurnStep; readonly atMs: number }[];
  readonly hints: number;
}
