/**
 * Seeded chance for forms: the same seed gives the same form on every device. Reads no clock and no global chance.
 */
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Gives a whole number from 0 up to but not including `below` (at least 1). */
export type Chance = (below: number) => number;

/** Streams that must not disturb each other: choosing items, laying them out, choosing the unscored ones, and adapting. */
const streams = { draw: 1, layOut: 2, pretest: 3, adapt: 4 } as const;

/** The chance of one purpose under a seed (any 32-bit integer). */
export function chanceOf(seed: number, purpose: keyof typeof streams): Chance {
  const generator = xoroshiro128plus(seed);
  for (let jumps = 0; jumps < streams[purpose]; jumps += 1) generator.jump();
  return (below) => uniformInt(generator, 0, below - 1);
}

/** A new list in chance order (Fisher–Yates); the given list stays as it is. */
export function shuffled<T extends NonNullable<unknown>>(list: readonly T[], chance: Chance): T[] {
  const mixed = [...list];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = chance(last + 1);
    const here = mixed[last];
    const there = mixed[other];
    // Both indexes lie inside the list; the check only tells the compiler so.
    if (here === undefined || there === undefined) continue;
    mixed[last] = there;
    mixed[other] = here;
  }
  return mixed;
}
