/** Storage full at every kind of act: refused with its name, nothing of it kept, and kept once as soon as there is room. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { repeatableWorld } from '../../src/record/memory-record.ts';
import { entryKinds } from '../../src/record/migrations/entry-kinds.ts';
import { Recorder } from '../../src/record/recorder.ts';
import { isFailure, tellFailure } from '../../src/record/status.ts';
import { memoryStorage } from '../../src/record/storage/memory-storage.ts';
import type { Entry, EntryKind, Intent } from '../../src/schema/entry.ts';

/** What people have of each kind; the storage looks at no data. */
const samples = readFileSync(
  new URL('../../src/record/migrations/samples/v1-november.examroom', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => JSON.parse(line) as Entry);

it.each([...entryKinds] as EntryKind[])('%s', async (kind) => {
  const storage = memoryStorage();
  let isFull = false;
  const record = new Recorder({
    ...repeatableWorld(storage),
    storage: {
      ...storage,
      commit: (change) => (isFull ? Promise.resolve({ ok: false, fault: 'full' }) : storage.commit(change)),
    },
  });
  await record.append([{ kind: 'section.read', data: { module: 'law-and-ethics/hipaa', section: 'before' } }]);
  const before = await record.entries();
  const data = samples.find((sample) => sample.kind === kind)?.data ?? {};
  const act = { kind, data } as Intent;

  isFull = true;
  expect(await record.append([act])).toEqual({ ok: false, code: 'storage-full' });
  const { saving } = record.status;
  expect(isFailure(saving) && tellFailure(saving)).toContain('no room left');
  expect(await record.entries()).toEqual(before);

  isFull = false;
  expect((await record.append([act])).ok).toBe(true);
  expect(await record.entries()).toHaveLength(before.length + 1);
});
