/** Time missed at a site. Pure. */
import { liveEntries } from '../log/live.ts';
import type { EntryOf } from '../port.ts';

export const timeMissedKinds = ['time.missed', 'entry.withdrawn'] as const;

/** By date, earliest first. */
export function timeMissed(
  entries: readonly EntryOf<(typeof timeMissedKinds)[number]>[],
): readonly EntryOf<'time.missed'>[] {
  return liveEntries(entries).toSorted((a, b) => (a.data.date < b.data.date ? -1 : a.data.date > b.data.date ? 1 : 0));
}
