/** Somebody else's record, read from a file, as a storage that is only ever read. Writing is refused by name. */
import { hashEntry } from '../entry-hash.ts';
import type { FoundRow, Outcome, RecordStorage } from './storage.ts';
import type { Envelope } from '../../schema/entry.ts';

export function viewedStorage(entries: readonly Envelope[]): RecordStorage {
  const rows: readonly FoundRow[] = entries.map((entry) => ({
    key: entry.id,
    value: { entry, hash: hashEntry(entry) },
  }));
  const byId = new Map(rows.map((row) => [row.key, row]));
  const kindOf = new Map(entries.map(({ id, kind }) => [id, kind]));
  const ok = <T>(value: T): Promise<Outcome<T>> => Promise.resolve({ ok: true, value });
  return {
    lasting: false,
    isViewed: true,
    // A record without a head has nothing to say about files saved or devices: those are its owner's.
    head: () => ok(null),
    commit: () => Promise.resolve({ ok: false, fault: 'not-yours' }),
    rows: (kinds) => ok(rows.filter(({ key }) => kinds === null || kinds.includes(kindOf.get(key) ?? ''))),
    rowsById: (ids) => ok(ids.flatMap((id) => byId.get(id) ?? [])),
    aside: () => ok([]),
    snapshots: () => ok([]),
    erased: () => ok([]),
    erasedText: () => ok(null),
    onInterruption: () => () => undefined,
    close: () => undefined,
  };
}
