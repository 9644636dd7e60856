/**
 * The state of a visit as plain JSON (begin.ts says how it begins). Bounded: lists have a limit, the log of events is kept
 * by the driver. `truth` and `drawn` stay hidden until the debrief.
 */
import type { Encounter } from '../core/encounter.ts';
import type { Mode } from '../core/simulation.ts';
import type { GrowthCase, Measure, PosturePoint, QuestionId, Scale, WornItem } from './case.ts';
import type { ChartName } from './curves.ts';
import type {
  Diaper,
  Footboard,
  Hand,
  Headpiece,
  PatientLine,
  ReportContent,
  ReportTarget,
  TapePlace,
  Unit,
} from './events.ts';
import type { GrowthFacts } from './facts.ts';

/** Entries, scaleReadings, points and words kept; older ones drop out. More than anybody needs in a visit. */
export const mostKept = 16;

export type Place = 'floor' | 'scale' | 'wall' | 'board';

/** One time on the scale, as it stood when they left it or the number was last looked at. For the rubric and the debrief. */
export interface Weighing {
  readonly number: number;
  readonly scale: Scale;
  /** What the scale shows wrongly because it was not zeroed, grams, the chair left in included. */
  readonly zeroErrorG: number;
  /** What was still worn beyond light clothes, grams. */
  readonly wornG: number;
  readonly stillOn: readonly (WornItem | 'diaper')[];
  readonly hand: Hand;
  readonly steady: boolean;
  /** The number as shown, grams. */
  readonly shownG: number;
  /** The step of what was shown, grams. */
  readonly stepG: number;
}

/** One reading at the wall or on the board. */
export interface Stretching {
  readonly number: number;
  readonly where: 'wall' | 'board';
  /** The reading at the edge, tenths of a centimeter. */
  readonly shownMm: number;
  readonly wrong: readonly (PosturePoint | 'shoes' | 'hair' | 'headpiece' | 'alone' | 'knees' | 'feet')[];
}

/** One placement of the tape. */
export interface Taping {
  readonly number: number;
  readonly at: TapePlace;
  readonly fit: 'snug' | 'loose';
  readonly overHair: boolean;
  readonly shownMm: number;
}

/** An entry the record kept. */
export interface Entry {
  readonly atMs: number;
  readonly what: Measure;
  readonly value: number;
  readonly unit: Unit;
  /** The record asked first and was told that it is right. */
  readonly confirmed: boolean;
  /** The weighing, stretching or number of tapeReadings it follows; null when nothing was measured. */
  readonly follows: number | null;
}

export interface Plotted extends ChartName {
  /** Months (WHO) or years (CDC), tenths. */
  readonly ageTenths: number;
  readonly valueTenths: number;
  /** The band the learner read; null when not read. */
  readonly band: number | null;
}

/** What the patient, the parent or the record did last. */
export interface Happening {
  readonly atMs: number;
  readonly what:
    | 'answered'
    | 'confirmed-identity'
    | 'stepped-on'
    | 'stepped-off'
    | 'rolled'
    | 'stumbled'
    | 'cannot-stand'
    | 'questioned'
    | 'refused'
    | 'kept'
    | 'thanked'
    | 'worried';
  readonly question: QuestionId | null;
}

export interface GrowthContext {
  readonly mode: Mode;
  readonly seed: number;
  readonly case: GrowthCase;
  readonly facts: GrowthFacts;
  readonly nowMs: number;
  readonly encounter: Encounter;

  /** Hidden. */
  readonly truth: { readonly weightG: number; readonly statureMm: number | null; readonly headMm: number | null };
  /** Hidden: what the seed drew for this run. */
  readonly drawn: {
    readonly wornG: Readonly<Record<WornItem, number>>;
    readonly diaperG: number;
    readonly shoesMm: number;
    readonly hairMm: number;
    readonly offZeroG: number;
    readonly touchG: number;
    readonly postureMm: Readonly<Record<PosturePoint, number>>;
    readonly restingMm: number;
    readonly aloneMm: number;
    readonly kneesMm: number;
    readonly toesMm: number;
    readonly tapeLowMm: number;
    readonly tapeHighMm: number;
    readonly tapeLooseMm: number;
    /** How long a person in danger stays safe without a hand near, ms. */
    readonly safeMs: number;
    readonly settleMs: number;
  };

  // The room. Views may show all of this.
  readonly scale: Scale | null;
  readonly paper: boolean;
  /** What the scale takes off, grams: set by zeroing. */
  readonly zeroG: number;
  readonly tareG: number;
  readonly unit: 'kg' | 'lb';
  readonly bigPoise: number;
  readonly smallPoise: number;
  readonly place: Place;
  /** How often somebody was put on a scale, and at the wall or on the board. */
  readonly mounts: number;
  readonly stretches: number;
  /** Since when the display settles anew; null when nobody is on it. */
  readonly restlessSinceMs: number | null;
  readonly heldG: number | null;
  readonly hand: Hand;
  /** Since when a person in danger is without a hand near; null when they are safe. */
  readonly unguardedSinceMs: number | null;
  readonly wears: Readonly<Record<WornItem, boolean>>;
  readonly diaper: Diaper;
  readonly posture: Readonly<Record<PosturePoint, boolean>>;
  readonly headpiece: Headpiece;
  readonly helperHolds: boolean;
  readonly legsStraight: boolean;
  readonly footboard: Footboard;
  readonly tape: Taping | null;
  readonly happened: Happening | null;

  readonly scaleReadings: readonly Weighing[];
  readonly edgeReadings: readonly Stretching[];
  readonly tapeReadings: readonly Taping[];
  readonly entries: readonly Entry[];
  /** What the record asks or refuses now; null when it has nothing to say. */
  readonly question: {
    readonly what: Measure;
    readonly value: number;
    readonly unit: Unit;
    readonly verdict: 'questioned' | 'refused';
    readonly words: string;
  } | null;
  readonly openChart: ChartName | null;
  readonly plotted: readonly Plotted[];
  readonly did: Did;
}

export interface Did {
  readonly asked: readonly QuestionId[];
  readonly rolled: boolean;
  readonly stumbled: boolean;
  readonly handLeft: boolean;
  readonly steppedAlone: boolean;
  readonly questions: number;
  readonly reports: readonly { readonly atMs: number; readonly to: ReportTarget; readonly content: ReportContent }[];
  readonly told: readonly PatientLine[];
  readonly hints: number;
  /** Where they were when the learner left; null before. */
  readonly leftOn: Place | null;
}
