/**
 * The exam items that wait for review, with key and reasons, from the bank the site sends. Only the files that hold them are
 * fetched. An item that is not in the bank any more is left out.
 */
import type { BankIndex, ShippedItem } from '#exam/shipped.ts';

/** What review needs of an item: a part of what the bank holds. */
export type ReviewItem = Pick<ShippedItem, 'id' | 'stem' | 'options' | 'key' | 'fixedOrder' | 'teaches'>;

/** By id. Empty when the bank cannot be fetched: review then goes on with its other cards. */
export async function loadItems(ids: readonly string[]): Promise<ReadonlyMap<string, ReviewItem>> {
  if (ids.length === 0) return new Map();
  const index = await fetched<BankIndex>('/bank/index.json');
  const wanted = new Set(ids);
  const groups = new Set(index?.entries.filter(({ id }) => wanted.has(id)).map(({ group }) => group));
  const files = await Promise.all([...groups].map((group) => fetched<readonly ReviewItem[]>(`/bank/${group}.json`)));
  const items = files.flatMap((file) => file ?? []).filter(({ id }) => wanted.has(id));
  return new Map(items.map((item) => [item.id, item]));
}

/** A file of our own build; null when it is not to be had. */
async function fetched<T>(address: string): Promise<T | null> {
  try {
    const answer = await fetch(address);
    return answer.ok ? ((await answer.json()) as T) : null;
  } catch {
    return null;
  }
}
