/** Somebody else's record: every fold reads it, nothing writes it, and the refusal has a name. */
import { expect, it } from 'vitest';
import { memoryRecord, repeatableWorld } from '../memory-record.ts';
import { Recorder } from '../recorder.ts';
import { tellCondition, tellFailure } from '../status.ts';
import { viewedStorage } from './viewed-storage.ts';
import type { Intent } from '../../schema/entry.ts';

const read = (section: string): Intent => ({ kind: 'section.read', data: { module: 'law-and-ethics/hipaa', section } });

async function viewed(): Promise<Recorder> {
  const theirs = memoryRecord();
  await theirs.append([read('one'), read('two')]);
  const rows = await theirs.rows(null);
  return new Recorder(repeatableWorld(viewedStorage(rows.map(({ entry }) => entry))));
}

it('shows what is in it, of every kind or of one', async () => {
  const record = await viewed();

  expect((await record.entries()).map(({ kind }) => kind)).toEqual(['device.started', 'section.read', 'section.read']);
  expect((await record.entries('section.read')).map(({ data }) => data.section)).toEqual(['one', 'two']);
  expect(record.status.condition).toBe('viewing');
});

it('refuses every way of writing by name, and stays as it was', async () => {
  const record = await viewed();
  const before = await record.entries();

  expect(await record.append([read('three')])).toEqual({ ok: false, code: 'not-yours' });
  expect(await record.erase()).toEqual({ ok: false, code: 'not-yours' });
  const joined = await record.join({ rows: [], aside: [{ reason: 'a test', at: '', found: 1 }] });
  expect(joined).toEqual({ ok: false, code: 'not-yours' });

  expect(await record.entries()).toEqual(before);
  expect(record.status).toMatchObject({ condition: 'viewing', saving: 'not-yours' });
  expect(tellFailure('not-yours')).toContain('somebody else’s record');
  expect(tellCondition('viewing')).toContain('your own record stays as it is');
});
