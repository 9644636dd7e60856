/** What the person told the app about themselves: the latest value of each preference. Pure. */
import { liveEntries } from '../log/live.ts';
import type { EntryOf } from '../port.ts';
import type { EntryData } from '../../schema/entry.ts';

export const preferencesKinds = ['preference.set', 'entry.withdrawn'] as const;

export type PreferenceKey = EntryData<'preference.set'>['key'];

/** A preference nobody set is not in the map. Latest means: set by somebody who knew of the others, not a later clock. */
export function preferences(
  entries: readonly EntryOf<(typeof preferencesKinds)[number]>[],
): ReadonlyMap<PreferenceKey, string> {
  return new Map(liveEntries(entries).map(({ data }) => [data.key, data.value]));
}
