/** Evaluations of a placement as they stand now. Pure. */
import { latestBy } from './latest.ts';
import type { EntryOf } from '../port.ts';

export const evaluationsKinds = ['evaluation.given', 'entry.withdrawn'] as const;

/** By the evaluation's id. */
export function evaluations(
  entries: readonly EntryOf<(typeof evaluationsKinds)[number]>[],
): ReadonlyMap<string, EntryOf<'evaluation.given'>> {
  return latestBy(entries, ({ data }) => data.evaluation);
}
