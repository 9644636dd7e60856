/**
 * The state of a visit as plain JSON (begin.ts says how it begins). Bounded: lists have a limit, the log of events is kept by
 * the driver. `drawn` and the truth behind a count stay hidden until the debrief; the moving chest itself is there to be seen.
 */
import type { Happened } from '../core/acts.ts';
import type { Encounter } from '../core/encounter.ts';
import type { Mode } from '../core/simulation.ts';
import type { BreathCase, Depth, EffortSign, QuestionId } from './case.ts';
import type { BreathNote, ChartedRhythm, LookAt, PatientLine, ReportContent, ReportTarget, WindowS } from './events.ts';
import type { BreathFacts } from './facts.ts';

/** Counts, entries and reports kept; older ones drop out. More than anybody needs in a visit. */
export const mostKept = 12;

/** Where the lungs stand: the running breath, and enough to walk on from here with `lungs.ts`. */
export interface Lungs {
  /** Breaths since the run began. */
  readonly index: number;
  readonly startMs: number;
  readonly inMs: number;
  readonly outMs: number;
  /** 0 to 1. */
  readonly depth: number;
  readonly nextAtMs: number;
}

/** One breath as it met the eye. VIEWS READ THIS: when `index` changes, say and sound it. */
export interface Sense {
  /** Counts breaths seen since the run began; 0 before the first. */
  readonly index: number;
  readonly atMs: number;
  /** How much of it shows, 0 to 1. */
  readonly strength: number;
  readonly intervalMs: number;
}

/** From "now" on the watch until the window ends or the count is given up. */
export interface Count {
  readonly number: number;
  readonly startedAtMs: number;
  readonly windowS: WindowS;
  /** null while the window runs. */
  readonly endedAtMs: number | null;
  readonly givenUp: boolean;
  readonly look: LookAt | null;
  /** How well the movement shows from there, 0 to 1. */
  readonly visibility: number;
  /** Fingers lay on the wrist from the start to the end. */
  readonly covered: boolean;
  /** Somebody spoke, or the eye turned away. */
  readonly disturbed: boolean;
  /** Hidden: the lungs at the start. */
  readonly lungs: Lungs;
  /** Breaths there were in the window. Hidden until the debrief. */
  readonly there: number;
  /** Breaths the eye could take in during the window. Hidden until the debrief. */
  readonly met: number;
  /** Rate still raised by haste or crying at the start, breaths a minute. */
  readonly raisedPerMin: number;
  /** Whether the patient knew of it at any moment of the window. */
  readonly aware: boolean;
  /** As entered by the learner; null until then. */
  readonly entered: number | null;
}

/** Breathing as charted and kept. */
export interface Entry {
  readonly atMs: number;
  /** Number of the entered count it follows; null when nothing was counted since the entry before. */
  readonly count: number | null;
  readonly ratePerMin: number;
  readonly rhythm: ChartedRhythm | null;
  readonly depth: Depth | null;
  readonly effort: readonly EffortSign[] | null;
  readonly notes: readonly BreathNote[];
}

/** What the patient or the record did last; a new `atMs`+`what` is a new one. */
export type Happening = Happened<
  | 'answered'
  | 'confirmed-identity'
  | 'sat-down'
  | 'lay-down'
  | 'cannot-lie'
  | 'calmed-down'
  | 'needs-no-comfort'
  | 'breathes-on-purpose'
  | 'noticed'
  | 'window-over'
  | 'record-asks'
  | 'thanked'
  | 'worried',
  QuestionId
>;

export interface BreathContext {
  readonly mode: Mode;
  readonly seed: number;
  readonly case: BreathCase;
  readonly facts: BreathFacts;
  /** Simulated ms since the run began, on the tick grid. */
  readonly nowMs: number;
  /** Hidden: what the seed drew. */
  readonly drawn: {
    readonly ratePerMin: number;
    /** How much haste or crying adds at the door, breaths a minute. */
    readonly raisedPerMin: number;
    /** Where the second hand stands when the run begins, ms of its minute. */
    readonly watchMs: number;
  };
  /** The running breath: drawn by the views, never told as a number. */
  readonly lungs: Lungs;

  // Views may show all of this.
  readonly encounter: Encounter;
  readonly position: 'standing' | 'upright' | 'lying';
  readonly seatedAtMs: number | null;
  readonly comfortedAtMs: number | null;
  readonly loosened: boolean;
  readonly wristHeld: boolean;
  readonly look: LookAt | null;
  readonly sense: Sense;
  /** The patient breathes on purpose from then on, for a while; null while nobody gave it away. */
  readonly awareFromMs: number | null;
  readonly count: Count | null;
  readonly counts: readonly Count[];
  readonly entries: readonly Entry[];
  readonly happened: Happening | null;
  readonly did: Did;
}

/** First times and last words, for the rubric. */
export interface Did {
  readonly asked: readonly QuestionId[];
  readonly announced: boolean;
  readonly looked: readonly LookAt[];
  /** First look at the patient. */
  readonly firstLookAtMs: number | null;
  readonly laidDown: boolean;
  readonly reports: readonly {
    readonly atMs: number;
    readonly to: ReportTarget;
    readonly content: ReportContent;
    /** Entries kept by then. */
    readonly entries: number;
  }[];
  readonly told: readonly PatientLine[];
  readonly helpCalledAtMs: number | null;
  readonly hints: number;
}
