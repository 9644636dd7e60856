/**
 * A storage that keeps every entry encrypted in another one. Only the head stays readable: counters, and the handle of the device's
 * key, which no script can read. Kinds are encrypted too, so reading some reads all: a cohort's own log is short.
 */
import type { AsideRow, Change, FoundRow, Outcome, RecordStorage, Row, Snapshot } from '../storage/storage.ts';
import type { Sealed, Sealer } from './lock.ts';

/** In place of a row: its id, and the rest encrypted. */
interface SealedRow {
  readonly entry: { readonly id: string; readonly kind: 'sealed' };
  readonly sealed: Sealed;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export function sealedStorage(inner: RecordStorage, sealer: Sealer): RecordStorage {
  const seal = (place: string, value: unknown): Promise<Sealed> =>
    sealer.seal(place, encoder.encode(JSON.stringify(value)));
  const open = async (place: string, sealed: Sealed): Promise<unknown> =>
    JSON.parse(decoder.decode(await sealer.open(place, sealed))) as unknown;

  const sealRow = async (row: Row): Promise<Row> => {
    const { id } = row.entry;
    const sealed: SealedRow = { entry: { id, kind: 'sealed' }, sealed: await seal(`row ${id}`, row) };
    // The inner storage reads the id and the kind of a row and nothing else.
    return sealed as unknown as Row;
  };
  const openRow = async ({ key, value }: FoundRow): Promise<FoundRow> => {
    const sealed = sealedOf(value);
    // What does not open goes up as it was found: the record sets it aside.
    if (sealed === null) return { key, value };
    return open(`row ${key}`, sealed).then(
      (row) => ({ key, value: row }),
      () => ({ key, value }),
    );
  };
  const openRows = async (outcome: Outcome<readonly FoundRow[]>): Promise<Outcome<readonly FoundRow[]>> =>
    outcome.ok ? { ok: true, value: await Promise.all(outcome.value.map(openRow)) } : outcome;

  return {
    lasting: inner.lasting,
    head: () => inner.head(),
    async commit(change) {
      const { add, aside, snapshot, ...rest } = change;
      const sealed: Change = {
        ...rest,
        ...(add === undefined ? {} : { add: await Promise.all(add.map(sealRow)) }),
        ...(aside === undefined
          ? {}
          : {
              aside: await Promise.all(
                aside.map(async ({ reason, at, found }) => ({ reason, at, found: await seal('aside', found ?? null) })),
              ),
            }),
        ...(snapshot === undefined
          ? {}
          : { snapshot: { ...snapshot, text: JSON.stringify(spelled(await seal('snapshot', snapshot.text))) } }),
      };
      return inner.commit(sealed);
    },
    async rows(kinds) {
      const opened = await openRows(await inner.rows(null));
      if (!opened.ok || kinds === null) return opened;
      return { ok: true, value: opened.value.filter(({ value }) => kinds.includes(kindOf(value))) };
    },
    rowsById: async (ids) => openRows(await inner.rowsById(ids)),
    async aside() {
      const outcome = await inner.aside();
      if (!outcome.ok) return outcome;
      const opened = outcome.value.map(async (row): Promise<AsideRow> => {
        const sealed = asSealed(row.found);
        return sealed === null ? row : { ...row, found: await open('aside', sealed).catch(() => row.found) };
      });
      return { ok: true, value: await Promise.all(opened) };
    },
    async snapshots() {
      const outcome = await inner.snapshots();
      if (!outcome.ok) return outcome;
      const opened = outcome.value.map(async (snapshot): Promise<Snapshot> => {
        const text = await open('snapshot', unspelled(snapshot.text)).catch(() => null);
        return { ...snapshot, text: typeof text === 'string' ? text : '' };
      });
      return { ok: true, value: await Promise.all(opened) };
    },
    erased: () => inner.erased(),
    erasedText: (id) => inner.erasedText(id),
    onInterruption: (listener) => inner.onInterruption(listener),
    close: () => {
      inner.close();
    },
  };
}

function kindOf(value: unknown): string {
  const entry = typeof value === 'object' && value !== null && 'entry' in value ? value.entry : null;
  return typeof entry === 'object' && entry !== null && 'kind' in entry && typeof entry.kind === 'string'
    ? entry.kind
    : '';
}

function sealedOf(value: unknown): Sealed | null {
  return typeof value === 'object' && value !== null && 'sealed' in value ? asSealed(value.sealed) : null;
}

function asSealed(value: unknown): Sealed | null {
  const isSealed = typeof value === 'object' && value !== null && 'iv' in value && 'bytes' in value;
  return isSealed ? (value as Sealed) : null;
}

function spelled({ iv, bytes }: Sealed): { readonly iv: number[]; readonly bytes: number[] } {
  return { iv: [...iv], bytes: [...new Uint8Array(bytes)] };
}

function unspelled(text: string): Sealed {
  const { iv, bytes } = JSON.parse(text) as ReturnType<typeof spelled>;
  return { iv: Uint8Array.from(iv), bytes: Uint8Array.from(bytes).buffer };
}
