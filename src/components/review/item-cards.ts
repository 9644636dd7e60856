/**
 * The exam items that wait for review, with key and reasons, from the bank the site sends. Only the files that hold them are
 * fetched. An item that is not in the bank any more is left out.
 */
import { fetchIndex, fetchItems } from '#components/exam/fetch-bank.ts';
import type { ShippedItem } from '#exam/shipped.ts';
import { FileMissing } from '#offline/build-file.ts';

/** What review needs of an item: a part of what the bank holds. */
export type ReviewItem = Pick<ShippedItem, 'id' | 'stem' | 'options' | 'key' | 'fixedOrder' | 'teaches'>;

/** By id. Empty when the bank cannot be fetched: review then goes on with its other cards. */
export async function loadItems(ids: readonly string[]): Promise<ReadonlyMap<string, ReviewItem>> {
  if (ids.length === 0) return new Map();
  try {
    return await fetchItems(await fetchIndex(), ids);
  } catch (error) {
    if (error instanceof FileMissing) return new Map();
    throw error;
  }
}
