/** What an item rule is: a name, and what it finds wrong with one item. One small file per rule. */
import type { Item } from '../../../src/schema/item.ts';

export interface ItemRule {
  readonly name: string;
  /** The advice shown to the author. */
  readonly advice: string;
  /** What is wrong, in a few words; null when nothing is. */
  readonly check: (item: Item) => string | null;
}
