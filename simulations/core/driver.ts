/**
 * Drives one run: gives the machine its time on the fixed grid and the learner's events at their offsets, and keeps the
 * log. The live screen and `replay` use the same class, so they cannot differ. It holds no clock: the caller says how many
 * milliseconds have gone by.
 */
import type { AnyMachineSnapshot, AnyStateMachine, EventObject } from 'xstate';
import type {
  LearnerEventOf,
  Run,
  RunStart,
  Simulation,
  SimulationTypes,
  SnapshotOf,
  TimedEvent,
  TimePassed,
} from './simulation.ts';
import { firstSnapshot, nextSnapshot } from './step.ts';

/** Longest run that is driven or replayed: ten simulated hours, a full day's shift with room to run over. Keeps a hostile log from hanging a page. */
export const longestRunMs = 10 * 60 * 60 * 1000;

export type ActResult =
  | { readonly ok: true }
  /** `impossible`: physically not to be done now, nothing was logged. `ended`: the run is over. `too-long`: the cap. */
  | { readonly ok: false; readonly code: 'impossible' | 'ended' | 'too-long' };

/** A run as whoever works through it has it in hand: a `Driver`, or one task of a larger run. */
export interface Runner<T extends SimulationTypes> {
  readonly nowMs: number;
  readonly ended: boolean;
  readonly snapshot: SnapshotOf<T>;
  readonly can: (event: LearnerEventOf<T>) => boolean;
  readonly pass: (ms: number) => void;
  readonly act: (event: LearnerEventOf<T>) => ActResult;
}

/** A run at a moment: where a driver can stand again (`driverAt`). */
export interface Mark<T extends SimulationTypes> {
  readonly snapshot: SnapshotOf<T>;
  readonly nowMs: number;
  /** Time the machine had been given: the grid point at or below `nowMs`. */
  readonly givenMs: number;
  /** How many of the run's events had happened. */
  readonly events: number;
}

function skippedMs(event: EventObject & { readonly ms?: unknown }): number {
  const { ms } = event;
  return event.type === 'time.skipped' && typeof ms === 'number' && Number.isInteger(ms) && ms > 0 ? ms : 0;
}

export class Driver<T extends SimulationTypes> implements Runner<T> {
  readonly #simulation: Simulation<T>;
  readonly #start: RunStart<T>;
  readonly #machine: AnyStateMachine;
  readonly #events: TimedEvent<LearnerEventOf<T>>[] = [];
  #snapshot: AnyMachineSnapshot;
  #nowMs = 0;
  /** Time already given to the machine: the grid point at or below `#nowMs`. */
  #givenMs = 0;

  /** `from`: a mark of a run with this start, and that run's events; without it the run begins. */
  constructor(
    simulation: Simulation<T>,
    start: RunStart<T>,
    from: { readonly mark: Mark<T>; readonly events: readonly TimedEvent<LearnerEventOf<T>>[] } | null = null,
  ) {
    this.#simulation = simulation;
    this.#start = start;
    this.#machine = simulation.machine;
    if (from === null) {
      const { contentHash: _hash, ...input } = start;
      this.#snapshot = firstSnapshot(this.#machine, input);
    } else {
      this.#snapshot = from.mark.snapshot;
      this.#nowMs = from.mark.nowMs;
      this.#givenMs = from.mark.givenMs;
      this.#events.push(...from.events.slice(0, from.mark.events));
    }
  }

