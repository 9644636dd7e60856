/**
 * The simulator's clock and chance: everything that takes time in a real browser becomes a pending step here, and the seed
 * decides which one happens next. A trace of the steps is hashed, so that the same seed proves to be the same run.
 */
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { Sha256 } from '#canonical/sha256.ts';

/** Who a step belongs to: when an owner dies, its steps die with it. */
export interface Owner {
  readonly name: string;
  /** A frozen owner's steps wait. */
  isFrozen: boolean;
  isDead: boolean;
}

interface Step {
  readonly owner: Owner;
  readonly label: string;
  /** Does it; gives back how to tell whoever waits for it. */
  readonly run: () => () => void;
}

const encoder = new TextEncoder();

export class Schedule {
  readonly #generator;
  readonly #trace = new Sha256();
  #pending: Step[] = [];
  /** Steps done so far. */
  steps = 0;
  /** Readable trace, for looking at a failing seed. */
  readonly story: string[] = [];

  constructor(seed: number) {
    this.#generator = xoroshiro128plus(seed);
  }

  /** An integer from 0 to `below` − 1. */
  pick(below: number): number {
    return uniformInt(this.#generator, 0, below - 1);
  }

  /** True in `percent` of a hundred cases. */
  chance(percent: number): boolean {
    return this.pick(100) < percent;
  }

  oneOf<T>(values: readonly [T, ...T[]]): T {
    return values[this.pick(values.length)] ?? values[0];
  }

  note(line: string): void {
    this.#trace.update(encoder.encode(`${line}\n`));
    this.story.push(line);
  }

  /** Something that will happen, at a moment the seed chooses. Resolves with the value the step gave. */
  later<T>(owner: Owner, label: string, run: () => T): Promise<T> {
    return new Promise((resolve) => {
      this.#pending.push({
        owner,
        label,
        run: () => {
          const value = run();
          return () => {
            resolve(value);
          };
        },
      });
    });
  }

  /** Lets the promises settle, then does one pending step. False when nobody waits for anything. */
  async step(): Promise<boolean> {
    await settled();
    const ready = this.#pending.filter(({ owner }) => !owner.isFrozen && !owner.isDead);
    if (ready.length === 0) return false;
    const chosen = ready[this.pick(ready.length)];
    if (chosen === undefined) return false;
    this.#pending = this.#pending.filter((step) => step !== chosen);
    this.steps += 1;
    this.note(`${chosen.owner.name}: ${chosen.label}`);
    chosen.run()();
    return true;
  }

  /** The owner stops for ever. Each of its steps under way may still have happened: nobody will hear of it. */
  kill(owner: Owner): void {
    owner.isDead = true;
    const own = this.#pending.filter((step) => step.owner === owner);
    this.#pending = this.#pending.filter((step) => step.owner !== owner);
    for (const { label, run } of own) {
      const isDone = this.chance(50);
      this.note(`${owner.name}: dies, ${label} ${isDone ? 'done' : 'not done'}`);
      // Done, but nobody is left to be told.
      if (isDone) run();
    }
  }

  /** The hash of everything that happened. Ends the trace. */
  hash(): string {
    return this.#trace.hex();
  }
}

/** All promises that can go on without a step have gone on: a macrotask comes after every microtask. */
function settled(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
