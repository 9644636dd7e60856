/** One run as it is walked through: its film, its moments, and a desk that shows any of them and lets nothing be done. */
import type { Debrief } from '#simulations/core/debrief.ts';
import { driverAt, frameIndexAt, type Film } from '#simulations/core/film.ts';
import { moments, type Moment } from '#simulations/core/moments.ts';
import { settled, type Settled } from '#simulations/core/settled.ts';
import type { SimulationTypes, SnapshotOf } from '#simulations/core/simulation.ts';
import type { Desk } from '../desk.ts';

/** A run to walk through. */
export interface ReelParts<T extends SimulationTypes> {
  /** What it is called beside another. */
  readonly name: string;
  /** Its id in the record; null when it is not there. */
  readonly runId: string | null;
  readonly film: Film<T>;
  readonly debrief: Debrief;
}

export class Reel<T extends SimulationTypes> {
  readonly name: string;
  readonly runId: string | null;
  readonly film: Film<T>;
  readonly debrief: Debrief;
  readonly moments: readonly Moment[];
  /** Since when each lost point was lost, by criterion. */
  readonly lost: ReadonlyMap<string, Settled>;
  #snapshot: SnapshotOf<T>;
  #atMs: number;

  constructor({ name, runId, film, debrief }: ReelParts<T>) {
    this.name = name;
    this.runId = runId;
    this.film = film;
    this.debrief = debrief;
    this.moments = moments(film);
    this.lost = settled(
      film,
      debrief.lost.map(({ criterion }) => criterion),
    );
    this.#snapshot = $state.raw(film.frames[0].mark.snapshot);
    this.#atMs = $state(0);
  }

  /** The moment shown, simulated milliseconds. */
  get atMs(): number {
    return this.#atMs;
  }

  get snapshot(): SnapshotOf<T> {
    return this.#snapshot;
  }

  /** Index of the last moment told at or before the one shown; -1 before the first. */
  get index(): number {
    const frame = frameIndexAt(this.film, this.#atMs);
    return this.moments.findLastIndex((moment) => moment.frame <= frame || moment.atMs <= this.#atMs);
  }

  /** Goes to a moment. Everything done at that very millisecond has been done. */
  seek(atMs: number): void {
    const driver = driverAt(this.film, atMs);
    this.#snapshot = driver.snapshot;
    this.#atMs = driver.nowMs;
  }

  /** A desk for the room's view. Acting on it does nothing but say so. */
  desk(say: (text: string) => void, fill: (text: string) => string): Desk<T> {
    const snapshot = (): SnapshotOf<T> => this.#snapshot;
    const atMs = (): number => this.#atMs;
    return {
      live: {
        get snapshot() {
          return snapshot();
        },
        get nowMs() {
          return atMs();
        },
        paused: false,
      },
      act: () => {
        say('You are looking back. Press “Try again from here” to do it another way.');
      },
      say,
      fill,
    };
  }
}
