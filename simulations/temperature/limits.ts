/** What the record system takes without a word, asks about, and refuses. Its own settings, told in model.md. */
import type { EntryLimits } from '../core/entry.ts';
import { entryQuestion } from '../core/entry.ts';
import type { Unit } from './case.ts';

export const entryLimits: Readonly<Record<Unit, EntryLimits>> = {
  F: { possible: { low: 80, high: 113 }, usual: { low: 95, high: 104 }, unit: '°F' },
  C: { possible: { low: 26.7, high: 45 }, usual: { low: 35, high: 40 }, unit: '°C' },
};

const inside = (value: number, { low, high }: { readonly low: number; readonly high: number }) =>
  value >= low && value <= high;

/** The record's question or refusal; null when it keeps the value. A number of the other scale is named as such. */
export function recordSays(value: number, unit: Unit, confirmed: boolean): string | null {
  const words = entryQuestion('A temperature', value, entryLimits[unit], confirmed);
  if (words === null) return null;
  const other: Unit = unit === 'F' ? 'C' : 'F';
  return inside(value, entryLimits[other].usual)
    ? `${words} It looks like a number in ${entryLimits[other].unit}.`
    : words;
}
