/** Stays at a site as logged, and which of them took the place of an earlier one. How long each was is the externship's business. Pure. */
import { liveEntries } from '../log/live.ts';
import type { EntryOf } from '../port.ts';

export const staysKinds = ['stay.logged', 'entry.withdrawn'] as const;

export interface Stay {
  readonly entry: EntryOf<'stay.logged'>;
  /** The stay it was written in place of, in the same act; null for one that was logged as it is. A signature of that one does not count for this. */
  readonly before: EntryOf<'stay.logged'> | null;
}

/** By date and time of arrival, earliest first. */
export function stays(entries: readonly EntryOf<(typeof staysKinds)[number]>[]): readonly Stay[] {
  const logged = new Map(
    entries.flatMap((entry) => (entry.kind === 'stay.logged' ? [[entry.id, entry] as const] : [])),
  );
  // What is changed is taken back and logged anew in one append: the two stand next to each other in the device's log.
  const places = new Map(
    entries.flatMap((entry) =>
      entry.kind === 'entry.withdrawn' ? [[`${entry.device} ${entry.seq}`, entry.data.entry] as const] : [],
    ),
  );
  return liveEntries(entries)
    .map((entry) => {
      const replaced = places.get(`${entry.device} ${entry.seq - 1}`);
      return { entry, before: (replaced === undefined ? null : logged.get(replaced)) ?? null };
    })
    .sort((a, b) => compare(arrival(a), arrival(b)));
}

function arrival({ entry }: Stay): string {
  return `${entry.data.date} ${entry.data.from} ${entry.id}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
