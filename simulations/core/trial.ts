/**
 * What a simulation hands to the tests that every simulation passes (`tests/models/simulations`): its cases, the people who
 * try it, and its words. Each folder gives one as `trial.ts`; nothing of it is loaded by a page.
 */
import type { Runner } from './driver.ts';
import type { Way } from './follow.ts';
import type { Hint } from './hint.ts';
import type {
  LearnerEventOf,
  Mode,
  RunStart,
  Simulation,
  SimulationTypes,
  SnapshotOf,
  TimePassed,
} from './simulation.ts';

/** Somebody who works through a whole run. The run is finished when they return. They see only what a screen gives. */
export type Persona<T extends SimulationTypes> = (run: Runner<T>) => void;

export interface Personas<T extends SimulationTypes> {
  /** Passes every case with at least 95% of the points. */
  readonly expert: Persona<T>;
  /** Does everything, with slow or clumsy hands: passes, below the expert. */
  readonly slowButSafe: Persona<T>;
  /** Leaves out what takes time: scores below the slow one, and does not pass. */
  readonly rusher: Persona<T>;
  /** Good hands, no respect for the rules: always fails on a critical criterion. */
  readonly ruleBreaker: Persona<T>;
}

/** A run kept as a file in `runs/`, and what makes it. */
export interface RecordedRun<T extends SimulationTypes> {
  /** The file's name without ending: `perfect`, `slip`, `unsafe`. */
  readonly name: string;
  readonly about: string;
  readonly caseId: string;
  readonly seed: number;
  readonly play: Persona<T>;
}

/** A part of the cases and seeds that stands for all. */
export interface Sample {
  /** Why the part is enough. */
  readonly why: string;
  /** Cases that random walks and all kinds of people go through; the expert goes through every case. */
  readonly caseIds: readonly string[];
  /** Seeds the expert goes through each case of the sample with; the other cases are gone through with the first. */
  readonly seeds: number;
  readonly walks: number;
}

export interface Trial<T extends SimulationTypes> {
  readonly simulation: Simulation<T>;
  /** Why it has fewer than six cases; without it six are asked for. */
  readonly fewCases?: string;
  readonly caseIds: readonly string[];
  /** Where a single run is long: how much of it the shared suites try. Without it: every case, five seeds, 200 walks. */
  readonly sample?: Sample;
  /** Throws when there is no such case. */
  readonly start: (caseId: string, seed: number, mode: Mode) => RunStart<T>;
  /** The check of a stored event; null for what the simulation does not know. */
  readonly readEvent: (event: unknown) => LearnerEventOf<T> | null;
  readonly personas: Personas<T>;
  /** One event of every kind, with values drawn by seed and index: for walks and for the random clicker. */
  readonly randomEvents: (seed: number, index: number) => readonly LearnerEventOf<T>[];
  /** The event that ends a run; it must be possible in every state but the last. */
  readonly end: LearnerEventOf<T>;
  /** The snapshot in sentences (`describe.ts`). */
  readonly describe: (snapshot: SnapshotOf<T>) => readonly string[];
  readonly hints: readonly Hint[];
  /** What a coach would say now; whoever follows hints is never sent in a circle. */
  readonly hint: (snapshot: SnapshotOf<T>) => Hint;
  /**
   * A way to follow each hint there is. Every simulation is expected to give them: whoever follows every hint passes every
   * case, and only with them can a test show it. Without them that test is not made.
   */
  readonly follow?: readonly Way<T>[];
  /** Every code the rubric's findings may carry, so that each is known to have its sentence. */
  readonly codes: readonly string[];
  /** Numbers that may stand in a sentence without being a fact: counts of questions, limits told in model.md. */
  readonly ownNumbers: RegExp | null;
  /** How the chart is walked to show that every state is reached and none is a trap. */
  readonly walk: {
    readonly caseId: string;
    /** The events to try everywhere, and lengths of time. */
    readonly events: readonly (LearnerEventOf<T> | TimePassed)[];
    /** What tells two snapshots apart on this walk, as plain JSON: the state and the few things guards look at. */
    readonly bounded: (snapshot: SnapshotOf<T>) => unknown;
  };
  /** Whether a random walk came far enough to be worth something (a value was charted, say). */
  readonly gotFar: (snapshot: SnapshotOf<T>) => boolean;
  readonly recorded: readonly RecordedRun<T>[];
}
