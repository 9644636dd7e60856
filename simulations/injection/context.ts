/**
 * The state of an injection visit as plain JSON (begin.ts says how it begins). Bounded: lists have a limit, the log of events is
 * kept by the driver. `drawn`, the body's layers and the truth of a test stay hidden until the debrief.
 */
import type { Encounter } from '../core/encounter.ts';
import type { Mode } from '../core/simulation.ts';
import type { Spot, Zone } from './body.ts';
import type { InjectionCase, OrderSheet, QuestionId } from './case.ts';
import type {
  Care,
  Hold,
  Pace,
  PatientLine,
  Position,
  RecordField,
  ReportContent,
  ReportTarget,
  RulerWay,
} from './events.ts';
import type { OrderDoubt, OrderPart } from './order.ts';
import type { InjectionFacts } from './facts.ts';
import type { Layer } from './landing.ts';
import type { NeedleId, SyringeKind } from './supplies.ts';

export const mostKept = 24;
export const mostShots = 4;

export type LabelMoment = 'taking' | 'drawing' | 'before-giving';

/** A container of the shelf as it is now. */
export interface ItemState {
  readonly ul: number;
  /** Air put in, and liquid put in, minus what was taken out, microliters: below zero there is a vacuum. */
  readonly airUl: number;
  readonly wiped: boolean;
  /** Rolled or shaken since it was taken; how. */
  readonly mixed: 'roll' | 'shake' | null;
  /** Neck broken, and with what. */
  readonly openedWith: 'gauze' | 'bare-fingers' | null;
  /** For a powder: the item that went into it, and how much. */
  readonly diluent: { readonly item: string; readonly ul: number } | null;
  /** Something of another container came into it. */
  readonly contaminated: boolean;
  /** Something was drawn from it. */
  readonly drawnFrom: boolean;
  /** Moments at which its label was checked. */
  readonly checks: readonly LabelMoment[];
}

export interface Portion {
  readonly item: string;
  readonly ul: number;
}

export interface Syringe {
  readonly kind: SyringeKind;
  readonly needle: NeedleId | null;
  /** In the order drawn. */
  readonly contents: readonly Portion[];
  readonly airUl: number;
  /** Bubbles tapped up to the hub: air leaves first. */
  readonly airAtTop: boolean;
  /** The container the needle is in; null when it is in none. */
  readonly at: string | null;
  /** The container hangs above the needle. */
  readonly upsideDown: boolean;
  /** Needles that touched a container with it. */
  readonly drewWith: readonly NeedleId[];
  /** Air drawn for a container before liquid. */
  readonly airFirst: readonly string[];
  readonly pulls: number;
  readonly sprangBack: boolean;
  readonly used: boolean;
  readonly shielded: boolean;
  readonly recapped: boolean;
}

/** One injection from the needle's entry to the sharps container. */
export interface Shot {
  readonly atMs: number;
  readonly spot: Spot | null;
  readonly zone: Zone;
  readonly layer: Layer;
  readonly depthTenthsMm: number;
  readonly marginTenthsMm: number;
  readonly angleDeg: number;
  readonly inTenthsMm: number;
  readonly bevelUp: boolean;
  readonly needle: NeedleId;
  readonly syringe: SyringeKind;
  readonly hold: Hold | null;
  readonly wiped: boolean;
  readonly dry: boolean;
  readonly gloved: boolean;
  readonly contents: readonly Portion[];
  readonly airUl: number;
  readonly drewWith: readonly NeedleId[];
  readonly aspirated: boolean;
  readonly bloodSeen: boolean;
  readonly pushedAtMs: number | null;
  readonly pace: Pace | null;
  /** The plunger was down by then. */
  readonly emptyAtMs: number | null;
  readonly outAtMs: number | null;
  /** Skin let go before the needle was out. */
  readonly releasedEarly: boolean;
  readonly whealTenthsMm: number;
  readonly shieldedAtMs: number | null;
  readonly droppedAtMs: number | null;
  readonly recapped: boolean;
  readonly cares: readonly Care[];
}

