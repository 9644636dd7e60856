/**
 * The state of the room as plain JSON (begin.ts says how it begins). Bounded: lists have a limit. `drawn` is the wound's truth:
 * it shows only as far as it is looked at.
 */
import type { Encounter } from '../core/encounter.ts';
import type { Mode } from '../core/simulation.ts';
import type { FlagId, HomeLine, QuestionId, WoundCase } from './case.ts';
import type {
  Gear,
  LaidWay,
  NotePart,
  PatientLine,
  RollerWidth,
  RulerWay,
  SlingHand,
  SlingKnot,
  Start,
  TapeWay,
  Target,
  TurnKind,
  Urgency,
  WipeWay,
  WoundLearnerEvent,
} from './events.ts';
import type { WoundFacts } from './facts.ts';

/** Turns kept; more than any bandage takes. */
export const mostTurns = 40;

export interface Turn {
  readonly kind: TurnKind;
  /** Middle of the turn from the far end of the limb, mm. */
  readonly atMm: number;
  readonly advanceMm: number;
  readonly pull: number;
  /** Pressure under it by the Laplace equation, mmHg. */
  readonly pressure: number;
}

export interface Bandage {
  readonly widthIn: RollerWidth;
  readonly start: Start;
  readonly tipsOut: boolean;
  readonly turns: readonly Turn[];
  readonly secured: TapeWay | null;
  readonly securedAtMs: number | null;
}

export type Look = Omit<Extract<WoundLearnerEvent, { readonly type: 'look.charted' }>, 'type'>;
export interface Size {
  readonly lengthMm: number;
  readonly widthMm: number;
  readonly depthMm: number;
}

export interface CmsCheck {
  readonly atMs: number;
  readonly squeezed: boolean;
  /** 0 before any bandage, else its number. */
  readonly bandage: number;
  readonly secured: boolean;
}

export interface Happening {
  readonly atMs: number;
  readonly what: 'confirmed-identity' | 'words' | 'record-asks';
  readonly words: string | null;
}

export interface WoundContext {
  readonly mode: Mode;
  readonly seed: number;
  readonly case: WoundCase;
  readonly facts: WoundFacts;
  readonly nowMs: number;
  /** Hidden: what the seed drew. */
  readonly drawn: Size & { readonly refillTenths: number };
  readonly encounter: Encounter;
  readonly gear: readonly Gear[];
  /** Gloves that touched old dressing or wound since they were put on. */
  readonly glovesDirty: boolean;
  readonly oldOff: boolean;
  readonly looked: boolean;
  /** The ruler lies there; null while it does not. */
  readonly ruler: { readonly way: RulerWay; readonly offsetMm: number } | null;
  readonly dipped: boolean;
  readonly size: Size | null;
  readonly look: Look | null;
  readonly dressing: { readonly kind: string; readonly way: LaidWay; readonly taped: TapeWay | null } | null;
  readonly bandage: Bandage | null;
  /** Bandages begun, the loosened ones included. */
  readonly bandages: number;
  /** Since when something squeezes the limb; null while nothing does. */
  readonly tightSinceMs: number | null;
  readonly sling: { readonly hand: SlingHand; readonly knot: SlingKnot } | null;
  readonly happened: Happening | null;
  readonly did: Did;
}

export interface Report {
  readonly what: FlagId;
  readonly to: Target;
  readonly when: Urgency;
  readonly atMs: number;
}

export interface Did {
  readonly orderRead: boolean;
  readonly asked: readonly QuestionId[];
  readonly touchedBare: boolean;
  readonly lookedLate: boolean;
  readonly measured: readonly RulerWay[];
  readonly wiped: WipeWay | null;
  readonly irrigated: {
    readonly distanceMm: number;
    readonly gentle: boolean;
    readonly toDirtyEnd: boolean;
    readonly geared: boolean;
  } | null;
  readonly dirtyGlovesOnClean: boolean;
  readonly checks: readonly CmsCheck[];
  /** Signs were there when a check was made, or came, and when the bandage was loosened after. */
  readonly squeezedEver: boolean;
  readonly loosenedAtMs: number | null;
  readonly reports: readonly Report[];
  readonly taught: readonly HomeLine[];
  readonly shownBack: boolean;
  readonly told: readonly PatientLine[];
  readonly note: readonly NotePart[] | null;
  readonly hints: number;
}
