/**
 * The lasting storage: IndexedDB through `idb`. Every commit is one transaction with the durability asked for, and
 * resolves after its `complete`. It closes for a newer version, opens again after a lost connection, and turns the
 * browser's errors into faults; it never creates a database where a newer one is.
 */
import { openDB } from 'idb';
import { snapshotsKept } from './storage.ts';
import type {
  AsideRow,
  Change,
  CommitOutcome,
  ErasedNote,
  FoundRow,
  Head,
  Outcome,
  RecordStorage,
  Snapshot,
  StorageFault,
} from './storage.ts';
import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';

/** `rows` hold `unknown` because damage is expected: whoever reads them checks them. */
interface Schema extends DBSchema {
  entries: { key: string; value: unknown; indexes: { kind: string } };
  /** `head`, and `erased` with the notes of deleted records. */
  meta: { key: string; value: Head | readonly ErasedNote[] };
  aside: { key: number; value: AsideRow };
  /** Snapshots under numbers, the texts of deleted records under their ids. */
  snapshots: { key: number | string; value: Snapshot | string };
}

type Database = IDBPDatabase<Schema>;
type Upgrade = (db: Database) => void;

export const databaseName = 'exam-room';

/** Consecutive steps from one version of the database to the next; only ever added at the end. */
const upgrades: readonly Upgrade[] = [
  (db) => {
    db.createObjectStore('entries', { keyPath: 'entry.id' }).createIndex('kind', 'entry.kind');
    db.createObjectStore('meta');
  },
  (db) => {
    db.createObjectStore('aside', { autoIncrement: true });
    db.createObjectStore('snapshots', { autoIncrement: true });
  },
];

export const databaseVersion = upgrades.length;

export interface IndexedDbOptions {
  /** Another record's database, such as a cohort's; without it the one of this browser's own studies. */
  readonly name?: string;
  /** Called with true while another tab's old connection blocks the upgrade, with false when it goes on. */
  readonly onBlocked: (isBlocked: boolean) => void;
}

/** Opens the database. Null where the browser gives none: the caller then keeps the record in memory and says so. */
export async function indexedDbStorage({
  onBlocked,
  name = databaseName,
}: IndexedDbOptions): Promise<RecordStorage | null> {
  const listeners = new Set<(fault: StorageFault) => void>();
  const interrupt = (fault: StorageFault): void => {
    for (const listener of [...listeners]) listener(fault);
  };
  /** Set once the storage may no longer be used by this page. */
  let ended: StorageFault | null = null;
  let connection: Database | null = null;
  /** One at a time: a second connection nobody knows of would block the next version. */
  let opening: Promise<Database> | null = null;

  const open = async (): Promise<Database> => {
    const opened: Database[] = [];
    const letGo = (): void => {
      for (const db of opened) db.close();
      if (connection !== null && opened.includes(connection)) connection = null;
    };
    const db = await openDB<Schema>(name, databaseVersion, {
      upgrade(upgraded, from) {
        for (const step of upgrades.slice(from)) step(upgraded);
      },
      blocked() {
        onBlocked(true);
      },
      blocking(_, next) {
        letGo();
        // Somebody deletes the database: it is not there any more, and no newer one takes its place.
        if (next === null) interrupt('gone');
        else {
          ended = 'read-only';
          interrupt('read-only');
        }
      },
      terminated() {
        letGo();
        interrupt('gone');
      },
    });
    opened.push(db);
    onBlocked(false);
    return db;
  };

  const connected = async (): Promise<Database> => {
    if (connection !== null) return connection;
    opening ??= open().finally(() => {
      opening = null;
    });
    connection = await opening;
    return connection;
  };

  try {
    await connected();
  } catch (error) {
    if (nameOf(error) !== 'VersionError') return null;
    // A database made by a newer Exam Room is opened as it is, for reading only.
    ended = 'newer-version';
    connection = await openDB<Schema>(name).catch(() => null);
    if (connection === null) return null;
  }

  /** Runs the work on an open connection, once more on a fresh one when the old one turns out dead. */
  async function on<T>(work: (db: Database) => Promise<T>): Promise<Outcome<T>> {
    for (let attempt = 0; ; attempt += 1) {
      if (ended === 'read-only') return { ok: false, fault: 'read-only' };
      let db: Database;
      try {
        db = await connected();
      } catch (error) {
        const fault = faultOf(error);
        // However it fails: without a connection there is nothing to work on.
        return { ok: false, fault: fault === 'failed' ? 'gone' : fault };
      }
      try {
        return { ok: true, value: await work(db) };
      } catch (error) {
        const fault = faultOf(error);
        const mayBeDead = fault === 'gone' || nameOf(error) === 'UnknownError';
        if (!mayBeDead || attempt === 1) return { ok: false, fault };
        db.close();
        if (connection === db) connection = null;
      }
    }
  }

  async function commit(change: Change): Promise<CommitOutcome> {
    if (ended !== null) return { ok: false, fault: ended };
    const outcome = await on((db) => commitOn(db, change));
    return outcome.ok ? outcome.value : outcome;
  }

  return {
    lasting: true,
    head: () => on(async (db) => ((await db.get('meta', 'head')) as Head | undefined) ?? null),
    commit,
    rows: (kinds) => on((db) => rowsOf(db, kinds)),
    rowsById: (ids) =>
      on(async (db) => {
        const tx = db.transaction('entries');
        const values = await Promise.all(ids.map((id) => tx.store.get(id)));
        return ids.flatMap((key, i): FoundRow[] => (values[i] === undefined ? [] : [{ key, value: values[i] }]));
      }),
    aside: () => on((db) => db.getAll('aside')),
    snapshots: () => on(async (db) => (await db.getAll('snapshots', numbered())) as Snapshot[]),
    erased: () => on(async (db) => ((await db.get('meta', 'erased')) as readonly ErasedNote[] | undefined) ?? []),
    erasedText: (id) => on(async (db) => ((await db.get('snapshots', id)) as string | undefined) ?? null),
    onInterruption(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      connection?.close();
      connection = null;
    },
  };
}

