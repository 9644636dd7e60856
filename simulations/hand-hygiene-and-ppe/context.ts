/**
 * The state of the visit as plain JSON. Bounded: lists have a limit, the log of events is kept by the driver. `germs` and
 * `drawn` stay hidden in a check-off until the debrief; a coached learner may look at them under the lamp.
 */
import type { Encounter } from '../core/encounter.ts';
import type { Mode } from '../core/simulation.ts';
import type { Care, HygieneCase } from './case.ts';
import type { HandOn, OffWay, PatientLine, Piece, Reach, Stroke, Taker, Wipe } from './events.ts';
import type { HygieneFacts } from './facts.ts';
import type { Germs } from './surfaces.ts';
import type { Covered, Zone } from './zones.ts';

/** Entries of each list of what was done; older ones drop out. More than anybody needs in a visit. */
export const mostKept = 24;

/** One cleaning of the hands while it lasts. */
export interface Cleaning {
  readonly beganAtMs: number;
  /** null while there is only water. */
  readonly product: 'rub' | 'soap' | null;
  readonly amount: 'little' | 'enough' | null;
  /** Water was on the hands before the soap. */
  readonly wettedFirst: boolean;
  /** The rub is dry, the lather gone, from this moment on; null before any product. */
  readonly driesAtMs: number | null;
  readonly stroke: Stroke | null;
  /** Time rubbed while wet, ms. */
  readonly rubbedMs: number;
  readonly covered: Covered;
  readonly rinsed: 'down' | 'up' | null;
  readonly dried: 'paper-towel' | 'uniform' | null;
  readonly tap: 'towel' | 'hand' | null;
  /** Gloves were on: nothing reached the skin. */
  readonly gloved: boolean;
}

/** A cleaning that is over. */
export interface Cleaned extends Omit<Cleaning, 'stroke' | 'driesAtMs'> {
  readonly atMs: number;
  readonly percents: Readonly<Record<Zone, number>>;
  readonly meanPercent: number;
  /** Soap was owed: dirt that shows, or germs that outlive alcohol since the last wash. */
  readonly soapOwed: boolean;
  /** Most that lay on the hands before and after. */
  readonly loadBefore: number;
  readonly loadAfter: number;
  /** A rub was still wet when the hands went on to something else. */
  readonly stillWet: boolean;
}

export interface Put {
  readonly atMs: number;
  readonly piece: Piece;
  readonly well: boolean;
  readonly inside: boolean;
  /** What lay on the hands. */
  readonly handLoad: number;
  readonly handsWet: boolean;
  /** Gloves were on already. */
  readonly gloved: boolean;
}

export interface Taken {
  readonly atMs: number;
  readonly piece: Piece;
  readonly how: OffWay;
  readonly inside: boolean;
  readonly doorShut: boolean;
  readonly gloved: boolean;
  /** Still worn afterwards. */
  readonly left: readonly Piece[];
  /** A care was done since the run began. */
  readonly afterCare: boolean;
}

export interface CareDone {
  readonly atMs: number;
  readonly care: Care;
  readonly worn: readonly Piece[];
  /** What lay on whatever touched: gloves or hands. */
  readonly touchLoad: number;
  readonly bareLoad: number;
  readonly doorShut: boolean;
  readonly inside: boolean;
}

/** What happened last, for words; a new `atMs`+`what` is a new one. */
export interface Happening {
  readonly atMs: number;
  readonly what:
    | 'confirmed-identity'
    | 'cleaned'
    | 'seal-leaks'
    | 'seal-holds'
    | 'patient-asks'
    | 'phone-rings'
    | 'care-done'
    | 'thanked'
    | 'worried'
    | 'taken-over';
  readonly care: Care | null;
}

export interface HygieneContext {
  readonly mode: Mode;
  readonly seed: number;
  readonly case: HygieneCase;
  readonly facts: HygieneFacts;
  readonly nowMs: number;
  readonly drawn: {
    /** The respirator leaks at the first check until it is adjusted, even when it was put on well. */
    readonly leaksAtFirst: boolean;
  };
  readonly encounter: Encounter;
  readonly inside: boolean;
  readonly doorOpen: boolean;
  /** Worn now, in the order it was put on. */
  readonly worn: readonly Piece[];
  /** The gown is tied, the respirator molded; gloves lie over the cuffs. */
  readonly gownTied: boolean;
  readonly molded: boolean;
  readonly overCuffs: boolean;
  /** Result of the last check of the respirator worn now; null before one. */
  readonly seal: 'leaks' | 'holds' | null;
  readonly cleaning: Cleaning | null;
  /** Dirt on the hands that eyes can see. */
  readonly handsLookDirty: boolean;
  /** Germs that outlive alcohol came to hands or gloves since the last wash. */
  readonly sporesSinceWash: boolean;
  readonly patientMasked: boolean;
  readonly germs: Germs;
  readonly happened: Happening | null;
  readonly did: Did;
}

export interface Did {
  readonly cleaned: readonly Cleaned[];
  readonly put: readonly Put[];
  readonly taken: readonly Taken[];
  readonly cares: readonly CareDone[];
  readonly reached: readonly { readonly atMs: number; readonly surface: Reach; readonly gloved: boolean }[];
  readonly wiped: readonly { readonly atMs: number; readonly with: Wipe; readonly gloved: boolean }[];
  readonly told: readonly PatientLine[];
  readonly entries: readonly {
    readonly atMs: number;
    readonly worn: readonly Piece[];
    readonly sealed: boolean;
    readonly handLoad: number;
  }[];
  readonly leftAtMs: number | null;
  readonly handOn: HandOn | null;
  readonly handedTo: Taker | null;
  /** Time in the room without a sealed respirator where the air carries germs, ms. */
  readonly breathedMs: number;
  readonly hints: number;
}
