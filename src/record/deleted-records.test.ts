/** Deleting with a way back: what was deleted can be brought back, once, until its days are over by a clock that can be trusted. */
import { describe, expect, it } from 'vitest';
import { bringBack, daysToUndo, deleteForGood, deleteRecord, removeForGood, removeOverdue } from './deleted-records.ts';
import { memoryRecord, memoryRecordStartMs, repeatableWorld } from './memory-record.ts';
import { Recorder } from './recorder.ts';
import { memoryStorage } from './storage/memory-storage.ts';
import type { Intent } from '../schema/entry.ts';
import type { ErasedNote } from './storage/storage.ts';

const read = (section: string): Intent => ({ kind: 'section.read', data: { module: 'law-and-ethics/hipaa', section } });
const dayMs = 24 * 60 * 60 * 1000;

const sectionsIn = async (record: Recorder) => (await record.entries('section.read')).map(({ data }) => data.section);

async function notesOf(record: Recorder): Promise<readonly ErasedNote[]> {
  const found = await record.world.storage.erased();
  return found.ok ? found.value : [];
}

/** A record of two sections, deleted, and its note. */
async function deleted(record: Recorder): Promise<ErasedNote> {
  await record.append([read('one'), read('two')]);
  await deleteRecord(record);
  const [note] = await notesOf(record);
  if (note === undefined) throw new Error('nothing was set aside');
  return note;
}

describe('a deleted record', () => {
  it('is out of sight, and set aside for thirty days', async () => {
    const record = memoryRecord();
    const note = await deleted(record);

    expect(await sectionsIn(record)).toEqual([]);
    expect(note.entries).toBe(3);
    expect(Math.round((note.untilMs - memoryRecordStartMs) / dayMs)).toBe(daysToUndo);
  });

  it('comes back whole into whatever was done since, and is then no longer set aside', async () => {
    const record = memoryRecord();
    const note = await deleted(record);
    await record.append([read('three')]);

    expect(await bringBack(record, note.id)).toEqual({ ok: true, value: 3 });

    expect([...(await sectionsIn(record))].sort()).toEqual(['one', 'three', 'two']);
    expect(await notesOf(record)).toEqual([]);
  });

  it('is found by another page of the same storage', async () => {
    const storage = memoryStorage();
    const note = await deleted(memoryRecord({ storage }));
    const other = new Recorder({ ...repeatableWorld(storage), storage });

    await bringBack(other, note.id);

    expect(await sectionsIn(other)).toEqual(['one', 'two']);
  });

  it('outlives a second deletion, and each comes back by itself', async () => {
    const record = memoryRecord();
    const first = await deleted(record);
    await record.append([read('three')]);
    await deleteRecord(record);

    expect(await notesOf(record)).toHaveLength(2);
    await bringBack(record, first.id);
    expect(await sectionsIn(record)).toEqual(['one', 'two']);
    expect(await notesOf(record)).toHaveLength(1);
  });

  it('is gone once it is removed for good', async () => {
    const record = memoryRecord();
    const note = await deleted(record);
    await removeForGood(record, note.id);

    expect(await notesOf(record)).toEqual([]);
    expect((await bringBack(record, note.id)).ok).toBe(false);
    expect(await record.world.storage.erasedText(note.id)).toEqual({ ok: true, value: null });
  });

  it('deleted for good takes along what was set aside before', async () => {
    const record = memoryRecord();
    await deleted(record);
    await record.append([read('three')]);
    await deleteForGood(record);

    expect(await sectionsIn(record)).toEqual([]);
    expect(await notesOf(record)).toEqual([]);
  });

  it('cannot be set aside without room: then nothing is deleted', async () => {
    const storage = memoryStorage();
    const record = memoryRecord({ storage });
    await record.append([read('one')]);
    const full = new Recorder({
      ...repeatableWorld(storage),
      storage: { ...storage, commit: () => Promise.resolve({ ok: false, fault: 'full' }) },
    });

    expect(await deleteRecord(full)).toEqual({ ok: false, code: 'storage-full' });

    expect(await sectionsIn(record)).toEqual(['one']);
  });
});

describe('its days', () => {
  /** A record whose clock shows what it is told. */
  function clocked() {
    let nowMs = memoryRecordStartMs;
    const clock = {
      read: () => ({ wallMs: nowMs, monotonicMs: 0, bootId: '00000000000000b0' }),
      offsetMinutes: () => 0,
    };
    return {
      record: memoryRecord({ clock }),
      show: (days: number) => {
        nowMs = memoryRecordStartMs + days * dayMs;
      },
    };
  }

  it('are over when two looks a day apart say so', async () => {
    const { record, show } = clocked();
    await deleted(record);
    for (const day of [29, 31]) {
      show(day);
      await removeOverdue(record);
      expect(await notesOf(record)).toHaveLength(1);
    }
    show(32.1);
    await removeOverdue(record);

    expect(await notesOf(record)).toEqual([]);
  });

  it('are not over because a clock was set forward and right again', async () => {
    const { record, show } = clocked();
    await deleted(record);
    for (const day of [3650, 1, 31]) {
      show(day);
      await removeOverdue(record);
    }

    expect(await notesOf(record)).toHaveLength(1);
  });

  it('do not end under a clock that was set back', async () => {
    const { record, show } = clocked();
    await deleted(record);
    show(-3650);
    await removeOverdue(record);

    expect(await notesOf(record)).toHaveLength(1);
  });
});
