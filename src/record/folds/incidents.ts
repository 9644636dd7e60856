/** Incidents at a site as they stand now. Pure. */
import { latestBy } from './latest.ts';
import type { EntryOf } from '../port.ts';

export const incidentsKinds = ['incident.reported', 'entry.withdrawn'] as const;

/** By the incident's id. */
export function incidents(
  entries: readonly EntryOf<(typeof incidentsKinds)[number]>[],
): ReadonlyMap<string, EntryOf<'incident.reported'>> {
  return latestBy(entries, ({ data }) => data.incident);
}
