/**
 * The cohorts of this browser: a short list, and for each cohort two databases of its own (its log, its students' files), so that
 * purging one removes everything of it and nothing else. A lock is put on or taken off by writing the cohort anew and switching over.
 */
import { deleteDB, openDB } from 'idb';
import { pageWorld } from '../page-world.ts';
import { Recorder } from '../recorder.ts';
import { sortSound } from '../sound-rows.ts';
import { indexedDbStorage } from '../storage/indexeddb-storage.ts';
import { uuidv7 } from '../uuid.ts';
import { openFolders, type FolderStore } from './folder-store.ts';
import { sealedStorage } from './sealed-storage.ts';
import type { Lock, Sealer } from './lock.ts';
import type { RecordStorage } from '../storage/storage.ts';
import type { DBSchema, IDBPDatabase } from 'idb';

/** What the list tells of a cohort without opening it. */
export interface CohortNote {
  readonly id: string;
  /** Empty while it is locked: the name is inside. */
  readonly name: string;
  readonly madeMs: number;
  /** After this day the site asks to purge it, `YYYY-MM-DD`. */
  readonly retainUntil: string;
  readonly lock: Lock | null;
  /** Counts up each time the cohort is written anew: part of its databases' names. */
  readonly generation: number;
}

interface Schema extends DBSchema {
  cohorts: { key: string; value: CohortNote };
}

export interface OpenCohort<H extends { readonly key: string }> {
  readonly note: CohortNote;
  readonly recorder: Recorder;
  readonly folders: FolderStore<H>;
  close(): void;
}

const listName = 'exam-room-cohorts';
const start = 'exam-room-cohort ';

