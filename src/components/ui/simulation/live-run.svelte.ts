/**
 * A run under the learner's hands: gives the driver real time by animation frames, holds the snapshot for the screen, and
 * tells who listens of every act and step. All deciding is the machine's; all keeping is the keeper's.
 */
import type { ActResult, Driver } from '#simulations/core/driver.ts';
import type { LearnerEventOf, SimulationTypes, SnapshotOf } from '#simulations/core/simulation.ts';

/** Real time that one frame may bring at most, ms: a stalled or sleeping page does not make the patient's time leap. */
const longestFrameMs = 250;
/** Step while nothing on the screen moves with time, ms. */
const idleStepMs = 100;

/** How fast the clock runs beside the real one. It changes nothing in the log: offsets are simulated time. */
export type Pace = 1 | 0.5;

export interface LiveRunParts<T extends SimulationTypes> {
  /** Whether time moves things on the screen now; else the clock steps ten times a second. */
  readonly moves: (snapshot: SnapshotOf<T>) => boolean;
  readonly acted: (event: LearnerEventOf<T>) => void;
  /** After each step of time or act. */
  readonly stepped: (snapshot: SnapshotOf<T>, nowMs: number) => void;
}

export class LiveRun<T extends SimulationTypes> {
  readonly driver: Driver<T>;
  readonly #parts: LiveRunParts<T>;
  #snapshot: SnapshotOf<T>;
  #nowMs: number;
  #paused = $state(false);
  /** Simulated time for each real one: halved where the learner asked for time to think. */
  #pace = $state<Pace>(1);
  #frame = 0;
  /** Page time up to which the driver has been given time; null while it stands still. */
  #givenTo: number | null = null;
  /** Part of a millisecond not given yet. */
  #rest = 0;

  constructor(driver: Driver<T>, parts: LiveRunParts<T>) {
    this.driver = driver;
    this.#parts = parts;
    this.#snapshot = $state.raw(driver.snapshot);
    this.#nowMs = $state(driver.nowMs);
  }

  get snapshot(): SnapshotOf<T> {
    return this.#snapshot;
  }

  /** Simulated milliseconds since the run began. */
  get nowMs(): number {
    return this.#nowMs;
  }

  get paused(): boolean {
    return this.#paused;
  }

  get pace(): Pace {
    return this.#pace;
  }

  /** From this moment on. In a check-off the clock only runs: nobody offers this there. */
  run(pace: Pace): void {
    this.#catchUp(performance.now());
    this.#pace = pace;
  }

  /** Starts the clock. Returns the way to stop it. */
  start(): () => void {
    const frame = (time: number): void => {
      this.#frame = requestAnimationFrame(frame);
      const idle = !this.#parts.moves(this.#snapshot);
      if (idle && this.#givenTo !== null && time - this.#givenTo < idleStepMs) return;
      this.#catchUp(time);
    };
    this.#frame = requestAnimationFrame(frame);
    return () => {
      cancelAnimationFrame(this.#frame);
      this.#givenTo = null;
    };
  }

  pause(paused: boolean): void {
    if (!paused) this.#givenTo = null;
    this.#paused = paused;
  }

  /** Something the learner does, at this very moment. A paused run goes on with it. */
  act(event: LearnerEventOf<T>): ActResult {
    if (this.#paused) this.pause(false);
    this.#catchUp(performance.now());
    const result = this.driver.act(event);
    if (result.ok) {
      this.#show();
      this.#parts.acted(event);
    }
    return result;
  }

  #catchUp(time: number): void {
    if (this.#paused || this.driver.ended) return;
    const since = this.#givenTo === null ? 0 : Math.min(longestFrameMs, Math.max(0, time - this.#givenTo));
    this.#givenTo = Math.max(time, this.#givenTo ?? time);
    const due = since * this.#pace + this.#rest;
    const whole = Math.floor(due);
    this.#rest = due - whole;
    if (whole === 0) return;
    this.driver.pass(whole);
    this.#show();
  }

  #show(): void {
    this.#snapshot = this.driver.snapshot;
    this.#nowMs = this.driver.nowMs;
    this.#parts.stepped(this.#snapshot, this.#nowMs);
  }
}
