/**
 * A storage that lasts as long as the page: used where the browser gives none, and in tests. It keeps the same contract as
 * the lasting one, and hands out copies so that nobody can edit what is kept.
 */
import { snapshotsKept } from './storage.ts';
import type { AsideRow, Change, CommitOutcome, ErasedNote, Head, RecordStorage, Row, Snapshot } from './storage.ts';

export function memoryStorage(): RecordStorage {
  let head: Head | null = null;
  const rows = new Map<string, Row>();
  const aside: AsideRow[] = [];
  const snapshots: Snapshot[] = [];
  let erased: readonly ErasedNote[] = [];
  const erasedTexts = new Map<string, string>();
  const found = (row: Row): { key: string; value: unknown } => ({ key: row.entry.id, value: structuredClone(row) });

  function commit(change: Change): CommitOutcome {
    if (change.expect !== null && head === null) return { ok: false, fault: 'missing' };
    if (head?.record !== change.expect?.record || head?.revision !== change.expect?.revision)
      return { ok: false, fault: 'moved' };
    if (change.erase === true) {
      rows.clear();
      aside.length = 0;
      snapshots.length = 0;
    }
    for (const key of change.remove ?? []) rows.delete(key);
    for (const row of change.add ?? []) rows.set(row.entry.id, structuredClone(row));
    aside.push(...(change.aside ?? []));
    if (change.snapshot !== undefined) snapshots.push(change.snapshot);
    snapshots.splice(0, Math.max(0, snapshots.length - snapshotsKept));
    if (change.erased !== undefined) {
      const { notes, text } = change.erased;
      erased = notes;
      if (text !== undefined) erasedTexts.set(text.id, text.text);
      for (const id of erasedTexts.keys()) if (!notes.some((note) => note.id === id)) erasedTexts.delete(id);
    }
    head = change.head;
    return { ok: true };
  }

  return {
    lasting: false,
    head: () => Promise.resolve({ ok: true, value: head }),
    commit: (change) => Promise.resolve(commit(change)),
    rows: (kinds) =>
      Promise.resolve({
        ok: true,
        value: [...rows.values()].filter((row) => kinds === null || kinds.includes(row.entry.kind)).map(found),
      }),
    rowsById: (ids) => Promise.resolve({ ok: true, value: ids.flatMap((id) => rows.get(id) ?? []).map(found) }),
    aside: () => Promise.resolve({ ok: true, value: [...aside] }),
    snapshots: () => Promise.resolve({ ok: true, value: [...snapshots] }),
    erased: () => Promise.resolve({ ok: true, value: erased }),
    erasedText: (id) => Promise.resolve({ ok: true, value: erasedTexts.get(id) ?? null }),
    onInterruption: () => () => undefined,
    close: () => undefined,
  };
}
