/** What the owner of a record calls themselves in it. Pure. */
import { preferences } from '#record/folds/preferences.ts';
import { migrate } from '#record/migrations/migrate.ts';
import type { Envelope } from '#schema/entry.ts';

/** Null when they never wrote a name. */
export function ownerName(envelopes: readonly Envelope[]): string | null {
  const entries = envelopes
    .map((envelope) => migrate(envelope))
    .flatMap((read) => (read.ok ? [read.entry] : []))
    .filter((entry) => entry.kind === 'preference.set' || entry.kind === 'entry.withdrawn');
  const name = preferences(entries).get('name')?.trim() ?? '';
  return name === '' ? null : name;
}
