/** What an item rule is: a name, and what it finds wrong with one item. One small file per rule; index.ts lists them all. */
import type { IsoDate } from '#schema/ids.ts';
import type { Item } from '#schema/item.ts';

/** What a rule may have to look up. */
export interface RuleShelf {
  /** Generic name by brand name, both in small letters. */
  readonly genericByBrand: ReadonlyMap<string, string>;
  readonly today: IsoDate;
  /** The last day on which a fact counts as fresh, by its id. */
  readonly factDue: ReadonlyMap<string, IsoDate>;
  /** The last day on which a source counts as fresh, by its id. */
  readonly sourceDue: ReadonlyMap<string, IsoDate>;
}

export interface ItemRule {
  readonly name: string;
  /** An error fails the tests; a warning stands in the report of `npm run items`. */
  readonly severity: 'error' | 'warning';
  /** The advice shown to the author. */
  readonly advice: string;
  /** What is wrong, in a few words; null when nothing is. */
  readonly check: (item: Item, shelf: RuleShelf) => string | null;
}