  /** This moment, to come back to. */
  get mark(): Mark<T> {
    return { snapshot: this.snapshot, nowMs: this.#nowMs, givenMs: this.#givenMs, events: this.#events.length };
  }

  /** Simulated milliseconds since the run began. Integer. */
  get nowMs(): number {
    return this.#nowMs;
  }

  get ended(): boolean {
    return this.#snapshot.status !== 'active';
  }

  get snapshot(): SnapshotOf<T> {
    // The snapshot comes from `simulation.machine`, whose snapshot type this is.
    return this.#snapshot as SnapshotOf<T>;
  }

  get events(): readonly TimedEvent<LearnerEventOf<T>>[] {
    return this.#events;
  }

  /** The run as it stands. */
  get run(): Run<LearnerEventOf<T>> {
    return {
      simulation: this.#simulation.id,
      version: this.#simulation.version,
      contentHash: this.#start.contentHash,
      caseId: this.#start.case.id,
      seed: this.#start.seed,
      mode: this.#start.mode,
      input: this.#start.carried,
      events: [...this.#events],
    };
  }

  /** Whether the event would change anything now. */
  can(event: LearnerEventOf<T>): boolean {
    return this.#snapshot.status === 'active' && this.#snapshot.can(event);
  }

  /** Lets whole milliseconds go by. A pause is simply not calling this. After the end it does nothing. */
  pass(ms: number): void {
    if (!Number.isInteger(ms) || ms < 0)
      throw new RangeError(`pass: ${String(ms)} is not a whole number of milliseconds`);
    if (this.ended) return;
    this.#nowMs = Math.min(this.#nowMs + ms, longestRunMs);
    const due = this.#nowMs - (this.#nowMs % this.#simulation.tickMs) - this.#givenMs;
    if (due === 0) return;
    this.#givenMs += due;
    const passed: TimePassed = { type: 'time.passed', ms: due };
    this.#send(passed);
  }

  /** The learner does something now. Logged only when it is possible. */
  act(event: LearnerEventOf<T>): ActResult {
    if (this.ended) return { ok: false, code: 'ended' };
    if (this.#nowMs + skippedMs(event) >= longestRunMs) return { ok: false, code: 'too-long' };
    if (!this.#snapshot.can(event)) return { ok: false, code: 'impossible' };
    this.#events.push({ atMs: this.#nowMs, event });
    this.#send(event);
    this.pass(skippedMs(event));
    return { ok: true };
  }

  #send(event: EventObject): void {
    this.#snapshot = nextSnapshot(this.#machine, this.#snapshot, event);
  }
}

export type ReplayFailure =
  | 'other-simulation'
  | 'other-version'
  | 'other-content'
  | 'out-of-order'
  | 'not-an-offset'
  | 'too-long'
  | 'impossible-event';

export type ReplayResult<T extends SimulationTypes> =
  | { readonly ok: true; readonly driver: Driver<T> }
  | {
      readonly ok: false;
      readonly code: ReplayFailure;
      /** Index of the event it stopped at; null when none was played. */ readonly index: number | null;
    };

/** Looks on while a run is replayed: called at each grid point that is a multiple of `everyMs`, and after each event. */
export interface Observer<T extends SimulationTypes> {
  /** A multiple of the simulation's tick. */
  readonly everyMs: number;
  readonly see: (snapshot: SnapshotOf<T>, nowMs: number, event: LearnerEventOf<T> | null) => void;
}

/** One step of a run being played: a grid point reached (`event` null), or an event done. */
export interface Played<T extends SimulationTypes> {
  readonly driver: Driver<T>;
  readonly event: LearnerEventOf<T> | null;
}

export interface PlayOptions {
  /** Plays only the first so many events. */
  readonly upTo?: number;
  /** Stops at grid points that are multiples of this, in ms; only at events without it. */
  readonly everyMs?: number;
  /** Goes on after the last event to this moment, in ms. */
  readonly untilMs?: number;
}

/**
 * Plays a run's events again on a fresh machine, step by step, so that whoever plays a long run can draw breath between two
 * steps. The driver it ends with stands exactly where the run stood.
 */
export function* playing<T extends SimulationTypes>(
  simulation: Simulation<T>,
  start: RunStart<T>,
  run: Run<LearnerEventOf<T>>,
  { upTo, everyMs, untilMs }: PlayOptions = {},
): Generator<Played<T>, ReplayResult<T>, undefined> {
  if (run.simulation !== simulation.id) return { ok: false, code: 'other-simulation', index: null };
  if (run.version !== simulation.version) return { ok: false, code: 'other-version', index: null };
  if (run.contentHash !== start.contentHash) return { ok: false, code: 'other-content', index: null };
  const driver = new Driver(simulation, start);

  /** Goes to an offset, stopping at the grid points on the way. */
  function* passTo(atMs: number): Generator<Played<T>, void, undefined> {
    while (everyMs !== undefined && !driver.ended) {
      const next = driver.nowMs - (driver.nowMs % everyMs) + everyMs;
      if (next > atMs) break;
      driver.pass(next - driver.nowMs);
      yield { driver, event: null };
    }
    driver.pass(atMs - driver.nowMs);
  }

  const events = run.events.slice(0, upTo ?? run.events.length);
  for (const [index, { atMs, event }] of events.entries()) {
    if (!Number.isInteger(atMs) || atMs < 0) return { ok: false, code: 'not-an-offset', index };
    if (atMs >= longestRunMs) return { ok: false, code: 'too-long', index };
    if (atMs < driver.nowMs) return { ok: false, code: 'out-of-order', index };
    yield* passTo(atMs);
    const acted = driver.act(event);
    if (!acted.ok) return { ok: false, code: acted.code === 'too-long' ? 'too-long' : 'impossible-event', index };
    yield { driver, event };
  }
  if (untilMs !== undefined && untilMs > driver.nowMs) yield* passTo(untilMs);
  return { ok: true, driver };
}

/**
 * Plays a run again at once. The driver it returns can go on from where the run stood: that is how a run is resumed and
 * branched.
 */
export function replay<T extends SimulationTypes>(
  simulation: Simulation<T>,
  start: RunStart<T>,
  run: Run<LearnerEventOf<T>>,
  options: Omit<PlayOptions, 'everyMs'> & { readonly observer?: Observer<T> } = {},
): ReplayResult<T> {
  const { observer, ...rest } = options;
  const steps = playing(simulation, start, run, observer === undefined ? rest : { ...rest, everyMs: observer.everyMs });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    const { driver, event } = step.value;
    observer?.see(driver.snapshot, driver.nowMs, event);
  }
}
