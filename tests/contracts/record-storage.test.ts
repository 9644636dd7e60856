/** What every storage of the record promises, held against the one in memory and the one in IndexedDB. */
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { databaseName, databaseVersion, indexedDbStorage } from '../../src/record/storage/indexeddb-storage.ts';
import { memoryStorage } from '../../src/record/storage/memory-storage.ts';
import { snapshotsKept } from '../../src/record/storage/storage.ts';
import { repeatableWorld } from '../../src/record/memory-record.ts';
import { Recorder } from '../../src/record/recorder.ts';
import { freshHead, writeEntries } from '../../src/record/write-entries.ts';
import { pageSigning } from '../../src/record/page-signing.ts';
import type { Head, RecordStorage, Row } from '../../src/record/storage/storage.ts';
import type { Intent } from '../../src/schema/entry.ts';

const read = (section: string): Intent => ({ kind: 'section.read', data: { module: 'law-and-ethics/hipaa', section } });
const world = repeatableWorld(memoryStorage());

async function indexedDb(): Promise<RecordStorage> {
  const storage = await indexedDbStorage({ onBlocked: () => undefined });
  if (storage === null) throw new Error('no IndexedDB here');
  return storage;
}

/** The head and rows of a first commit. */
async function first(...sections: readonly string[]): Promise<{ head: Head; rows: readonly Row[] }> {
  return writeEntries(world, freshHead(world), sections.map(read));
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe.each([
  ['memory', () => Promise.resolve(memoryStorage())],
  ['IndexedDB', indexedDb],
] as const)('the storage in %s', (_, make) => {
  it('has no head and no rows at first', async () => {
    const storage = await make();

    expect(await storage.head()).toEqual({ ok: true, value: null });
    expect(await storage.rows(null)).toEqual({ ok: true, value: [] });
  });

  it('gives back the head and the rows of a commit, all or by kind or by id', async () => {
    const storage = await make();
    const { head, rows } = await first('one', 'two');
    const [started, one] = rows;

    const outcome = await storage.commit({ durability: 'strict', expect: null, head, add: rows });

    expect(outcome).toEqual({ ok: true });
    expect(await storage.head()).toEqual({ ok: true, value: head });
    const all = await storage.rows(null);
    expect(all.ok && all.value.map(({ value }) => value)).toHaveLength(3);
    const ofKind = await storage.rows(['section.read']);
    expect(ofKind.ok && ofKind.value.map(({ value }) => (value as Row).entry.kind)).toEqual([
      'section.read',
      'section.read',
    ]);
    const byId = await storage.rowsById([one?.entry.id ?? '', 'unknown']);
    expect(byId).toEqual({ ok: true, value: [{ key: one?.entry.id, value: one }] });
    expect(started?.entry.kind).toBe('device.started');
  });

  it('keeps deleted records through an emptying, each with its text, until their notes go', async () => {
    const storage = await make();
    const { head, rows } = await first('one');
    await storage.commit({ durability: 'strict', expect: null, head, add: rows });
    const notes = ['a', 'b'].map((id) => ({ id, at: '', entries: 1, untilMs: 0, overSinceMs: null }));
    let last = head;
    for (const [i, { id }] of notes.entries()) {
      const next = { ...last, revision: last.revision + 1 };
      const erased = { notes: notes.slice(0, i + 1), text: { id, text: `text of ${id}` } };
      await storage.commit({ durability: 'strict', expect: last, head: next, erase: true, erased });
      last = next;
    }

    expect(await storage.rows(null)).toEqual({ ok: true, value: [] });
    expect(await storage.erased()).toEqual({ ok: true, value: notes });
    expect(await storage.erasedText('a')).toEqual({ ok: true, value: 'text of a' });
    expect(await storage.snapshots()).toEqual({ ok: true, value: [] });
    const [, b] = notes;
    const next = { ...last, revision: last.revision + 1 };
    await storage.commit({
      durability: 'strict',
      expect: last,
      head: next,
      erased: { notes: b === undefined ? [] : [b] },
    });
    expect(await storage.erasedText('a')).toEqual({ ok: true, value: null });
    expect(await storage.erasedText('b')).toEqual({ ok: true, value: 'text of b' });
  });

  it('refuses a commit made for another head, and keeps nothing of it', async () => {
    const storage = await make();
    const { head, rows } = await first('one');
    await storage.commit({ durability: 'strict', expect: null, head, add: rows });
    const late = await writeEntries(world, freshHead(world), [read('late')]);

    const outcomes = [
      await storage.commit({ durability: 'strict', expect: null, head: late.head, add: late.rows }),
      await storage.commit({ durability: 'strict', expect: { ...head, revision: 7 }, head: late.head, add: late.rows }),
      await storage.commit({
        durability: 'strict',
        expect: { ...head, record: 'other' },
        head: late.head,
        add: late.rows,
      }),
    ];

    expect(outcomes).toEqual(Array(3).fill({ ok: false, fault: 'moved' }));
    expect(await storage.head()).toEqual({ ok: true, value: head });
    const all = await storage.rows(null);
    expect(all.ok && all.value).toHaveLength(rows.length);
  });

  it('says so when a commit expects a head and there is none', async () => {
    const storage = await make();
    const { head, rows } = await first('one');

    expect(await storage.commit({ durability: 'strict', expect: head, head, add: rows })).toEqual({
      ok: false,
      fault: 'missing',
    });
  });

  it('moves rows aside in the same commit that takes them out', async () => {
    const storage = await make();
    const { head, rows } = await first('one');
    await storage.commit({ durability: 'strict', expect: null, head, add: rows });
    const [row] = rows;
    const aside = { reason: 'changed since it was written', at: '2026-11-23T14:00:00.000+00:00', found: row };

    await storage.commit({
      durability: 'strict',
      expect: head,
      head: { ...head, revision: 2 },
      remove: [row?.entry.id ?? ''],
      aside: [aside],
    });

    const all = await storage.rows(null);
    expect(all.ok && all.value).toHaveLength(rows.length - 1);
    expect(await storage.aside()).toEqual({ ok: true, value: [aside] });
  });

  it('keeps the newest snapshots and lets the oldest go', async () => {
    const storage = await make();
    let { head, rows: add } = await first('one');
    let expectHead: Head | null = null;
    for (let i = 0; i < snapshotsKept + 3; i += 1) {
      await storage.commit({
        durability: 'strict',
        expect: expectHead,
        head,
        add,
        snapshot: { at: String(i), why: 'before an import', text: '' },
      });
      expectHead = head;
      add = [];
      head = { ...head, revision: head.revision + 1 };
    }

    const kept = await storage.snapshots();

    expect(kept.ok && kept.value.map(({ at }) => at)).toEqual(
      Array.from({ length: snapshotsKept }, (_, i) => String(i + 3)),
    );
  });

  it('erases everything but the new head', async () => {
    const storage = await make();
    const { head, rows } = await first('one');
    await storage.commit({
      durability: 'strict',
      expect: null,
      head,
      add: rows,
      snapshot: { at: '', why: '', text: '' },
    });
    const next = freshHead(world, { record: head.record, after: 'erased' });

    await storage.commit({ durability: 'strict', expect: head, head: next, erase: true });

    expect(await storage.head()).toEqual({ ok: true, value: next });
    expect(await storage.rows(null)).toEqual({ ok: true, value: [] });
    expect(await storage.snapshots()).toEqual({ ok: true, value: [] });
  });
});

describe('the storage in IndexedDB', () => {
  it('asks for exactly the durability of the commit', async () => {
    const storage = await indexedDb();
    const asked = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const { head, rows } = await first('one');

    await storage.commit({ durability: 'strict', expect: null, head, add: rows });
    await storage.commit({ durability: 'relaxed', expect: head, head: { ...head, revision: 2 } });

    expect(asked.mock.calls.filter(([, mode]) => mode === 'readwrite').map(([, , options]) => options)).toEqual([
      { durability: 'strict' },
      { durability: 'relaxed' },
    ]);
    asked.mockRestore();
  });

  it('resolves a commit only after the transaction completed', async () => {
    const storage = await indexedDb();
    const { head, rows } = await first('one');
    const order: string[] = [];
    // oxlint-disable-next-line @typescript-eslint/unbound-method -- called with its own `this` just below
    const transaction = IDBDatabase.prototype.transaction;
    const watched = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
      this: IDBDatabase,
      ...args
    ) {
      const tx = transaction.apply(this, args);
      tx.addEventListener('complete', () => order.push('complete'));
      return tx;
    });

    await storage.commit({ durability: 'strict', expect: null, head, add: rows }).then(() => order.push('resolved'));
    watched.mockRestore();

    expect(order).toEqual(['complete', 'resolved']);
  });

  it('keeps a device key that cannot be taken out, and signs with it after a reopen', async () => {
    const storage = await indexedDb();
    const signing = pageSigning(crypto.subtle);
    const { head, rows } = await writeEntries({ ...world, signing }, freshHead(world), [read('one')]);
    await storage.commit({ durability: 'strict', expect: null, head, add: rows });
    storage.close();

    const again = await (await indexedDb()).head();

    const key = again.ok ? (again.value?.writer?.key ?? {}) : {};
    const [started] = rows;
    const publicKey = (started?.entry.data as { publicKey: Record<string, unknown> }).publicKey;
    const signature = await signing.sign(key, 'a hash');
    expect(await signing.verify(publicKey, 'a hash', signature ?? '')).toBe(true);
    await expect(crypto.subtle.exportKey('pkcs8', key as CryptoKey)).rejects.toThrow();
  });

  it('opens a database of a newer version for reading only, and changes nothing in it', async () => {
    const storage = await indexedDb();
    const { head, rows } = await first('one');
    await storage.commit({ durability: 'strict', expect: null, head, add: rows });
    storage.close();
    await new Promise<void>((resolve) => {
      const request = indexedDB.open(databaseName, databaseVersion + 1);
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
    });

    const older = await indexedDb();

    expect((await older.rows(null)).ok).toBe(true);
    expect(await older.commit({ durability: 'strict', expect: head, head })).toEqual({
      ok: false,
      fault: 'newer-version',
    });
  });

  it('closes for a newer version and refuses to write from then on', async () => {
    const storage = await indexedDb();
    const { head, rows } = await first('one');
    const faults: string[] = [];
    storage.onInterruption((fault) => faults.push(fault));

    await new Promise<void>((resolve) => {
      const request = indexedDB.open(databaseName, databaseVersion + 1);
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
    });

    expect(faults).toEqual(['read-only']);
    expect(await storage.commit({ durability: 'strict', expect: null, head, add: rows })).toEqual({
      ok: false,
      fault: 'read-only',
    });
  });

  it('upgrades a database of the first version step by step, keeping its rows', async () => {
    const { head, rows } = await first('one', 'two');
    await new Promise<void>((resolve) => {
      const request = indexedDB.open(databaseName, 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore('entries', { keyPath: 'entry.id' }).createIndex('kind', 'entry.kind');
        request.result.createObjectStore('meta');
      };
      request.onsuccess = () => {
        const tx = request.result.transaction(['entries', 'meta'], 'readwrite');
        for (const row of rows) tx.objectStore('entries').put(row);
        tx.objectStore('meta').put(head, 'head');
        tx.oncomplete = () => {
          request.result.close();
          resolve();
        };
      };
    });

    const storage = await indexedDb();

    const all = await storage.rows(null);
    expect(all.ok && all.value).toHaveLength(rows.length);
    expect(await storage.head()).toEqual({ ok: true, value: head });
    expect(await storage.snapshots()).toEqual({ ok: true, value: [] });
  });

  it.each([
    ['QuotaExceededError', 'full'],
    ['UnknownError', 'failed'],
    ['DataError', 'failed'],
  ])('turns the browser’s %s into a fault, and keeps what was there', async (name, fault) => {
    const storage = await indexedDb();
    const { head, rows } = await first('one');
    await storage.commit({ durability: 'strict', expect: null, head, add: rows });
    const next = await writeEntries(world, head, [read('two')]);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('refused', name);
    });

    const outcome = await storage.commit({ durability: 'strict', expect: head, head: next.head, add: next.rows });
    put.mockRestore();

    expect(outcome).toEqual({ ok: false, fault });
    expect(await storage.head()).toEqual({ ok: true, value: head });
    expect(await storage.commit({ durability: 'strict', expect: head, head: next.head, add: next.rows })).toEqual({
      ok: true,
    });
  });

  it('tries an error nobody can name once more on a fresh connection', async () => {
    const storage = await indexedDb();
    const { head, rows } = await first('one');
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('Connection to Indexed Database server lost.', 'UnknownError');
    });

    const outcome = await storage.commit({ durability: 'strict', expect: null, head, add: rows });
    put.mockRestore();

    expect(outcome).toEqual({ ok: true });
    expect(await storage.head()).toEqual({ ok: true, value: head });
  });

  it('is gone when the browser takes IndexedDB away, and back when it gives it back', async () => {
    const storage = await indexedDb();
    const given = indexedDB;
    vi.stubGlobal('indexedDB', undefined);
    storage.close();

    expect(await storage.head()).toEqual({ ok: false, fault: 'gone' });
    vi.stubGlobal('indexedDB', given);
    expect(await storage.head()).toEqual({ ok: true, value: null });
  });

  it('makes one connection however many ask at once, and lets go of it for a newer version', async () => {
    const storage = await indexedDb();
    storage.close();
    const open = vi.spyOn(IDBFactory.prototype, 'open');

    await Promise.all([storage.head(), storage.rows(null), storage.aside()]);
    expect(open).toHaveBeenCalledTimes(1);
    open.mockRestore();
    const upgraded = await new Promise<number>((resolve, reject) => {
      const request = indexedDB.open(databaseName, databaseVersion + 1);
      request.onblocked = () => {
        reject(new Error('a connection was left open'));
      };
      request.onsuccess = () => {
        resolve(request.result.version);
        request.result.close();
      };
    });

    expect(upgraded).toBe(databaseVersion + 1);
  });

  it('opens again after the connection was lost', async () => {
    const storage = await indexedDb();
    const { head, rows } = await first('one');
    await storage.commit({ durability: 'strict', expect: null, head, add: rows });
    storage.close();

    expect(await storage.head()).toEqual({ ok: true, value: head });
  });

  it.each([
    ['is missing', undefined],
    [
      'throws on open',
      {
        open: () => {
          throw new DOMException('no', 'SecurityError');
        },
      },
    ],
  ])('is not to be had where IndexedDB %s', async (_, broken) => {
    vi.stubGlobal('indexedDB', broken);

    expect(await indexedDbStorage({ onBlocked: () => undefined })).toBeNull();
  });
});

it('a database deleted under an open page is told as erased, not as a newer version, and what the page holds is put back', async () => {
  const storage = await indexedDb();
  const record = new Recorder({ ...repeatableWorld(storage), storage });
  await record.append([read('one')]);
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(databaseName);
    request.onsuccess = () => {
      resolve();
    };
    request.onerror = () => {
      reject(new Error('not deleted'));
    };
  });

  expect(await record.append([read('two')])).toEqual({ ok: false, code: 'storage-gone' });
  expect(record.status.condition).toBe('cleared');
  await record.putBack();
  expect((await record.append([read('two')])).ok).toBe(true);
  expect((await record.entries('section.read')).map(({ data }) => data.section)).toEqual(['one', 'two']);
});
