/**
 * The state of a draw as plain JSON (begin.ts says how it begins). Bounded: lists have a limit, the log of events is kept by the
 * driver. Where the needle lies and what a tube is worth is worked out from it and never shown before the debrief.
 */
import type { Happened } from '../core/acts.ts';
import type { Encounter } from '../core/encounter.ts';
import type { Mode } from '../core/simulation.ts';
import type { ArmId, ArmView, BloodCase, QuestionId, VeinId } from './case.ts';
import type {
  Balance,
  Digit,
  LabelPart,
  NeedleKind,
  PatientLine,
  Posture,
  Reaction,
  ReportContent,
  ReportTarget,
} from './events.ts';
import type { BloodFacts } from './facts.ts';
import type { Aim, Lie } from './geometry.ts';
import type { Touch } from './palpation.ts';
import type { Additive, Handling, TubeColor, TubeSize } from './tubes.ts';

/** Sticks, ties and reports kept; older ones drop out. */
export const mostKept = 12;
/** Tubes that find room in the tray. */
export const mostTubes = 9;

export interface Tube {
  readonly id: number;
  readonly color: TubeColor;
  readonly size: TubeSize;
  readonly expired: boolean;
  readonly ul: number;
  /** Air out of the tubing that took the place of blood, microliters. */
  readonly airUl: number;
  /** First blood, last blood; null while it is empty. */
  readonly firstAtMs: number | null;
  readonly lastAtMs: number | null;
  readonly removedAtMs: number | null;
  readonly inversions: number;
  /** When it had been turned over often enough to be mixed; null while not. */
  readonly mixedAtMs: number | null;
  readonly shaken: boolean;
  /** Additives that came in on the needle, 1 a full trace. */
  readonly carry: Readonly<Record<Additive, number>>;
  /** Longest the tourniquet had been on while it filled, ms. */
  readonly bandMs: number;
  /** 0 to 100 and beyond: how many red cells broke. */
  readonly hemolysis: number;
  readonly fist: boolean;
  readonly label: Label | null;
  readonly handling: Handling | null;
  readonly handledAtMs: number | null;
  /** First drop in it, or tissue fluid pressed out. */
  readonly tissueFluid: boolean;
  readonly spunAtMs: number | null;
  readonly spunUnbalanced: boolean;
}

export interface Label {
  readonly atMs: number;
  readonly holds: readonly LabelPart[];
  /** Blood was in the tube by then. */
  readonly filled: boolean;
  /** The patient was still in the chair. */
  readonly atChair: boolean;
}

/** A needle in hand or in the arm. */
export interface Needle {
  readonly kind: NeedleKind;
  readonly aim: Aim | null;
  readonly mm: number;
  readonly enteredAtMs: number | null;
  readonly held: 'below' | 'both-sides' | null;
  readonly lie: Lie;
  readonly vein: VeinId | null;
  readonly nerve: boolean;
  readonly flow: number;
  readonly asideMm: number;
  /** Has it ever been in a vein since it went in. */
  readonly flash: boolean;
  readonly airUl: number;
}

/** One time through the skin, as it is kept for the debrief. */
export interface Stick {
  readonly atMs: number;
  readonly outAtMs: number | null;
  readonly needle: NeedleKind;
  readonly aim: Aim;
  readonly deepestMm: number;
  readonly lie: Lie;
  readonly vein: VeinId | null;
  readonly nerve: boolean;
  readonly gotBlood: boolean;
  readonly redirects: number;
  readonly held: 'below' | 'both-sides' | null;
  /** Skin at the moment of entry. */
  readonly skin: 'dry' | 'wet' | 'touched' | 'not-cleaned';
  readonly bandOnAtEntry: boolean;
  readonly gloved: boolean;
  readonly bandOnWhenOut: boolean;
}

export interface Lancing {
  readonly atMs: number;
  readonly digit: Digit | 'heel';
  readonly x: number;
  readonly y: number;
  readonly lines: 'across' | 'along';
  readonly tenths: number;
  readonly warm: boolean;
  readonly skin: 'dry' | 'wet' | 'not-cleaned';
  readonly gloved: boolean;
}

export interface Tie {
  readonly atMs: number;
  readonly offAtMs: number | null;
  readonly arm: ArmId;
  readonly inches: number;
}

export type Happening = Happened<
  | 'answered'
  | 'confirmed-identity'
  | 'read-requisition'
  | 'flash'
  | 'no-flash'
  | 'flows'
  | 'no-flow'
  | 'bright-red'
  | 'shooting-pain'
  | 'swells'
  | 'feels-faint'
  | 'fainted'
  | 'comes-to'
  | 'tube-full'
  | 'record-asks'
  | 'thanked'
  | 'worried'
  | 'provider-says'
  | 'still-bleeding'
  | 'bleeding-stopped'
  | 'spun'
  | 'rattles'
  | 'colleague-comes'
  | 'labels-right'
  | 'labels-wrong'
  | 'drop'
  | 'expired-tube',
  QuestionId
