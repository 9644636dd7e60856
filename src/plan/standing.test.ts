/** Where a person stands, from a record, and the load of the days. */
import { describe, expect, it } from 'vitest';
import { memoryRecord } from '#record/memory-record.ts';
import { uuidv7 } from '#record/uuid.ts';
import type { Intent } from '#schema/entry.ts';
import { loadRows } from './load.ts';
import { standingKinds, standingOf } from './standing.ts';

const id = (n: number) => uuidv7(1_795_000_000_000, new Uint8Array(10).fill(n));
const read = (module: string, section: string): Intent => ({ kind: 'section.read', data: { module, section } });
const run = (n: number, passed: boolean): readonly Intent[] => [
  {
    kind: 'run.started',
    data: {
      run: id(n),
      simulation: 'pulse',
      version: 1,
      contentHash: 'x',
      caseId: 'normal',
      seed: 1,
      mode: 'coached',
      input: {},
    },
  },
  {
    kind: 'run.finished',
    data: {
      run: id(n),
      simulation: 'pulse',
      version: 1,
      caseId: 'normal',
      mode: 'coached',
      endedAtMs: 1,
      earned: 1,
      possible: 2,
      passed,
      criteria: [],
    },
  },
];
const sat = (n: number, answers: readonly (readonly [string, boolean])[]): Intent => ({
  kind: 'sitting.finished',
  data: {
    sitting: id(n),
    exam: 'cma-aama',
    right: 0,
    scored: answers.length,
    answers: answers.map(([item, right]) => ({ item, option: 'a', right, firstSeen: true, certainty: null, ms: 1 })),
  },
});

describe('standingOf', () => {
  it('knows what was read, done and answered last, without what was taken back', async () => {
    const record = memoryRecord();
    for (const intent of [
      read('a/b', 'one'),
      ...run(1, false),
      ...run(2, true),
      sat(3, [
        ['x', false],
        ['y', true],
      ]),
      sat(4, [['x', true]]),
    ])
      await record.append([intent]);
    const wrong = await record.append([read('c/d', 'one')]);
    const entry = wrong.ok ? wrong.entries[0]!.id : '';
    await record.append([{ kind: 'entry.withdrawn', data: { entry, reason: 'by mistake' } }]);

    expect(standingOf(await record.entries(...standingKinds))).toEqual({
      read: new Map([['a/b', new Set(['one'])]]),
      lastModule: 'a/b',
      tried: new Map([['pulse', { finished: 2, isPassed: true }]]),
      answered: new Map([
        ['x', true],
        ['y', true],
      ]),
    });
  });
});

describe('loadRows', () => {
  it('gives two weeks day by day, then weeks, and loses no minute', () => {
    const days = Array.from({ length: 24 }, (_, day) => ({
      date: `2026-12-${String(day + 1).padStart(2, '0')}`,
      isOff: day % 7 === 0,
      reviewMinutes: day % 7 === 0 ? 0 : 1,
      studyMinutes: day % 7 === 0 ? 0 : 10,
      pieces: [],
      isLonger: false,
      leftSeconds: 0,
    }));
    const rows = loadRows(days);

    expect(rows).toHaveLength(16);
    expect(rows[14]).toMatchObject({ from: '2026-12-15', to: '2026-12-21', workDays: 6 });
    expect(rows[15]).toMatchObject({ from: '2026-12-22', to: '2026-12-24' });
    expect(rows.reduce((sum, { studyMinutes }) => sum + studyMinutes, 0)).toBe(200);
  });
});
