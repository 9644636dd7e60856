/** Limits of the record system: settings of the simulation, told in model.md. */
import type { EntryLimits } from '../core/entry.ts';

export const triesLimits: EntryLimits = {
  possible: { low: 0, high: 9 },
  usual: { low: 0, high: 2 },
  unit: 'tries',
};
