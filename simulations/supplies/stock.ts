/** Arithmetic of a shelf: what may be used, when to order, how much. Pure. */
import type { CivilDate } from '../core/calendar.ts';
import type { Item } from './case.ts';
import type { ItemState, ShelfLot, StoreContext } from './context.ts';

/** Whether packs of this lot may be used on a day: not expired, not opened, not torn, not recalled. */
export function isUsable({ expires, condition }: Pick<ShelfLot, 'expires' | 'condition'>, today: CivilDate): boolean {
  return condition === 'sealed' && (expires === null || expires >= today);
}

/** What may be used of an item, in its unit. */
export function usable({ lots }: ItemState, today: CivilDate): number {
  return lots.filter((lot) => isUsable(lot, today)).reduce((sum, { count }) => sum + count, 0);
}

/** Use in the lead time and the safety stock on top. */
export const reorderPoint = ({ usePerWeek, leadWeeks, safety }: Item): number => usePerWeek * leadWeeks + safety;

/** How much is to be ordered for a count: up to par less what is on order, in whole packs; 0 above the reorder point. */
export function toOrder(item: Item, count: number): number {
  if (count + item.onOrder > reorderPoint(item)) return 0;
  const missing = Math.max(0, item.par - count - item.onOrder);
  return Math.ceil(missing / item.packOf) * item.packOf;
}

/** Whether the usable lot that expires first stands in front. */
export function isFirstInFront({ lots }: ItemState, today: CivilDate): boolean {
  const standing = lots.filter((lot) => !lot.isRemoved && isUsable(lot, today));
  const [front] = standing;
  if (front === undefined) return true;
  return standing.every(({ expires }) => expires === null || (front.expires ?? '9999') <= expires);
}

export const itemOf = ({ case: day }: StoreContext, id: string): Item | undefined =>
  day.items.find((item) => item.id === id);

/** Whether vaccine in the refrigerator has been outside its range as far as the display shows. */
export function isOut({ display, log, facts }: Pick<StoreContext, 'display' | 'log' | 'facts'>): boolean {
  const { low, high } = facts.fridgeF;
  return [...log, ...(display === null ? [] : [display])].some(({ lowest, highest }) => lowest < low || highest > high);
}
