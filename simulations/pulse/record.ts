/** Limits of the record system for a pulse: settings of the simulation, told in model.md, no clinical limits. */
import type { EntryLimits } from '../core/entry.ts';
import type { AgeGroup } from './case.ts';

const unit = 'a minute';

export const pulseLimits: Readonly<Record<AgeGroup, EntryLimits>> = {
  infant: { possible: { low: 20, high: 300 }, usual: { low: 90, high: 190 }, unit },
  toddler: { possible: { low: 20, high: 300 }, usual: { low: 70, high: 180 }, unit },
  adult: { possible: { low: 20, high: 300 }, usual: { low: 45, high: 140 }, unit },
};
