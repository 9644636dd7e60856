/**
 * The state of a spirometry visit as plain JSON (begin.ts says how it begins). Bounded: lists have a limit, the log of events is
 * kept by the driver. `drawn` and the efforts' truth stay hidden until the debrief; `perception.ts` is what a screen shows.
 */
import type { Happened } from '../core/acts.ts';
import type { Encounter } from '../core/encounter.ts';
import type { Mode } from '../core/simulation.ts';
import type { QuestionId, Sex, SpirometryCase } from './case.ts';
import type {
  ChartNote,
  Correction,
  PatientLine,
  Posture,
  ReportContent,
  ReportTarget,
  Speed,
  Verdict,
} from './events.ts';
import type { SpirometryFacts } from './facts.ts';
import type { Effort, Lungs, Measured } from './lungs.ts';

/** Efforts, pushes, reports kept; older ones drop out. More than anybody needs in a visit. */
export const mostKept = 24;

export type Phase = 'before' | 'after';

/** The blow going on, or waiting for its verdict. */
export interface Blow {
  readonly startedAtMs: number;
  /** When they stop breathing in, and how full they are then, 0 to 1. */
  readonly fullAtMs: number;
  readonly fill: number;
  /** Cues heard in time. */
  readonly deep: boolean;
  readonly cued: boolean;
  readonly keeps: number;
  readonly blastAtMs: number | null;
  readonly effort: Effort | null;
  readonly endedAtMs: number | null;
}

/** A blow that was made. */
export interface Made {
  readonly number: number;
  readonly phase: Phase;
  readonly atMs: number;
  readonly lungs: Lungs;
  readonly effort: Effort;
  readonly deep: boolean;
  readonly cued: boolean;
  readonly keeps: number;
  /** Pause between full lungs and the blow. */
  readonly heldMs: number;
  /** What the device printed, its own error included. */
  readonly printed: Measured;
  readonly verdict: Verdict | null;
  readonly corrections: readonly Correction[];
}

export interface Push {
  readonly device: number;
  readonly speed: Speed;
  readonly readL: number;
}

export interface ChartedSet {
  readonly atMs: number;
  readonly phase: Phase;
  readonly fvcL: number;
  readonly fev1L: number;
  readonly repeatable: boolean;
  readonly notes: readonly ChartNote[];
}

export type HappenedWhat =
  | 'answered'
  | 'confirmed-identity'
  | 'height-read'
  | 'device-asks'
  | 'device-set'
  | 'syringe-read'
  | 'effort-over'
  | 'dizzy'
  | 'corrected'
  | 'reliever-in'
  | 'someone-answers'
  | 'thanked'
  | 'worried';

export type Happening = Happened<HappenedWhat, QuestionId>;

export interface Did {
  readonly asked: readonly QuestionId[];
  /** Questions asked before the first blow. */
  readonly askedBefore: readonly QuestionId[];
  readonly told: readonly PatientLine[];
  readonly reports: readonly { readonly atMs: number; readonly to: ReportTarget; readonly content: ReportContent }[];
  readonly corrections: readonly Correction[];
  readonly relieverWithoutOrder: boolean;
  /** Blows begun while the patient was dizzy, or against the provider's word, or before the provider was asked. */
  readonly blewDizzy: boolean;
  readonly blewAgainstWord: boolean;
  readonly blewUnasked: boolean;
  readonly blewWithoutFilter: boolean;
  readonly blewUnchecked: boolean;
  readonly hints: number;
}

export interface SpirometryContext {
  readonly mode: Mode;
  readonly seed: number;
  readonly case: SpirometryCase;
  readonly facts: SpirometryFacts;
  readonly nowMs: number;
  readonly drawn: {
    readonly fvcL: number;
    readonly fev1L: number;
    readonly pefLPerS: number;
    /** FEV1 after the reliever, once it works. */
    readonly fev1AfterL: number;
    readonly lungs: Lungs;
    readonly lungsAfter: Lungs;
  };
  readonly encounter: Encounter;
  readonly height: { readonly cm: number; readonly shoes: boolean } | null;
  readonly entered: { readonly heightCm: number; readonly ageYears: number; readonly sex: Sex } | null;
  /** 0 the first device, 1 the spare. */
  readonly device: number;
  readonly pushes: readonly Push[];
  readonly checks: readonly { readonly device: number; readonly passed: boolean }[];
  readonly filter: boolean;
  readonly posture: Posture | null;
  readonly clip: boolean;
  readonly shown: boolean;
  readonly blow: Blow | null;
  readonly made: readonly Made[];
  readonly relieverAtMs: number | null;
  readonly dizzyAtMs: number | null;
  readonly stoppedAtMs: number | null;
  readonly providerSays: 'not-today' | 'go-on' | null;
  readonly sets: readonly ChartedSet[];
  readonly happened: Happening | null;
  readonly did: Did;
}
