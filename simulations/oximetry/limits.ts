/** What the record system takes without a word, asks about, and refuses. Its own settings, told in model.md. */
import type { EntryLimits } from '../core/entry.ts';

export const percentLimits: EntryLimits = {
  possible: { low: 40, high: 100 },
  usual: { low: 90, high: 100 },
  unit: '%',
};
