/**
 * The bank as it travels to the browser: an index of all items without their text, and the items themselves in one file for
 * each group of topics, fetched only when a form needs them. Keys are in those files; the site says so. Pure.
 */
import type { Taught } from '#library/taught.ts';
import type { Item } from '#schema/item.ts';
import type { TopicCode } from '#schema/ids.ts';
import type { BankEntry } from './bank.ts';

/** One line of the index; `group` names the file that holds the item. */
export interface IndexEntry extends BankEntry {
  readonly group: string;
}

export interface BankIndex {
  /** SHA-256 over all items, in hex: names the bank a form was drawn from. */
  readonly hash: string;
  readonly entries: readonly IndexEntry[];
}

/** What the sitting and its report need of an item. */
export type ShippedItem = Pick<
  Item,
  'id' | 'stem' | 'options' | 'key' | 'level' | 'difficulty' | 'topics' | 'fixedOrder' | 'checkedOn'
> &
  Taught;

/** The group of an item: the part of its first topic code before the point (`C3.7` → `C3`). */
export function groupOf(topics: readonly TopicCode[]): string {
  return topics[0]?.split('.')[0] ?? 'other';
}
