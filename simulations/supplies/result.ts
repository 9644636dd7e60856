/** What a closed day hands to a later task of a shift. */
import type { StoreContext } from './context.ts';

export interface StoreResult {
  /** Items that were counted, and what was put on the order list by item. */
  readonly counted: number;
  readonly ordered: Readonly<Record<string, number>>;
  readonly vaccineHeld: boolean;
}

export function resultOf({ items, acts }: StoreContext): StoreResult {
  return {
    counted: items.filter(({ counted }) => counted !== null).length,
    ordered: Object.fromEntries(items.flatMap(({ id, ordered }) => (ordered === null ? [] : [[id, ordered]]))),
    vaccineHeld: acts.includes('labeled') && acts.includes('isolated-cold'),
  };
}
