/** Limits of device and record: settings of the simulation, told in model.md, no clinical limits. */
import type { EntryLimits } from '../core/entry.ts';

export const heightLimits: EntryLimits = {
  possible: { low: 90, high: 230 },
  usual: { low: 145, high: 200 },
  unit: 'cm',
};
export const fvcLimits: EntryLimits = { possible: { low: 0.3, high: 9 }, usual: { low: 1, high: 6.5 }, unit: 'liters' };
export const fev1Limits: EntryLimits = {
  possible: { low: 0.2, high: 8 },
  usual: { low: 0.6, high: 5.5 },
  unit: 'liters',
};
