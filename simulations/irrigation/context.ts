/**
 * The state of an irrigation as plain JSON (begin.ts says how it begins). Bounded: lists have a limit, the log of events is kept by
 * the driver. `drawn` stays hidden until the debrief; `perception.ts` is what a screen shows.
 */
import type { Happened } from '../core/acts.ts';
import type { Encounter } from '../core/encounter.ts';
import type { Mode } from '../core/simulation.ts';
import type { IrrigationCase, ProviderSays, QuestionId, Side, Solution, Symptom } from './case.ts';
import type {
  ChartNote,
  Drying,
  EyeAim,
  Gear,
  LidHold,
  PatientLine,
  Pull,
  ReportContent,
  ReportTarget,
  Tip,
} from './events.ts';
import type { IrrigationFacts } from './facts.ts';
import type { Canal, EarPlace } from './stream.ts';

/** Streams, reports, looks kept; older ones drop out. More than anybody needs in a visit. */
export const mostKept = 24;

/** The stream that runs. Amounts in tenths of a milliliter. */
export interface Stream {
  readonly side: Side;
  readonly startedAtMs: number;
  /** Left in syringe or bottle; null where a plumbed eyewash runs. */
  readonly leftTenths: number | null;
  readonly givenTenths: number;
}

/** A stream that is over, for the debrief. */
export interface Wash {
  readonly atMs: number;
  readonly ms: number;
  readonly side: Side;
  readonly ml: number;
  /** As it began, rounded to tenths. */
  readonly celsius: number;
  /** Where it met the canal at its end; null in an eye. */
  readonly place: EarPlace | null;
  readonly tip: Tip | null;
  readonly pull: Pull | null;
  readonly eye: EyeAim | null;
  readonly mmHg: number;
}

export interface Charted {
  readonly atMs: number;
  readonly side: Side;
  readonly amount: number;
  readonly celsius: number | null;
  readonly notes: readonly ChartNote[];
}

export type HappenedWhat =
  | 'answered'
  | 'confirmed-identity'
  | 'side-answered'
  | 'label'
  | 'thermometer'
  | 'sore'
  | 'stream-over'
  | 'dizzy'
  | 'pain'
  | 'comfort'
  | 'return'
  | 'ph'
  | 'result'
  | 'record-asks'
  | 'someone-answers'
  | 'thanked'
  | 'worried';

export type Happening = Happened<HappenedWhat, QuestionId>;

export interface Did {
  readonly asked: readonly QuestionId[];
  /** Asked before the first water. */
  readonly askedBefore: readonly QuestionId[];
  readonly saidSides: readonly Side[];
  readonly saidBefore: boolean;
  readonly told: readonly PatientLine[];
  readonly reports: readonly { readonly atMs: number; readonly to: ReportTarget; readonly content: ReportContent }[];
  readonly labelRead: Solution | null;
  readonly helpAtMs: number | null;
  readonly firstWaterAtMs: number | null;
  /** Farthest from body warmth any stream began, °C. */
  readonly worstOffC: number;
  /** A stream began without the thermometer since the water was last made warm. */
  readonly unmeasured: boolean;
  readonly washedUnasked: boolean;
  readonly washedAgainst: boolean;
  readonly wrongSide: boolean;
  readonly wrongSolution: boolean;
  readonly lettersUnasked: boolean;
  readonly bareHands: boolean;
  readonly bareEyes: boolean;
  readonly noBasin: boolean;
  readonly woreIt: boolean;
  readonly ranOver: boolean;
  readonly touched: boolean;
  /** Streams kept on for more than a moment after a symptom, or begun after it. */
  readonly wentOn: boolean;
  /** Tenths of a milliliter on the right side: all, well aimed, straight at drum or cornea, too hard, straightened or held open. */
  readonly allTenths: number;
  readonly goodTenths: number;
  readonly straightTenths: number;
  readonly hardTenths: number;
  readonly openTenths: number;
  readonly deepTenths: number;
  readonly tiltedTenths: number;
  /** How long an eye was flushed with the lids held, ms. */
  readonly flushedMs: number;
  readonly comforted: number;
  readonly looks: number;
  readonly phRead: readonly { readonly atMs: number; readonly halves: number }[];
  readonly dried: Drying | null;
  readonly swabbed: boolean;
  readonly resultAsked: boolean;
  readonly hints: number;
}

export interface IrrigationContext {
  readonly mode: Mode;
  readonly seed: number;
  readonly case: IrrigationCase;
  readonly facts: IrrigationFacts;
  readonly nowMs: number;
  readonly drawn: {
    readonly needsTenths: number;
    readonly canal: Canal;
    readonly roomC: number;
    /** pH above that of tears right after a splash; 0 in everybody else. */
    readonly phAbove: number;
  };
  readonly encounter: Encounter;
  readonly solution: Solution | null;
  /** How warm it was made and when; null before. */
  readonly warmed: { readonly celsius: number; readonly atMs: number } | null;
  /** The thermometer's last reading since, tenths of a degree; null where it was not read. */
  readonly readTenthsC: number | null;
  readonly gear: readonly Gear[];
  readonly towardDeg: number;
  readonly wearsStill: boolean;
  readonly lids: LidHold | null;
  readonly pull: Pull | null;
  readonly tip: Tip;
  readonly eye: EyeAim;
  readonly mlPerS: number;
  readonly stream: Stream | null;
  /** What did the work so far and what lies in the basin, in whole ten-thousandths of a milliliter. */
  readonly workedParts: number;
  readonly caughtParts: number;
  /** How far the inner ear is from body warmth, °C. */
  readonly innerEarC: number;
  /** Tenths of a second of too much pressure. */
  readonly soreTicks: number;
  readonly symptom: { readonly what: Symptom; readonly atMs: number } | null;
  readonly providerSays: ProviderSays | null;
  readonly lettersConfirmed: boolean;
  readonly washes: readonly Wash[];
  readonly charted: Charted | null;
  readonly happened: Happening | null;
  readonly did: Did;
}