async function onList<T>(work: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
  const db = await openDB<Schema>(listName, 1, {
    upgrade: (made) => void made.createObjectStore('cohorts', { keyPath: 'id' }),
  });
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

/** Oldest first. @throws where the browser gives no storage */
export async function cohortNotes(): Promise<readonly CohortNote[]> {
  const notes = await onList((db) => db.getAll('cohorts'));
  return notes.sort((a, b) => a.madeMs - b.madeMs);
}

export async function cohortNote(id: string): Promise<CohortNote | null> {
  return (await onList((db) => db.get('cohorts', id))) ?? null;
}

/** A note for a new cohort, on the list from now on. Its databases are made when it is opened. */
export async function addCohort(name: string, retainUntil: string, nowMs: number): Promise<CohortNote> {
  const id = uuidv7(nowMs, crypto.getRandomValues(new Uint8Array(10)));
  const note: CohortNote = { id, name, madeMs: nowMs, retainUntil, lock: null, generation: 1 };
  await onList((db) => db.put('cohorts', note));
  return note;
}

/** Puts a cohort that was brought back on the list, after its databases hold everything. */
export async function listCohort(note: CohortNote): Promise<void> {
  await onList((db) => db.put('cohorts', note));
}

/** The list tells the present name and date. */
export async function renote(note: CohortNote, name: string, retainUntil: string): Promise<CohortNote> {
  const next = { ...note, name: note.lock === null ? name : '', retainUntil };
  await onList((db) => db.put('cohorts', next));
  return next;
}

/** @param sealer of its lock; null when it has none. @throws where the browser gives no storage */
export async function openCohort<H extends { readonly key: string }>(
  note: CohortNote,
  sealer: Sealer | null,
): Promise<OpenCohort<H>> {
  const { log, files } = databasesOf(note);
  const storage = await logStorage(log, sealer);
  const folders = await openFolders<H>(files, sealer);
  const recorder = new Recorder(pageWorld(storage, log));
  await recorder.lookAgain();
  return {
    note,
    recorder,
    folders,
    close() {
      storage.close();
      folders.close();
    },
  };
}

/**
 * Writes the whole cohort anew with another lock, or without one, and only then lets go of the old. Broken off in the middle, the
 * old one is still there, whole. The cohort is closed afterwards: open it again.
 * @throws also where something was written meanwhile, here or in another tab: the old one then stays, with it
 */
export function relock<H extends { readonly key: string }>(
  open: OpenCohort<H>,
  name: string,
  next: { readonly lock: Lock; readonly sealer: Sealer } | null,
): Promise<CohortNote> {
  return aloneOnShelf(() => writeAnew(open, name, next));
}

/** Runs the task while no other tab writes a cohort anew or tidies up: for work on databases that no note names yet. */
export function aloneOnShelf<T>(task: () => Promise<T>): Promise<T> {
  return shelfLocks()?.request(listName, task) ?? task();
}

async function writeAnew<H extends { readonly key: string }>(
  open: OpenCohort<H>,
  name: string,
  next: { readonly lock: Lock; readonly sealer: Sealer } | null,
): Promise<CohortNote> {
  const { note } = open;
  const becoming: CohortNote = {
    ...note,
    name: next === null ? name : '',
    lock: next?.lock ?? null,
    generation: note.generation + 1,
  };
  const names = databasesOf(becoming);
  // What an attempt that was broken off has left.
  await Promise.all([deleteDB(names.log), deleteDB(names.files)]);
  const storage = await logStorage(names.log, next?.sealer ?? null);
  const folders = await openFolders<H>(names.files, next?.sealer ?? null);
  try {
    const before = await writtenUpTo(open);
    await copyLog(open.recorder.world.storage, storage);
    for (const head of await open.folders.heads()) {
      const bytes = await open.folders.bytes(head.key);
      if (bytes !== null) await folders.put(head, bytes, []);
    }
    await onList((db) => db.put('cohorts', becoming));
    // Looked at after the switch: what another tab was told is kept must not go with the old one.
    if ((await writtenUpTo(open)) !== before) {
      await onList((db) => db.put('cohorts', note));
      throw new Error('The cohort was written to meanwhile.');
    }
  } finally {
    storage.close();
    folders.close();
  }
  open.close();
  await deleteCohortData(note);
  return becoming;
}

/** Everything of the cohort leaves this device, for good. */
export async function purgeCohort(note: CohortNote): Promise<void> {
  await deleteCohortData(note);
  await onList((db) => db.delete('cohorts', note.id));
}

/** Removes what broken-off work has left: databases that no note names. Not while another tab is writing a cohort anew. */
export async function tidyCohorts(): Promise<void> {
  const locks = shelfLocks();
  if (locks === undefined) await tidy();
  else await locks.request(listName, { ifAvailable: true }, (lock) => (lock === null ? undefined : tidy()));
}

async function tidy(): Promise<void> {
  const named = new Set((await cohortNotes()).flatMap((note) => Object.values(databasesOf(note))));
  const present = await indexedDB.databases().catch(() => []);
  for (const { name = '' } of present) if (name.startsWith(start) && !named.has(name)) await deleteDB(name);
}

/** A cohort that is being written anew has databases that no note names yet. Missing on plain http, whatever the types say. */
function shelfLocks(): LockManager | undefined {
  return (navigator as Partial<Navigator>).locks;
}

/** Another text for whatever is written to the cohort. */
async function writtenUpTo<H extends { readonly key: string }>({ recorder, folders }: OpenCohort<H>): Promise<string> {
  const head = await recorder.world.storage.head();
  if (!head.ok) throw new Error('The cohort could not be read.');
  return JSON.stringify([head.value?.record, head.value?.revision, await folders.heads()]);
}

async function deleteCohortData(note: CohortNote): Promise<void> {
  const { log, files } = databasesOf(note);
  await Promise.all([deleteDB(log), deleteDB(files)]);
}

async function copyLog(from: RecordStorage, to: RecordStorage): Promise<void> {
  const [head, rows, aside] = await Promise.all([from.head(), from.rows(null), from.aside()]);
  if (!head.ok || !rows.ok || !aside.ok) throw new Error('The cohort could not be read.');
  if (head.value === null) return;
  // Only sound rows cross over; what is damaged was set aside when the cohort was opened.
  const add = sortSound(rows.value).sound;
  const done = await to.commit({ durability: 'strict', expect: null, head: head.value, add, aside: aside.value });
  if (!done.ok) throw new Error('The cohort could not be written.');
}

async function logStorage(name: string, sealer: Sealer | null): Promise<RecordStorage> {
  const inner = await indexedDbStorage({ name, onBlocked: () => undefined });
  if (inner === null) throw new Error('This browser keeps nothing for this site.');
  return sealer === null ? inner : sealedStorage(inner, sealer);
}

function databasesOf({ id, generation }: CohortNote): { readonly log: string; readonly files: string } {
  const name = `${start}${id} ${String(generation)}`;
  return { log: name, files: `${name} files` };
}
