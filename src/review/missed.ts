/**
 * Which exam items belong in review: those last answered wrong, and those answered right by luck, as the person said.
 * Certain and wrong comes first, since it is what hurts a patient. Pure.
 */
import type { ItemAnswered } from '#record/folds/items-answered.ts';

export interface MissedItem {
  readonly item: string;
  /** The person was sure of the wrong answer. */
  readonly wasCertain: boolean;
  /** Milliseconds since 1970. */
  readonly atMs: number;
}

export function missedItems(answered: ReadonlyMap<string, ItemAnswered>): readonly MissedItem[] {
  return [...answered.values()]
    .filter(({ last }) => !last.right || last.certainty === 'unsure')
    .map(({ item, last }) => ({
      item,
      wasCertain: !last.right && last.certainty === 'certain',
      atMs: Date.parse(last.at),
    }))
    .sort((a, b) => Number(b.wasCertain) - Number(a.wasCertain) || a.atMs - b.atMs || (a.item < b.item ? -1 : 1));
}
