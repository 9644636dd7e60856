/**
 * The state of a transfer as plain JSON (begin.ts says how it begins). Bounded: lists have a limit, the log of events is kept by the
 * driver. What a case will do stays hidden until it happens; the answers tell.
 */
import type { Happened } from '../core/acts.ts';
import type { Encounter } from '../core/encounter.ts';
import type { Mode } from '../core/simulation.ts';
import type { QuestionId, Side, Stretch, TransfersCase } from './case.ts';
import type {
  BeltPlace,
  Block,
  ChartNote,
  FallWay,
  FloorAct,
  Grip,
  Helper,
  PatientLine,
  ReportContent,
  ReportTarget,
  RideWay,
} from './events.ts';
import type { TransfersFacts } from './facts.ts';
import type { ChairPlace } from './geometry.ts';

export const mostKept = 16;

/** Why somebody began to fall. */
export type FallCause = 'chair-rolled' | 'footrest' | 'dizzy' | 'knees' | 'weak-knee' | 'too-far' | 'alone';

/** How the room stood when the person rose: what the rubric looks at. */
export interface Setup {
  readonly atMs: number;
  readonly place: ChairPlace;
  readonly brakes: number;
  readonly footrestsUp: boolean;
  readonly belt: { readonly place: BeltPlace; readonly fingers: number } | null;
  readonly stance: { readonly feetCm: number; readonly bent: boolean; readonly block: Block } | null;
  readonly grip: Grip | null;
  readonly counted: boolean;
  readonly onEdgeMs: number;
  readonly askedDizzy: boolean;
  readonly shoes: boolean;
  readonly path: boolean;
  readonly table: boolean;
  /** Pounds each helper carried. */
  readonly loadLb: number;
}

export type HappenedWhat =
  | 'answered'
  | 'confirmed-identity'
  | 'dizzy-answer'
  | 'rolled'
  | 'too-heavy'
  | 'not-that-way'
  | 'pale'
  | 'stands'
  | 'falls'
  | 'on-floor'
  | 'floor-answer'
  | 'seated'
  | 'regained'
  | 'helper'
  | 'ride'
  | 'belt-hurts'
  | 'someone-answers'
  | 'thanked'
  | 'worried';

export type Happening = Happened<HappenedWhat, QuestionId>;

export interface Did {
  readonly asked: readonly QuestionId[];
  readonly told: readonly PatientLine[];
  readonly reports: readonly { readonly atMs: number; readonly to: ReportTarget; readonly content: ReportContent }[];
  /** A load above the limit was tried. */
  readonly strained: boolean;
  readonly strainedLb: number;
  /** Lifted by hands somebody who does not stand, or against their own way. */
  readonly ignoredWay: boolean;
  /** Turned on with somebody pale. */
  readonly turnedDizzy: boolean;
  readonly beltOnWound: boolean;
  /** Rose before the answers that do not fit the order were told. */
  readonly roseUntold: boolean;
  readonly askedStanding: boolean;
  readonly lowered: 'slowly' | 'dropped' | null;
  readonly otherwise: 'lift' | 'themself' | 'examined-in-chair' | null;
  readonly rides: readonly { readonly stretch: Stretch; readonly way: RideWay; readonly feetUp: boolean }[];
  readonly floor: readonly FloorAct[];
  readonly incident: 'own' | 'in-chart' | null;
  readonly hints: number;
}

export interface TransfersContext {
  readonly mode: Mode;
  readonly seed: number;
  readonly case: TransfersCase;
  readonly facts: TransfersFacts;
  readonly nowMs: number;
  readonly encounter: Encounter;
  readonly shoes: boolean;
  readonly path: boolean;
  readonly table: boolean;
  readonly place: ChairPlace;
  readonly brakes: Readonly<Record<Side, boolean>>;
  readonly footrestsUp: boolean;
  readonly belt: { readonly place: BeltPlace; readonly fingers: number } | null;
  readonly helper: { readonly who: Helper; readonly comesAtMs: number } | null;
  readonly edgeAtMs: number | null;
  readonly stance: { readonly feetCm: number; readonly bent: boolean; readonly block: Block } | null;
  readonly grip: Grip | null;
  readonly counted: boolean;
  readonly dizzyAsked: boolean;
  /** The first rise, kept for the rubric. */
  readonly setup: Setup | null;
  readonly pale: boolean;
  readonly fall: {
    readonly cause: FallCause;
    readonly atMs: number;
    readonly met: FallWay | null;
    readonly onFloorAtMs: number | null;
  } | null;
  readonly charted: readonly ChartNote[] | null;
  readonly happened: Happening | null;
  readonly did: Did;
}