>;

export interface BloodContext {
  readonly mode: Mode;
  readonly seed: number;
  readonly case: BloodCase;
  readonly facts: BloodFacts;
  readonly nowMs: number;
  /** Hidden: what the seed drew. */
  readonly drawn: {
    /** The needle has been in this long when somebody who faints says so, ms. */
    readonly faintAfterMs: number;
    /** Pressure that stops the bleeding, ms. */
    readonly bleedsMs: number;
  };
  readonly encounter: Encounter;
  readonly posture: Posture | null;
  readonly gloves: 'nitrile' | 'latex' | null;
  readonly tubes: readonly Tube[];
  readonly nextTubeId: number;
  /** The tube in the holder; null for none. */
  readonly inHolder: number | null;
  readonly needle: Needle | null;
  /** Depth of the lancet in hand, tenths of a millimeter; null for none. */
  readonly lancet: number | null;
  readonly ties: readonly Tie[];
  readonly fist: 'open' | 'closed' | 'pumping';
  readonly touch: Touch | null;
  /** The spot the finger lay on last: remembered when the hand goes. */
  readonly mark: Touch | null;
  readonly warmed: readonly ArmId[];
  readonly cleaned: {
    readonly arm: ArmId;
    readonly at: ArmView;
    readonly atMs: number;
    readonly spoiled: boolean;
  } | null;
  readonly anchored: 'below' | 'both-sides' | null;
  readonly residue: Readonly<Record<Additive, number>>;
  readonly sticks: readonly Stick[];
  /** Blood under the skin, hundredths of a milliliter. */
  readonly hematoma: number;
  readonly pressing: { readonly sinceMs: number; readonly elbow: 'straight' | 'bent' } | null;
  readonly pressedMs: number;
  readonly bentMs: number;
  /** A faint: how far it is and since when. */
  readonly faint: { readonly stage: 'none' | 'warned' | 'out' | 'over'; readonly sinceMs: number };
  readonly painAtMs: number | null;
  readonly arteryAtMs: number | null;
  // From the skin
  readonly limbWarmAtMs: number | null;
  readonly padCleanedAtMs: number | null;
  readonly lancings: readonly Lancing[];
  /** The drop that hangs there, microliters. */
  readonly dropUl: number;
  readonly dropIsFirst: boolean;
  readonly dropFluid: boolean;
  readonly wiped: boolean;
  readonly patientGone: boolean;
  readonly charted: Charted | null;
  readonly happened: Happening | null;
  readonly did: Did;
}

export interface Charted {
  readonly atMs: number;
  readonly site: VeinId | 'finger' | 'heel' | null;
  readonly arm: ArmId | null;
  readonly tries: number;
  readonly reaction: Reaction;
}

/** First times and last words, for the rubric. */
export interface Did {
  readonly requisitionRead: boolean;
  readonly asked: readonly QuestionId[];
  /** The tube past its date has left the drawer. */
  readonly oldTubeTaken: boolean;
  /** How many of the safety questions were asked before a tourniquet or a puncture; null before either. */
  readonly askedBeforeBand: number | null;
  /** The skin was punctured before anybody asked for a yes. */
  readonly drawnUnasked: boolean;
  readonly fanned: boolean;
  readonly pumped: boolean;
  readonly poured: boolean;
  readonly milked: boolean;
  readonly scraped: boolean;
  readonly advancedAfterPain: boolean;
  readonly latexTouched: boolean;
  readonly warnedAtMs: number | null;
  readonly safetyAtMs: number | null;
  readonly sharps: readonly ('container' | 'recapped' | 'tray')[];
  readonly longestBareMs: number;
  readonly bareSinceMs: number | null;
  readonly glovesOffAtMs: number | null;
  readonly handsAfterMs: number | null;
  readonly siteCheckedDry: boolean;
  readonly bandage: boolean;
  readonly labelsShown: boolean;
  readonly legsRaised: boolean;
  readonly laidFlatAfterFaintAtMs: number | null;
  readonly helpCalledAtMs: number | null;
  readonly pulseTaken: boolean;
  readonly colleague: boolean;
  readonly centrifuge: { readonly atMs: number; readonly balance: Balance } | null;
  readonly sentAtMs: number | null;
  readonly releasedAtMs: number | null;
  readonly releasedBleeding: boolean;
  readonly reports: readonly { readonly atMs: number; readonly to: ReportTarget; readonly content: ReportContent }[];
  readonly told: readonly PatientLine[];
  readonly hints: number;
}