type AllStores = readonly ['entries', 'meta', 'aside', 'snapshots'];
type Writing = IDBPTransaction<Schema, AllStores, 'readwrite'>;
const allStores: AllStores = ['entries', 'meta', 'aside', 'snapshots'];

async function commitOn(db: Database, change: Change): Promise<CommitOutcome> {
  const tx: Writing = db.transaction(allStores, 'readwrite', { durability: change.durability });
  const ended = tx.done.then(() => null, asError);
  try {
    const head = ((await tx.objectStore('meta').get('head')) as Head | undefined) ?? null;
    if (head?.record !== change.expect?.record || head?.revision !== change.expect?.revision) {
      tx.abort();
      await ended;
      return { ok: false, fault: head === null ? 'missing' : 'moved' };
    }
    // Each in a function of its own: one that throws at once must not leave the others' rejections unheard.
    await Promise.all(writes(tx, change).map(async (write) => write()));
  } catch (error) {
    abort(tx);
    // The request may only say "aborted" where the transaction knows the reason, or the other way round.
    throw asError(nameOf(error) === 'AbortError' ? await ended : error);
  }
  const error = await ended;
  if (error !== null) throw error;
  return { ok: true };
}

function writes(tx: Writing, change: Change): (() => Promise<unknown>)[] {
  const entries = tx.objectStore('entries');
  const { add = [], remove = [], aside = [], snapshot, erased } = change;
  return [
    ...(change.erase === true ? emptying(tx) : []),
    ...remove.map((key) => () => entries.delete(key)),
    ...add.map((row) => () => entries.put(row)),
    ...aside.map((row) => () => tx.objectStore('aside').add(row)),
    ...(snapshot === undefined ? [] : [() => tx.objectStore('snapshots').add(snapshot), () => thin(tx)]),
    ...(erased === undefined ? [] : [() => keepErased(tx, erased)]),
    () => tx.objectStore('meta').put(change.head, 'head'),
  ];
}

/** Keys of snapshots; those of deleted records are texts. A function, since a page being built has no key ranges. */
function numbered(): IDBKeyRange {
  return IDBKeyRange.bound(-Infinity, Infinity);
}

/** Everything goes but deleted records, which have a life of their own. */
function emptying(tx: Writing): (() => Promise<unknown>)[] {
  return [
    () => tx.objectStore('entries').clear(),
    () => tx.objectStore('aside').clear(),
    () => tx.objectStore('snapshots').delete(numbered()),
  ];
}

async function keepErased(tx: Writing, { notes, text }: NonNullable<Change['erased']>): Promise<void> {
  const store = tx.objectStore('snapshots');
  const present = (await store.getAllKeys()).filter((key) => typeof key === 'string');
  await Promise.all([
    tx.objectStore('meta').put(notes, 'erased'),
    ...(text === undefined ? [] : [store.put(text.text, text.id)]),
    ...present.filter((key) => !notes.some(({ id }) => id === key)).map((key) => store.delete(key)),
  ]);
}

async function thin(tx: Writing): Promise<void> {
  const keys = await tx.objectStore('snapshots').getAllKeys(numbered());
  await Promise.all(
    keys.slice(0, Math.max(0, keys.length - snapshotsKept)).map((key) => tx.objectStore('snapshots').delete(key)),
  );
}

async function rowsOf(db: Database, kinds: readonly string[] | null): Promise<readonly FoundRow[]> {
  const tx = db.transaction('entries');
  const sources = kinds === null ? [tx.store] : kinds.map((kind) => ({ index: tx.store.index('kind'), kind }));
  const parts = await Promise.all(
    sources.map(async (source) => {
      const [keys, values] = await ('kind' in source
        ? Promise.all([source.index.getAllKeys(source.kind), source.index.getAll(source.kind)])
        : Promise.all([source.getAllKeys(), source.getAll()]));
      return keys.map((key, i) => ({ key, value: values[i] }));
    }),
  );
  return parts.flat();
}

function abort(tx: Writing): void {
  try {
    tx.abort();
  } catch {
    // Already ended: `done` carries the reason.
  }
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : '';
}

function faultOf(error: unknown): StorageFault {
  switch (nameOf(error)) {
    case 'QuotaExceededError':
      return 'full';
    case 'VersionError':
      return 'newer-version';
    // A closed connection shows as one of these on the next use; Safari's dead ones as UnknownError, which others use too.
    case 'InvalidStateError':
    case 'AbortError':
    case 'NotFoundError':
      return 'gone';
    default:
      return 'failed';
  }
}
