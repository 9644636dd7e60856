/**
 * The students' files of one cohort, in a database beside its log: what came, as one file for each student, and what was worked out
 * of it. Heads are small and read at once; a file's bytes are read when they are needed. With a sealer both are encrypted.
 */
import { openDB } from 'idb';
import type { DBSchema } from 'idb';
import type { Sealed, Sealer } from './lock.ts';

interface Schema extends DBSchema {
  heads: { key: string; value: unknown };
  files: { key: string; value: Uint8Array<ArrayBuffer> | Sealed };
}

/** `H` is plain data that JSON can carry; its key is where it is kept. */
export interface FolderStore<H extends { readonly key: string }> {
  heads(): Promise<readonly H[]>;
  /** The record file as it would be saved; null when it is not there. */
  bytes(key: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /**
   * Keeps a folder in place of those it took in, all or nothing.
   * @throws when the browser could not keep it
   */
  put(head: H, bytes: Uint8Array<ArrayBuffer>, instead: readonly string[]): Promise<void>;
  /** Keeps what was worked out anew. */
  putHead(head: H): Promise<void>;
  remove(key: string): Promise<void>;
  close(): void;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** @throws where the browser gives no storage */
export async function openFolders<H extends { readonly key: string }>(
  name: string,
  sealer: Sealer | null,
): Promise<FolderStore<H>> {
  const db = await openDB<Schema>(name, 1, {
    upgrade(made) {
      made.createObjectStore('heads');
      made.createObjectStore('files');
    },
    blocking(_, __, event) {
      (event.target as IDBDatabase).close();
    },
  });
  const sealed = async (place: string, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer> | Sealed> =>
    sealer === null ? bytes : sealer.seal(place, bytes);
  const opened = async (place: string, kept: Uint8Array<ArrayBuffer> | Sealed): Promise<Uint8Array<ArrayBuffer>> => {
    if (kept instanceof Uint8Array) return kept;
    if (sealer === null) throw new Error('This folder is locked.');
    return sealer.open(place, kept);
  };
  const headToKeep = async (head: H): Promise<unknown> =>
    sealer === null ? head : sealer.seal(`head ${head.key}`, encoder.encode(JSON.stringify(head)));
  return {
    async heads() {
      const tx = db.transaction('heads');
      const [keys, values] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll()]);
      return Promise.all(
        values.map(async (value, place) => {
          if (sealer === null) return value as H;
          const key = keys[place] ?? '';
          return JSON.parse(decoder.decode(await sealer.open(`head ${key}`, value as Sealed))) as H;
        }),
      );
    },
    async bytes(key) {
      const kept = await db.get('files', key);
      return kept === undefined ? null : opened(`file ${key}`, kept);
    },
    async put(head, bytes, instead) {
      const [keptHead, keptFile] = await Promise.all([headToKeep(head), sealed(`file ${head.key}`, bytes)]);
      const tx = db.transaction(['heads', 'files'], 'readwrite', { durability: 'strict' });
      const heads = tx.objectStore('heads');
      const files = tx.objectStore('files');
      await Promise.all([
        ...instead.flatMap((key) => [heads.delete(key), files.delete(key)]),
        heads.put(keptHead, head.key),
        files.put(keptFile, head.key),
        tx.done,
      ]);
    },
    async putHead(head) {
      const kept = await headToKeep(head);
      await db.put('heads', kept, head.key);
    },
    async remove(key) {
      const tx = db.transaction(['heads', 'files'], 'readwrite', { durability: 'strict' });
      await Promise.all([tx.objectStore('heads').delete(key), tx.objectStore('files').delete(key), tx.done]);
    },
    close() {
      db.close();
    },
  };
}
