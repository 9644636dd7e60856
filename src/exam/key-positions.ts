/**
 * Where the right answer stands in each question of a form: every place about equally often and never more than three
 * times running where that can be helped, so that no letter is worth a guess.
 */
import type { Item } from '#schema/item.ts';
import { shuffled, type Chance } from './random.ts';

const places = [0, 1, 2, 3] as const;
const longestRun = 3;
const placeOfOption = { a: 0, b: 1, c: 2, d: 3 } as const;

/** The places that the free questions share, so that all places come out even; the places short of most come first. */
function freePlaces(fixed: readonly number[], count: number, chance: Chance): number[] {
  const used = places.map((place) => fixed.filter((at) => at === place).length);
  const dealt: number[] = [];
  // Chance decides among equals, or the first letters would always get the odd ones.
  const ranked = shuffled(places, chance);
  for (let left = count; left > 0; left -= 1) {
    const next = ranked.reduce(
      (least, place) => ((used[place] ?? 0) < (used[least] ?? 0) ? place : least),
      ranked[0] ?? 0,
    );
    used[next] = (used[next] ?? 0) + 1;
    dealt.push(next);
  }
  return shuffled(dealt, chance);
}

/** True when placing `place` at `index` would make a run of more than three. */
function runsOn(keys: readonly (number | null)[], index: number, place: number): boolean {
  let before = 0;
  while (before <= longestRun && keys[index - 1 - before] === place) before += 1;
  let after = 0;
  while (after <= longestRun && keys[index + 1 + after] === place) after += 1;
  return before + 1 + after > longestRun;
}

/** The place (0–3) of the key for each item; an item in fixed order has its own. */
export function keyPositions(items: readonly Pick<Item, 'key' | 'fixedOrder'>[], chance: Chance): number[] {
  const keys: (number | null)[] = items.map(({ key, fixedOrder }) => (fixedOrder ? placeOfOption[key] : null));
  const fixed = keys.filter((place) => place !== null);
  const waiting = freePlaces(fixed, keys.length - fixed.length, chance);
  // Taking from the end is cheap; looking a few places back finds one that makes no run.
  return keys.map((place, index) => {
    if (place !== null) return place;
    const from = Math.max(0, waiting.length - 8);
    let pick = waiting.length - 1;
    while (pick > from && runsOn(keys, index, waiting[pick] ?? 0)) pick -= 1;
    if (runsOn(keys, index, waiting[pick] ?? 0)) pick = waiting.length - 1;
    const [chosen] = waiting.splice(pick, 1);
    keys[index] = chosen ?? 0;
    return chosen ?? 0;
  });
}
