/** A clock that was set is told of when the record opens, until the next entry is written by it. */
import { describe, expect, it } from 'vitest';
import { memoryRecord, memoryRecordStartMs } from './memory-record.ts';
import { doubtClock, tellClock } from './status.ts';
import type { Intent } from '../schema/entry.ts';

const dayMs = 24 * 60 * 60 * 1000;
const read = (section: string): Intent => ({ kind: 'section.read', data: { module: 'law-and-ethics/hipaa', section } });

describe('doubtClock', () => {
  const lastMs = memoryRecordStartMs;

  it.each([
    ['a minute back is a correction', -60_000, null],
    ['two hours back is not', -2 * 60 * 60 * 1000, 'behind'],
    ['thirty days without a visit', 30 * dayMs, null],
    ['two years', 730 * dayMs, 'ahead'],
  ])('%s', (_, changeMs, kind) => {
    expect(doubtClock(lastMs, lastMs + changeMs)?.kind ?? null).toBe(kind);
  });

  it('says nothing of a record that never noted its clock', () => {
    expect(doubtClock(undefined, 0)).toBeNull();
  });
});

it('entries written under a clock set back and forward keep their order, and each change is told once', async () => {
  let nowMs = memoryRecordStartMs;
  const clock = { read: () => ({ wallMs: nowMs, monotonicMs: 0, bootId: '00000000000000b0' }), offsetMinutes: () => 0 };
  const record = memoryRecord({ clock });
  const told: (string | undefined)[] = [];
  for (const [section, days] of [
    ['one', 0],
    ['two', -400],
    ['three', 400],
    ['four', 0],
  ] as const) {
    nowMs = memoryRecordStartMs + days * dayMs;
    await record.lookAgain();
    told.push(record.status.clock?.kind);
    expect((await record.append([read(section)])).ok).toBe(true);
    expect(record.status.clock).toBeNull();
  }

  expect(told).toEqual([undefined, 'behind', 'ahead', 'behind']);
  expect((await record.entries('section.read')).map(({ data }) => data.section)).toEqual([
    'one',
    'two',
    'three',
    'four',
  ]);
  expect(tellClock({ kind: 'behind', nowMs: 0, lastMs: 1 })).toContain('Nothing is lost');
});
