/** Limits of the record for what is charted: settings of the simulation, told in model.md, no clinical limits. */
import type { EntryLimits } from '../core/entry.ts';

export const amountMlLimits: EntryLimits = {
  possible: { low: 0, high: 3000 },
  usual: { low: 0, high: 500 },
  unit: 'mL',
};
export const minutesLimits: EntryLimits = {
  possible: { low: 0, high: 240 },
  usual: { low: 0, high: 60 },
  unit: 'minutes',
};
export const celsiusLimits: EntryLimits = {
  possible: { low: 5, high: 60 },
  usual: { low: 30, high: 41 },
  unit: '°C',
};
