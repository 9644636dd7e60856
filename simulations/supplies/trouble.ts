/** Whether vaccine was out of range on this day, in truth. Only the score and the debrief look here. */
import type { StoreContext } from './context.ts';

export function hasVaccine({ case: { fridge, delivery } }: StoreContext): boolean {
  return fridge !== null || delivery?.lines.some(({ isCold }) => isCold) === true;
}

/** What is out in the evening counts even when nobody waited for the evening. */
export function isFridgeTrouble({ excursion }: StoreContext): boolean {
  return excursion.morning !== 'none' || excursion.evening !== 'none';
}

export function hasTrouble(context: StoreContext): boolean {
  return isFridgeTrouble(context) || context.lines.some(({ fault }) => fault === 'warm');
}
