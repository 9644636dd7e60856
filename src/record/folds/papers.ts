/** Papers of the compliance list, by their dates. Pure. */
import { liveEntries } from '../log/live.ts';
import type { EntryOf } from '../port.ts';

export const papersKinds = ['document.dated', 'entry.withdrawn'] as const;

/** By requirement, every entry about it in fold order: the last one counts, the others are its history. At least one each. */
export function papers(
  entries: readonly EntryOf<(typeof papersKinds)[number]>[],
): ReadonlyMap<string, readonly EntryOf<'document.dated'>[]> {
  return Map.groupBy(liveEntries(entries), ({ data }) => data.requirement);
}
