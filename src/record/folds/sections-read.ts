/** Which sections of which modules were marked as read. Pure. */
import { liveEntries } from '../log/live.ts';
import type { EntryOf } from '../port.ts';

/** The kinds to ask the record for. */
export const sectionsReadKinds = ['section.read', 'entry.withdrawn'] as const;

/** Section ids by module id. A module nobody read a section of is not in the map. */
export function sectionsRead(
  entries: readonly EntryOf<(typeof sectionsReadKinds)[number]>[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const byModule = new Map<string, Set<string>>();
  for (const { data } of liveEntries(entries)) {
    const sections = byModule.get(data.module) ?? new Set();
    byModule.set(data.module, sections.add(data.section));
  }
  return byModule;
}
