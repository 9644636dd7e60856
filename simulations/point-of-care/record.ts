/** Limits of the record system for results with a number: settings of the simulation, told in model.md, no clinical limits. */
import type { EntryLimits } from '../core/entry.ts';
import type { TestId } from './case.ts';

export const recordLimits: Readonly<Record<TestId, EntryLimits | null>> = {
  strip: null,
  glucose: { possible: { low: 10, high: 900 }, usual: { low: 40, high: 400 }, unit: 'mg/dL' },
  a1c: { possible: { low: 3, high: 20 }, usual: { low: 4, high: 14 }, unit: '%' },
  hemoglobin: { possible: { low: 1, high: 25.6 }, usual: { low: 7, high: 20 }, unit: 'g/dL' },
  strep: null,
  respiratory: null,
  hcg: null,
  guaiac: null,
};
