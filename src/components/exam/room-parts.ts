/** Small plain parts of the testing room that hold no state of their own. */
import type { LaidItem } from '#exam/form.ts';
import type { ShippedItem } from '#exam/shipped.ts';
import type { OptionId } from '#schema/item.ts';

export const noneSeen: ReadonlySet<string> = new Set();

/** Items in the order of a form. One that was withdrawn since keeps its place, so that the others keep theirs. */
export function layable(ids: readonly string[], items: ReadonlyMap<string, ShippedItem>): LaidItem[] {
  return ids.map((id) => items.get(id) ?? { id, topics: [], key: 'a', fixedOrder: true });
}

/** The key of each item. */
export function keysOf(items: ReadonlyMap<string, ShippedItem>): ReadonlyMap<string, OptionId> {
  return new Map([...items].map(([id, { key }]) => [id, key]));
}

/** Seeds of forms lie below this: at most nine digits, so that one can be read out. */
export const formSeeds = 1_000_000_000;
