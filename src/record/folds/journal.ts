/** Pages of the weekly journal as they stand now. Pure. */
import { latestBy } from './latest.ts';
import type { EntryOf } from '../port.ts';

export const journalKinds = ['journal.written', 'entry.withdrawn'] as const;

/** By the page's id. */
export function journal(
  entries: readonly EntryOf<(typeof journalKinds)[number]>[],
): ReadonlyMap<string, EntryOf<'journal.written'>> {
  return latestBy(entries, ({ data }) => data.journal);
}
