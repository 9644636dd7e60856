/**
 * A small store beside the record, in a database of its own: files that are looked at, and the folder chosen for backups. Losing
 * it loses nothing that was done. Nothing here throws; where the browser gives no storage there is nothing in it.
 */
import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';

interface Schema extends DBSchema {
  things: { key: string; value: unknown };
}

const name = 'exam-room-beside';

/** One connection each time: seldom asked for, and a connection left open would be in the way of erasing the site's data. */
async function on<T>(work: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T | null> {
  let db: IDBPDatabase<Schema> | null = null;
  try {
    db = await openDB<Schema>(name, 1, { upgrade: (made) => void made.createObjectStore('things') });
    return await work(db);
  } catch {
    return null;
  } finally {
    db?.close();
  }
}

/** What is kept under a key, unchecked; undefined when there is nothing. */
export async function thingBeside(key: string): Promise<unknown> {
  return (await on((db) => db.get('things', key))) ?? undefined;
}

/** False when it could not be kept. */
export async function keepBeside(key: string, thing: unknown): Promise<boolean> {
  return (await on(async (db) => db.put('things', thing, key))) !== null;
}

export async function dropBeside(key: string): Promise<void> {
  await on((db) => db.delete('things', key));
}

/** Keys that begin with a text. */
export async function keysBeside(start: string): Promise<readonly string[]> {
  return ((await on((db) => db.getAllKeys('things'))) ?? []).filter((key) => key.startsWith(start));
}
