/** The six places of the chamber on the drawing. */
import type { Slot } from '../events.ts';

export const slotSpots: Readonly<Record<Slot, readonly [x: number, y: number]>> = {
  'top-left': [176, 92],
  'top-middle': [302, 92],
  'top-right': [428, 92],
  'bottom-left': [176, 222],
  'bottom-middle': [302, 222],
  'bottom-right': [428, 222],
};
export const slotWidth = 112;
export const slotHeight = 104;
