/**
 * The state of the room as plain JSON (begin.ts says how it begins). Bounded: lists have a limit, the log of events is kept by
 * the driver. `drawn` and the case's hidden faults stay hidden until they are met.
 */
import type { Encounter } from '../core/encounter.ts';
import type { Mode } from '../core/simulation.ts';
import type { Allergen, Antiseptic, Container, HomeLine, PackFault, SurgeryCase } from './case.ts';
import type {
  DressingAct,
  DistractionWay,
  Flap,
  FlapWay,
  GloveKind,
  GloveStep,
  HandPlace,
  HandWay,
  Help,
  NotePart,
  PatientLine,
  PrepWay,
  SharpsPlace,
  Side,
  Stand,
  StitchWay,
  Telling,
  TimeOutPart,
  WipeWay,
  Cover,
} from './events.ts';
import type { SurgeryFacts } from './facts.ts';
import type { ItemId } from './items.ts';

export const causes = [
  'pack-not-sterile',
  'damp-stand',
  'below-waist',
  'reached-over',
  'touched-inside',
  'on-the-border',
  'off-the-field',
  'wrapper-touched',
  'bounced',
  'bare-hand',
  'forceps-tips-up',
  'bottle-touched',
  'splashed',
  'out-of-sight',
  'glove-outside-touched',
  'glove-cuff-touched',
  'glove-wrist-touched',
  'hands-below-waist',
  'hands-at-face',
  'hands-at-light',
  'unclean-into-gloves',
  'dirty-gloves',
  'touched-contaminated',
] as const;
export type Cause = (typeof causes)[number];

/** One moment at which something stopped being sterile. */
export interface Break {
  readonly atMs: number;
  readonly cause: Cause;
  readonly on: 'field' | 'item' | 'gloves';
  readonly item: ItemId | null;
  /** Where on the field, mm; null away from it. */
  readonly x: number | null;
  readonly y: number | null;
  /** When it was put right: started again, item thrown out, gloves changed. */
  readonly settledAtMs: number | null;
}

export interface FieldItem {
  readonly item: ItemId;
  readonly x: number;
  readonly y: number;
  readonly unsterile: boolean;
}

export interface Field {
  /** 1 for the first, one more each time it was started again. */
  readonly attempt: number;
  readonly pack: PackFault;
  readonly stand: Stand | null;
  readonly checked: boolean;
  readonly indicatorRead: boolean;
  readonly opened: readonly { readonly flap: Flap; readonly way: FlapWay }[];
  readonly side: Side;
  readonly items: readonly FieldItem[];
  readonly unsterile: boolean;
  readonly bottleRead: boolean;
  readonly poured: { readonly heightMm: number; readonly palmed: boolean; readonly lipped: boolean } | null;
  readonly wet: { readonly x: number; readonly y: number } | null;
}

export interface Gloves {
  readonly kind: GloveKind | null;
  readonly steps: readonly GloveStep[];
  readonly unsterile: boolean;
  readonly at: HandPlace;
}

export interface Stitch {
  readonly index: number;
  readonly way: StitchWay;
  readonly atMs: number;
}

/** What somebody said or what was seen last; a new `atMs`+`what` is a new one. */
export interface Happening {
  readonly atMs: number;
  readonly what: 'confirmed-identity' | 'words' | 'break' | 'request' | 'pale' | 'gapes';
  readonly words: string | null;
}

export interface SurgeryContext {
  readonly mode: Mode;
  readonly seed: number;
  readonly case: SurgeryCase;
  readonly facts: SurgeryFacts;
  readonly nowMs: number;
  /** Hidden: what the seed drew. */
  readonly drawn: {
    /** Pieces of gauze in the pack: seen on the field, counted by the learner. */
    readonly gauze: number;
    /** One is under the drape at the end. */
    readonly gauzeLost: 0 | 1;
    /** The request before which the patient turns pale. */
    readonly paleAt: number;
    readonly distraction: 'phone' | 'drawer';
  };
  readonly encounter: Encounter;
  readonly field: Field;
  readonly gloves: Gloves;
  readonly handsRubbedAtMs: number | null;
  readonly breaks: readonly Break[];
  /** The first time something unsterile went near the wound unsaid; null while it never did. */
  readonly risk: { readonly atMs: number; readonly cause: Cause | 'no-gloves' } | null;
  readonly distraction: { readonly atMs: number; readonly met: DistractionWay | null } | null;
  readonly prep: { readonly atMs: number; readonly with: Antiseptic; readonly way: PrepWay } | null;
  /** The antiseptic as it now stands: the provider changes it when told of a reaction. */
  readonly antiseptic: Antiseptic;
  readonly timeOut: readonly TimeOutPart[] | null;
  readonly begunAtMs: number | null;
  /** Index of the request that stands open. */
  readonly asked: number;
  readonly stitches: readonly Stitch[];
  readonly scabSoft: boolean;
  readonly woundSeen: boolean;
  readonly happened: Happening | null;
  readonly did: Did;
}

/** First times and last words, for the rubric. */
export interface Did {
  readonly orderRead: boolean;
  readonly asked: readonly Allergen[];
  readonly consentSeen: boolean;
  readonly overstepped: boolean;
  readonly told: readonly { readonly what: Telling; readonly atMs: number }[];
  /** Pieces added by the way, right or not: for the tray. */
  readonly wrongItems: readonly ItemId[];
  readonly handed: readonly { readonly item: ItemId; readonly way: HandWay; readonly right: boolean }[];
  readonly helped: readonly { readonly request: number; readonly how: Help; readonly right: boolean }[];
  /** Hands below the waist or skin still wet, when it began. */
  readonly beganWet: boolean;
  readonly counts: Readonly<Record<'before' | 'after', { readonly gauze: number; readonly sharps: number } | null>>;
  /** What there was to see when it was counted. */
  readonly seen: Readonly<Record<'before' | 'after', { readonly gauze: number; readonly sharps: number } | null>>;
  readonly container: Container | null;
  readonly labeled: { readonly on: 'jar' | 'lid'; readonly site: string; readonly withTissue: boolean } | null;
  readonly compared: boolean;
  readonly requisition: string | null;
  readonly bagged: boolean;
  readonly logged: boolean;
  readonly lookedFirst: boolean;
  readonly cleaned: WipeWay | null;
  readonly countedStitches: number | null;
  readonly gapedAtMs: number | null;
  readonly covered: Cover | null;
  readonly acts: readonly DressingAct[];
  /** Hands rubbed between the dirty and the sterile gloves. */
  readonly rubbedBetween: boolean;
  readonly sharps: SharpsPlace | null;
  readonly taught: readonly HomeLine[];
  readonly toldPatient: readonly PatientLine[];
  readonly note: readonly NotePart[] | null;
  /** Latex gloves at the wound or antiseptic on the skin of somebody who reacts to it. */
  readonly metAllergen: boolean;
  readonly hints: number;
}
