/** Limits of the record system for a breathing rate: settings of the simulation, told in model.md, no clinical limits. */
import type { EntryLimits } from '../core/entry.ts';
import type { AgeGroup } from './case.ts';

const unit = 'a minute';
const possible = { low: 1, high: 120 };

export const breathLimits: Readonly<Record<AgeGroup, EntryLimits>> = {
  infant: { possible, usual: { low: 20, high: 70 }, unit },
  toddler: { possible, usual: { low: 16, high: 50 }, unit },
  child: { possible, usual: { low: 14, high: 40 }, unit },
  adult: { possible, usual: { low: 8, high: 32 }, unit },
};
