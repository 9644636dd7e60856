/** Limits of the record system for a rate: settings of the simulation, told in model.md, no clinical limits. */
import type { EntryLimits } from '../core/entry.ts';

export const rateLimits: EntryLimits = {
  possible: { low: 15, high: 320 },
  usual: { low: 45, high: 140 },
  unit: 'a minute',
};
