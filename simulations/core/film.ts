/**
 * A run one can walk through: moments of it kept close together, so that any other moment is a short way from one of them.
 * Pure; a long run is filmed step by step, and whoever films draws breath in between.
 */
import { Driver, playing, type Mark, type ReplayFailure } from './driver.ts';
import type { LearnerEventOf, Run, RunStart, Simulation, SimulationTypes, SnapshotOf } from './simulation.ts';

/** Moments kept of the time between events: about so many in a whole run, and none closer than a second. */
const momentsKept = 1200;
const closestMs = 1000;

/** A moment kept. */
export interface Frame<T extends SimulationTypes> {
  readonly mark: Mark<T>;
  /** What was done to come here; null when only time went by. */
  readonly event: LearnerEventOf<T> | null;
  /** What changed since the frame before, in sentences. */
  readonly words: readonly string[];
}

export interface Film<T extends SimulationTypes> {
  readonly simulation: Simulation<T>;
  readonly start: RunStart<T>;
  readonly run: Run<LearnerEventOf<T>>;
  /** In order of time. The first is the beginning, the last the end. */
  readonly frames: readonly [Frame<T>, ...Frame<T>[]];
  /** Length in simulated milliseconds. */
  readonly endMs: number;
}

export type FilmResult<T extends SimulationTypes> =
  { readonly ok: true; readonly film: Film<T> } | { readonly ok: false; readonly code: ReplayFailure };

export interface FilmParts<T extends SimulationTypes> {
  readonly simulation: Simulation<T>;
  readonly start: RunStart<T>;
  readonly run: Run<LearnerEventOf<T>>;
  /** Where the run ended, ms: it may have gone on after its last event. */
  readonly endMs: number;
  /** Sentences for what changed from one snapshot to the next. */
  readonly words: (before: SnapshotOf<T>, now: SnapshotOf<T>) => readonly string[];
}

/** Films a run. Yields, after each frame, the share that is done (0–1). */
export function* filming<T extends SimulationTypes>({
  simulation,
  start,
  run,
  endMs,
  words,
}: FilmParts<T>): Generator<number, FilmResult<T>, undefined> {
  const { tickMs } = simulation;
  const apartMs = Math.max(closestMs, Math.ceil(endMs / momentsKept));
  const everyMs = Math.ceil(apartMs / tickMs) * tickMs;
  const first: Frame<T> = { mark: new Driver(simulation, start).mark, event: null, words: [] };
  const frames: [Frame<T>, ...Frame<T>[]] = [first];
  let before = first.mark.snapshot;
  const steps = playing(simulation, start, run, { everyMs, untilMs: endMs });
  for (;;) {
    const step = steps.next();
    if (step.done) {
      if (!step.value.ok) return { ok: false, code: step.value.code };
      const { driver } = step.value;
      if (driver.nowMs > (frames.at(-1)?.mark.nowMs ?? 0))
        frames.push({ mark: driver.mark, event: null, words: words(before, driver.snapshot) });
      return { ok: true, film: { simulation, start, run, frames, endMs: driver.nowMs } };
    }
    const { driver, event } = step.value;
    const { mark } = driver;
    frames.push({ mark, event, words: words(before, mark.snapshot) });
    before = mark.snapshot;
    yield endMs === 0 ? 1 : Math.min(1, driver.nowMs / endMs);
  }
}

/** Films a run at one go. */
export function film<T extends SimulationTypes>(parts: FilmParts<T>): FilmResult<T> {
  const steps = filming(parts);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Index of the last frame at or before a moment: with several at the same millisecond, the last of them. */
export function frameIndexAt({ frames }: Pick<Film<SimulationTypes>, 'frames'>, atMs: number): number {
  let [low, high] = [0, frames.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((frames[middle]?.mark.nowMs ?? Infinity) <= atMs) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A driver that stands at a moment of the film, everything done that had been done by then. It can be gone on with: a branch. */
export function driverAt<T extends SimulationTypes>(film: Film<T>, atMs: number): Driver<T> {
  const { simulation, start, run, frames } = film;
  const { mark } = frames[frameIndexAt(film, atMs)] ?? frames[0];
  const driver = new Driver(simulation, start, { mark, events: run.events });
  driver.pass(Math.max(0, Math.min(atMs, film.endMs) - driver.nowMs));
  return driver;
}
