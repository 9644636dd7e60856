/**
 * Looking at somebody else's record without it touching one's own: the file's text is kept in the store beside the record under
 * an id, and this tab alone holds that id. While it does, `openRecord` gives that record, which cannot be written.
 */
import { dropBeside, keepBeside, keysBeside, thingBeside } from './beside-store.ts';
import { viewedStorage } from './storage/viewed-storage.ts';
import { textSource } from './transfer/file-source.ts';
import { writeRecordFile } from './transfer/record-file.ts';
import { readRecordFile } from './transfer/read-record-file.ts';
import { toHex } from './uuid.ts';
import { viewedId, viewingKey } from './viewing-key.ts';
import type { RecordStorage } from './storage/storage.ts';
import type { Envelope } from '../schema/entry.ts';

const start = 'viewed ';
const dayMs = 24 * 60 * 60 * 1000;

/** What is kept of a record that is looked at. */
export interface Viewed {
  /** Whose it seems to be: what its owner wrote as their name, else the name of the file. */
  readonly name: string;
  readonly openedMs: number;
  readonly text: string;
}

/** Keeps the entries for this tab to look at. False where the browser keeps nothing: then pages cannot show it. */
export async function beginViewing(name: string, entries: readonly Envelope[]): Promise<boolean> {
  const id = toHex(crypto.getRandomValues(new Uint8Array(8)));
  const viewed: Viewed = { name, openedMs: Date.now(), text: writeRecordFile(entries) };
  if (!(await keepBeside(start + id, viewed))) return false;
  try {
    sessionStorage.setItem(viewingKey, id);
    return true;
  } catch {
    await dropBeside(start + id);
    return false;
  }
}

/** This tab goes back to its own record; the other's text is removed from this browser. The page must be loaded anew. */
export async function endViewing(): Promise<void> {
  const id = viewedId();
  sessionStorage.removeItem(viewingKey);
  if (id !== null) await dropBeside(start + id);
}

/** Whose record this tab looks at; null for one's own or when it is no longer kept. */
export async function viewedNow(): Promise<Viewed | null> {
  const id = viewedId();
  return id === null ? null : asViewed(await thingBeside(start + id));
}

/** The storage of the record that is looked at. Null when its text is no longer there: the tab is then back with its own. */
export async function openViewed(): Promise<RecordStorage | null> {
  const viewed = await viewedNow();
  const reading = viewed === null ? null : await readRecordFile(textSource(viewed.text));
  if (reading?.ok === true) return viewedStorage(reading.entries);
  await endViewing();
  return null;
}

/** Removes what tabs that were closed have left behind. A tab that still looks at one after a day opens the file again. */
export async function dropForgottenViews(): Promise<void> {
  for (const key of await keysBeside(start)) {
    const age = Date.now() - (asViewed(await thingBeside(key))?.openedMs ?? 0);
    if (key !== start + (viewedId() ?? '') && Math.abs(age) > dayMs) await dropBeside(key);
  }
}

function asViewed(thing: unknown): Viewed | null {
  const isViewed =
    typeof thing === 'object' && thing !== null && 'text' in thing && 'name' in thing && 'openedMs' in thing;
  return isViewed ? (thing as Viewed) : null;
}
