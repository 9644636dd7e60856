/**
 * The one contract every simulation keeps (decisions D2, D3): a pure statechart, a rubric as data, and a run that is its
 * event log. Types only; the driver, the scorer and the debrief work on any simulation that has this shape. Nothing here
 * may know a particular skill, a screen, a clock or a store.
 */
import type { AnyStateMachine, EventFromLogic, SnapshotFrom } from 'xstate';
import type { Criterion, Finding } from './rubric.ts';

/** Coached: hints, pause, again. Check-off: no hints, one go. */
export type Mode = 'coached' | 'check-off';

/**
 * Time going by, made by the driver and never logged. `ms` is a whole number of ticks. A machine must end in the same
 * state however a stretch without learner events is cut into such events (tests/models checks it for every simulation).
 */
export interface TimePassed {
  readonly type: 'time.passed';
  readonly ms: number;
}

/** The learner lets the simulated clock run ahead, in milliseconds. Logged; the driver derives the time it skips. */
export interface TimeSkipped {
  readonly type: 'time.skipped';
  readonly ms: number;
}

/** What a machine is started with. All of it is plain JSON. */
export interface SimulationInput<TCase, TFacts, TCarried> {
  readonly case: TCase;
  /** Cited values as data; the machine and the rubric hold no clinical number of their own. */
  readonly facts: TFacts;
  /** Any 32-bit integer. The same seed draws the same numbers. */
  readonly seed: number;
  readonly mode: Mode;
  /** Result of an earlier task in a shift; null when the simulation stands alone. */
  readonly carried: TCarried;
}

/** The types of one simulation, gathered so that generic code needs a single parameter. */
export interface SimulationTypes {
  readonly machine: AnyStateMachine;
  readonly case: { readonly id: string };
  readonly facts: unknown;
  readonly carried: unknown;
  /** What a finished run hands to a later task. */
  readonly result: unknown;
  /** What the rubric's tests look at: read off the final snapshot. */
  readonly evidence: unknown;
}

export type SnapshotOf<T extends SimulationTypes> = SnapshotFrom<T['machine']>;
/** Events a learner can cause: everything the machine knows except the clock. */
export type LearnerEventOf<T extends SimulationTypes> = Exclude<EventFromLogic<T['machine']>, TimePassed>;
export type InputOf<T extends SimulationTypes> = SimulationInput<T['case'], T['facts'], T['carried']>;

/** A simulation. `machine` takes `InputOf<T>` as its XState input. */
export interface Simulation<T extends SimulationTypes> {
  /** The folder's name, as in `content` and in records. */
  readonly id: string;
  /** Whole number; raised when the same log could end in another state or score. */
  readonly version: number;
  /** Grid of the derived clock in milliseconds. */
  readonly tickMs: number;
  readonly machine: T['machine'];
  readonly rubric: readonly Criterion<T['evidence']>[];
  /** Share of the possible points that passes when no critical criterion is missed. 0 to 1. */
  readonly passShare: number;
  /** Reads the evidence off a snapshot. Total: works for an unfinished run too. */
  readonly evidence: (snapshot: SnapshotOf<T>) => T['evidence'];
  /** The result to hand on; null until the run is finished. */
  readonly result: (snapshot: SnapshotOf<T>) => T['result'] | null;
  /** The sentence for a finding: what happened and what to do instead. May hold `{fact-id}`. */
  readonly explain: (criterion: string, finding: Finding) => string;
}

/** One learner event and its offset in simulated milliseconds since the run began. Integer, never falling. */
export interface TimedEvent<TEvent> {
  readonly atMs: number;
  readonly event: TEvent;
}

/** Everything a run starts from. With the events it is the whole run. */
export interface RunStart<T extends SimulationTypes> extends InputOf<T> {
  /** Hash of the case, the rubric and the facts the run is played with: `contentHash`. */
  readonly contentHash: string;
}

/** One attempt: plain JSON, complete, replayable (facts and case are found again by id and checked by hash). */
export interface Run<TEvent> {
  readonly simulation: string;
  readonly version: number;
  readonly contentHash: string;
  readonly caseId: string;
  readonly seed: number;
  readonly mode: Mode;
  /** The carried-in result of an earlier task; null when the simulation stands alone. */
  readonly input: unknown;
  readonly events: readonly TimedEvent<TEvent>[];
}
