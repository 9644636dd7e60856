import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { addCohort, cohortNote, cohortNotes, openCohort, purgeCohort, relock, tidyCohorts } from './cohort-shelf.ts';
import { makeLock, openLock } from './lock.ts';
import type { Intent } from '../../schema/entry.ts';

interface Head {
  readonly key: string;
  readonly name: string;
}
const nowMs = Date.UTC(2026, 10, 27, 15);
const few = 1000;
const student = '019aa000-0000-7000-8000-000000000001';
const enrolled: Intent = {
  kind: 'student.enrolled',
  data: { student, given: 'Ana', family: 'Ruiz', number: '77', email: 'ana@school.example' },
};
const bytes = new TextEncoder().encode('the whole record of Ana Ruiz');

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('navigator', { userAgent: 'Chrome/1 Linux' });
});

async function filled() {
  const note = await addCohort('Fall 2026', '2030-12-31', nowMs);
  const cohort = await openCohort<Head>(note, null);
  await cohort.recorder.append([enrolled]);
  await cohort.folders.put({ key: 'd1', name: 'Ana Ruiz' }, bytes, []);
  return cohort;
}

type Filled = Awaited<ReturnType<typeof filled>>;

/** Everything any database of this browser holds, as one text. */
async function everythingKept(): Promise<string> {
  const parts: string[] = [];
  for (const { name } of await indexedDB.databases()) {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open(name ?? '');
      asked.onsuccess = () => {
        resolve(asked.result);
      };
      asked.onerror = () => {
        reject(new Error(name));
      };
    });
    for (const store of db.objectStoreNames) {
      const values = await new Promise<unknown[]>((resolve) => {
        const asked = db.transaction(store).objectStore(store).getAll();
        asked.onsuccess = () => {
          resolve(asked.result as unknown[]);
        };
      });
      for (const value of values)
        parts.push(
          JSON.stringify(value, (_, part: unknown) =>
            part instanceof ArrayBuffer || ArrayBuffer.isView(part) ? new TextDecoder().decode(part) : part,
          ),
        );
    }
    db.close();
  }
  return parts.join('\n');
}

describe('a cohort', () => {
  it('is a record of its own, with files beside it', async () => {
    const cohort = await filled();
    cohort.close();

    const again = await openCohort<Head>(cohort.note, null);

    expect(await again.recorder.entries('student.enrolled')).toMatchObject([{ data: enrolled.data }]);
    expect(await again.folders.heads()).toEqual([{ key: 'd1', name: 'Ana Ruiz' }]);
    expect(await again.folders.bytes('d1')).toEqual(bytes);
    expect((await cohortNotes()).map(({ name }) => name)).toEqual(['Fall 2026']);
    again.close();
  });

  it('takes the place of the folders it took in', async () => {
    const cohort = await filled();

    await cohort.folders.put({ key: 'd0', name: 'Ana Ruiz' }, bytes, ['d1', 'd0']);

    expect((await cohort.folders.heads()).map(({ key }) => key)).toEqual(['d0']);
    expect(await cohort.folders.bytes('d1')).toBeNull();
    cohort.close();
  });

  it('leaves nothing when it is purged, and the next one is untouched', async () => {
    const cohort = await filled();
    const other = await addCohort('Spring 2027', '2031-12-31', nowMs + 1);
    cohort.close();

    await purgeCohort(cohort.note);

    expect(await cohortNotes()).toEqual([other]);
    expect(await everythingKept()).not.toContain('Ruiz');
  });
});

describe('a locked cohort', () => {
  it('holds no name, no record and no entry in the clear, and opens with its passphrase only', async () => {
    const cohort = await filled();
    expect(await everythingKept()).toContain('Ruiz');

    const note = await relock(cohort, 'Fall 2026', await makeLock('correct horse', few));

    const kept = await everythingKept();
    for (const telling of ['Ruiz', 'Ana', 'Fall 2026', 'ana@school.example', 'student.enrolled', 'whole record'])
      expect(kept).not.toContain(telling);
    expect(await openLock(note.lock!, 'wrong horse')).toBeNull();
    const sealer = await openLock(note.lock!, 'correct horse');
    const opened = await openCohort<Head>(note, sealer);
    expect(await opened.recorder.entries('student.enrolled')).toMatchObject([{ data: enrolled.data }]);
    expect(await opened.folders.bytes('d1')).toEqual(bytes);
    await opened.recorder.append([{ ...enrolled, data: { ...enrolled.data, family: 'Diaz' } }]);
    expect(await everythingKept()).not.toContain('Diaz');
    expect(await opened.recorder.entries('student.enrolled')).toHaveLength(2);
    expect(await opened.recorder.entries('lab.marked')).toEqual([]);
    opened.close();
  });

  it('goes on as the same device when the lock is taken off again', async () => {
    const cohort = await filled();
    const before = await cohort.recorder.world.storage.head();
    const locked = await relock(cohort, 'Fall 2026', await makeLock('correct horse', few));
    const opened = await openCohort<Head>(locked, await openLock(locked.lock!, 'correct horse'));

    const note = await relock(opened, 'Fall 2026', null);

    expect(await cohortNote(note.id)).toMatchObject({ lock: null, name: 'Fall 2026' });
    const again = await openCohort<Head>(note, null);
    const after = await again.recorder.world.storage.head();
    expect(after.ok && before.ok && after.value?.writer?.device === before.value?.writer?.device).toBe(true);
    again.close();
  });

  it('what was moved to another place, or changed by a bit, does not open', async () => {
    const { sealer } = await makeLock('correct horse', few);
    const sealed = await sealer.seal('row 1', bytes);
    const harmed = new Uint8Array(sealed.bytes.slice(0));
    harmed[3] = (harmed[3] ?? 0) ^ 1;

    await expect(sealer.open('row 1', sealed)).resolves.toEqual(bytes);
    await expect(sealer.open('row 2', sealed)).rejects.toThrow();
    await expect(sealer.open('row 1', { ...sealed, bytes: harmed.buffer })).rejects.toThrow();
  });

  it.each([
    ['an entry', (cohort: Filled) => cohort.recorder.append([enrolled])],
    ['a file', (cohort: Filled) => cohort.folders.put({ key: 'd2', name: 'Ben Lee' }, bytes, [])],
  ])('does not take the place of one that got %s meanwhile', async (_, write) => {
    const cohort = await filled();
    const other = await openCohort<Head>(cohort.note, null);
    const busy = {
      ...cohort,
      folders: {
        ...cohort.folders,
        // Another tab writes while the files are being copied.
        bytes: async (key: string) => {
          await write(other);
          return cohort.folders.bytes(key);
        },
      },
    };

    await expect(relock(busy, 'Fall 2026', await makeLock('correct horse', few))).rejects.toThrow('meanwhile');

    expect(await cohortNote(cohort.note.id)).toEqual(cohort.note);
    const [entries, heads] = [await other.recorder.entries('student.enrolled'), await other.folders.heads()];
    expect(entries.length + heads.length).toBe(3);
    other.close();
    cohort.close();
  });

  it('broken off in the middle leaves the old one, and the rest is tidied away', async () => {
    const cohort = await filled();
    const failing = { ...cohort, folders: { ...cohort.folders, heads: () => Promise.reject(new Error('asleep')) } };

    await expect(relock(failing, 'Fall 2026', await makeLock('correct horse', few))).rejects.toThrow('asleep');
    await tidyCohorts();

    expect(await cohort.folders.bytes('d1')).toEqual(bytes);
    expect((await indexedDB.databases()).filter(({ name }) => name?.startsWith('exam-room-cohort '))).toHaveLength(2);
    cohort.close();
  });
});