export interface Happening {
  readonly atMs: number;
  readonly what:
    | 'answered'
    | 'confirmed-identity'
    | 'compared'
    | 'provider-answers'
    | 'read-back-confirmed'
    | 'label-read'
    | 'log-shown'
    | 'statement-taken'
    | 'record-asks'
    | 'second-agrees'
    | 'plunger-springs-back'
    | 'air-comes-in'
    | 'item-changed'
    | 'blood-seen'
    | 'patient-feels'
    | 'reaction-begins'
    | 'provider-comes'
    | 'reaction-eases'
    | 'looked-at'
    | 'thanked'
    | 'worried';
  /** The words to show; null where describe.ts has its own. */
  readonly words: string | null;
}

export interface InjectionContext {
  readonly mode: Mode;
  readonly seed: number;
  readonly case: InjectionCase;
  readonly facts: InjectionFacts;
  readonly nowMs: number;
  /** Hidden: what the seed drew. */
  readonly drawn: {
    readonly acrossMm: number;
    readonly alongMm: number;
    readonly rednessMm: number;
    /** Middle of the test on the ruler's line, whole millimeters. */
    readonly centerMm: number;
    readonly whealDriftTenths: number;
  };
  readonly encounter: Encounter;
  /** The order as it stands: the first, or the one the provider wrote after the questions. */
  readonly order: OrderSheet;
  readonly orderSettledAtMs: number | null;
  /** null while nobody has spoken it: an order of an emergency. */
  readonly orderKnown: boolean;
  readonly items: Readonly<Record<string, ItemState>>;
  /** Items on the tray. */
  readonly tray: readonly string[];
  readonly syringe: Syringe | null;
  readonly worked: { readonly atMs: number; readonly ul: number } | null;
  readonly secondCheckedAtMs: number | null;
  readonly gloved: boolean;
  readonly spot: Spot | null;
  readonly wipedAtMs: number | null;
  readonly hold: Hold | null;
  readonly shots: readonly Shot[];
  readonly inSkin: boolean;
  readonly reactionAtMs: number | null;
  readonly easedAtMs: number | null;
  readonly position: Position | null;
  readonly finger: { readonly way: RulerWay; readonly atMm: number } | null;
  readonly edges: Readonly<Record<RulerWay, readonly number[]>>;
  readonly induration: { readonly atMs: number; readonly mm: number } | null;
  readonly wheal: { readonly atMs: number; readonly mm: number } | null;
  readonly record: Readonly<Partial<Record<RecordField, { readonly atMs: number; readonly text: string }>>>;
  readonly refused: Readonly<Partial<Record<RecordField, string>>>;
  readonly happened: Happening | null;
  readonly did: Did;
}

/** First times and last words, for the rubric. */
export interface Did {
  readonly asked: readonly QuestionId[];
  readonly compared: readonly OrderPart[];
  readonly doubts: readonly OrderDoubt[];
  /** Doubts without a reason in the order. */
  readonly needlessDoubts: number;
  readonly askedBeforeTaking: boolean;
  readonly readBackAtMs: number | null;
  readonly statement: { readonly atMs: number; readonly which: 0 | 1 } | null;
  readonly logReadAtMs: number | null;
  readonly logWrittenAtMs: number | null;
  readonly setApartAtMs: number | null;
  readonly takenAtMs: number | null;
  /** Whether an ampule was opened with bare fingers, a syringe left unshielded on the tray. */
  readonly discarded: number;
  readonly lookedAtMs: readonly number[];
  readonly reports: readonly { readonly atMs: number; readonly to: ReportTarget; readonly content: ReportContent }[];
  readonly told: readonly PatientLine[];
  readonly helpCalledAtMs: number | null;
  readonly laid: readonly Position[];
  readonly felt: { readonly across: number; readonly along: number };
  readonly hints: number;
}
