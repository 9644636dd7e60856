/**
 * The state of an ECG visit as plain JSON (begin.ts says how it begins). Bounded: lists have a limit, the log of events is kept
 * by the driver. `drawn` and the truth of the heart in the case stay hidden until the debrief.
 */
import type { Happened } from '../core/acts.ts';
import type { Encounter } from '../core/encounter.ts';
import type { Mode } from '../core/simulation.ts';
import type { EcgCase, Note, QuestionId } from './case.ts';
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
} from './events.ts';
import type { EcgFacts } from './facts.ts';
import type { Spot, Wire } from './wires.ts';

/** Tracings, rates and reports kept; older ones drop out. */
export const mostKept = 8;

/** A sticker with its wire. */
export interface Electrode {
  readonly spot: Spot;
  /** How well gel and skin meet, 0 to 1. */
  readonly contact: number;
  /** The clip has come off. */
  readonly off: boolean;
  /** On the breast instead of under it. */
  readonly onBreast: boolean;
}
export type Electrodes = Readonly<Partial<Record<Wire, Electrode>>>;

/** What disturbs a line, as it is at a moment. In mV at the electrode. */
export interface Disturbance {
  readonly tremor: number;
  /** Fine shaking of Parkinson disease and cold falls toward the trunk; talking does not. */
  readonly talk: number;
  readonly mains: number;
  readonly handsHeld: boolean;
}

/** A tracing as it came out of the machine: what it was made with, enough to draw it again. */
export interface Tracing {
  readonly number: number;
  readonly atMs: number;
  readonly speed: 25 | 50;
  readonly gain: 5 | 10 | 20;
  readonly label: readonly LabelPart[];
  readonly electrodes: Electrodes;
  readonly disturbance: Disturbance;
  readonly filtered: boolean;
  /** Something was touched while it ran. */
  readonly disturbed: boolean;
}

export interface Rate {
  readonly atMs: number;
  readonly method: Method;
  readonly ratePerMin: number;
  readonly rhythm: 'regular' | 'irregular' | null;
  /** Number of the tracing it was counted on; null without one. */
  readonly tracing: number | null;
}

/** What the patient, the helper or the record did last; a new `atMs`+`what` is a new one. */
export type Happening = Happened<
  | 'answered'
  | 'confirmed-identity'
  | 'lay-down'
  | 'pouch'
  | 'ribs'
  | 'not-comfortable'
  | 'warm'
  | 'tracing-out'
  | 'patient-well'
  | 'patient-ill'
  | 'help-came'
  | 'report-taken'
  | 'record-asks'
  | 'worse'
  | 'thanked'
  | 'worried'
  | 'compressions',
  QuestionId
>;

export interface EcgContext {
  readonly mode: Mode;
  readonly seed: number;
  readonly case: EcgCase;
  readonly facts: EcgFacts;
  /** Simulated ms since the run began, on the tick grid. */
  readonly nowMs: number;
  /** Hidden. */
  readonly drawn: { readonly ratePerMin: number };

  readonly encounter: Encounter;
  readonly posture: Posture | null;
  readonly limbsSettled: boolean;
  /** What was done to the skin of a zone. */
  readonly skin: Readonly<Record<Zone, readonly Preparation[]>>;
  readonly freshPouch: boolean;
  readonly counted: Start | null;
  readonly lines: readonly LineId[];
  readonly breast: Lift | null;
  readonly electrodes: Electrodes;
  readonly cures: readonly Cure[];
  /** The blanket warms from then on; null without it. */
  readonly warmAtMs: number | null;
  readonly speed: 25 | 50;
  readonly gain: 5 | 10 | 20;
  readonly label: readonly LabelPart[];
  /** A tracing that runs, from this moment on; null while none does. */
  readonly recordingSinceMs: number | null;
  readonly running: Tracing | null;
  readonly tracings: readonly Tracing[];
  readonly rates: readonly Rate[];
  readonly helpAtMs: number | null;
  readonly removed: boolean;
  readonly happened: Happening | null;
  readonly did: Did;
}

/** First times and last words, for the rubric. */
export interface Did {
  readonly asked: readonly QuestionId[];
  readonly privacy: readonly Privacy[];
  /** The chest was touched or bared before door and drape. */
  readonly baredEarly: boolean;
  readonly clippedUnasked: boolean;
  readonly pouchChecked: boolean;
  readonly judged: readonly { readonly atMs: number; readonly tracing: number; readonly looks: Look }[];
  /** Stickers came off before the last tracing was looked at. */
  readonly removedUnseen: boolean;
  readonly lookedAtMs: number | null;
  readonly notes: readonly Note[];
  readonly reports: readonly {
    readonly atMs: number;
    readonly to: ReportTarget;
    readonly content: ReportContent;
    readonly tracing: number | null;
    readonly electrodes: number;
  }[];
  readonly told: readonly PatientLine[];
  readonly helpCalledAtMs: number | null;
  readonly cart: boolean;
  readonly compressions: boolean;
  readonly recorder: readonly RecorderPart[];
  readonly taught: readonly HolterLine[];
  readonly diary: boolean;
  readonly cleaned: boolean;
  readonly hints: number;
}
