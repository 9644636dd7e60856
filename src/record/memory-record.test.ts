import { describe, expect, it } from 'vitest';
import { hashEntry } from './entry-hash.ts';
import { memoryRecord } from './memory-record.ts';
import { envelopeSchema } from '../schema/entry.ts';
import type { Entry, Intent } from '../schema/entry.ts';

const read = (section: string): Intent => ({ kind: 'section.read', data: { module: 'law-and-ethics/hipaa', section } });

describe('a record in memory', () => {
  it('gives back what was appended, with the device introduced first and each entry chained to the one before', async () => {
    const record = memoryRecord();

    await record.append([read('privacy'), read('security')]);
    await record.append([read('breaches')]);
    const all = await record.entries();

    expect(all.map((entry) => entry.kind)).toEqual(['device.started', 'section.read', 'section.read', 'section.read']);
    expect(all.map((entry) => entry.seq)).toEqual([0, 1, 2, 3]);
    expect(all.map((entry) => entry.tick)).toEqual([1, 2, 3, 4]);
    expect(all.map((entry) => entry.previous)).toEqual([null, ...all.slice(0, 3).map(hashEntry)]);
    for (const entry of all) expect(envelopeSchema.safeParse(entry).success).toBe(true);
    expect(new Set(all.map((entry) => entry.id)).size).toBe(4);
  });

  it('answers only the kinds asked for', async () => {
    const record = memoryRecord();

    await record.append([read('privacy'), { kind: 'preference.set', data: { key: 'exam', value: 'cma-aama' } }]);

    const [preference, ...others] = await record.entries('preference.set');
    expect(preference?.data).toEqual({ key: 'exam', value: 'cma-aama' });
    expect(others).toEqual([]);
  });

  it('calls whoever watches after the entries were kept, until asked to stop', async () => {
    const record = memoryRecord();
    const seen: Entry[] = [];
    const stop = record.watch((added) => seen.push(...added));

    await record.append([read('privacy')]);
    stop();
    await record.append([read('security')]);

    expect(seen.map((entry) => entry.kind)).toEqual(['device.started', 'section.read']);
  });

  it('keeps its own copy: editing the intent afterwards changes nothing', async () => {
    const record = memoryRecord();
    const data = { module: 'law-and-ethics/hipaa', section: 'privacy' };

    await record.append([{ kind: 'section.read', data }]);
    data.section = 'edited';

    expect((await record.entries('section.read')).map((entry) => entry.data.section)).toEqual(['privacy']);
  });

  it('refuses data that does not meet its schema', async () => {
    const record = memoryRecord();

    await expect(
      record.append([{ kind: 'preference.set', data: { key: 'exam', value: 'x'.repeat(300) } }]),
    ).rejects.toThrow();
  });
});
