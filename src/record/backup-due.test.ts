import { describe, expect, it } from 'vitest';
import { fileDue } from './backup-due.ts';
import { memoryRecord, memoryRecordStartMs } from './memory-record.ts';
import { exportRecord, noteSaved } from './transfer/export-record.ts';
import type { Recorder } from './recorder.ts';
import type { Intent } from '../schema/entry.ts';

const dayMs = 24 * 60 * 60 * 1000;

async function headOf(record: Recorder) {
  const head = await record.world.storage.head();
  return head.ok ? head.value : null;
}

async function act(record: Recorder, times: number): Promise<void> {
  const intents = Array.from({ length: times }, (_, i): Intent => ({
    kind: 'section.read',
    data: { module: 'a/b', section: String(i) },
  }));
  const [first, ...others] = intents;
  if (first !== undefined) await record.append([first, ...others]);
}

describe('a reminder to save a file', () => {
  it('does not come before there is anything worth saving', async () => {
    const record = memoryRecord();
    expect(fileDue(await headOf(record), 'evictable', memoryRecordStartMs)).toBeNull();
    await act(record, 10);

    expect(fileDue(await headOf(record), 'evictable', memoryRecordStartMs)).toBeNull();
  });

  it('comes at once where there never was a file, and rests for days after one was saved', async () => {
    const record = memoryRecord();
    await act(record, 40);
    const before = fileDue(await headOf(record), 'evictable', memoryRecordStartMs);
    await noteSaved(record, (await exportRecord(record)).entries);
    await act(record, 40);
    const head = await headOf(record);

    expect(before).toEqual({ sinceMs: null });
    expect(fileDue(head, 'evictable', memoryRecordStartMs + 2 * dayMs)).toBeNull();
    expect(fileDue(head, 'evictable', memoryRecordStartMs + 4 * dayMs)).toEqual({ sinceMs: head?.savedToFile?.wallMs });
    expect(fileDue(head, 'kept', memoryRecordStartMs + 4 * dayMs)).toBeNull();
    expect(fileDue(head, 'kept', memoryRecordStartMs + 31 * dayMs)).not.toBeNull();
  });

  it('does not come for what is in the file already', async () => {
    const record = memoryRecord();
    await act(record, 40);
    await noteSaved(record, 41);

    expect(fileDue(await headOf(record), 'evictable', memoryRecordStartMs + 90 * dayMs)).toBeNull();
  });
});
