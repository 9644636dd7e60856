import { describe, expect, it } from 'vitest';
import { memoryRecord } from '../memory-record.ts';
import { attemptsReported, attemptsReportedKinds } from './attempts-reported.ts';
import type { AreaResult } from './attempts-reported.ts';
import type { Intent } from '../../schema/entry.ts';

const attempt = (date: string, percent: number): Intent => ({
  kind: 'attempt.reported',
  data: { exam: 'cma-aama', date, areas: [{ area: 'C', result: { as: 'percent', percent } }] },
});
const result = (percent: number): ReadonlyMap<string, AreaResult> => new Map([['C', { as: 'percent', percent }]]);

describe('attempts', () => {
  it('come latest day first, of one day the one entered last first', async () => {
    const record = memoryRecord();
    await record.append([attempt('2026-03-01', 50), attempt('2026-09-01', 60), attempt('2026-09-01', 65)]);

    const found = attemptsReported(await record.entries(...attemptsReportedKinds));

    expect(found.map(({ date, areas }) => [date, areas])).toEqual([
      ['2026-09-01', result(65)],
      ['2026-09-01', result(60)],
      ['2026-03-01', result(50)],
    ]);
  });

  it('leave when they are withdrawn', async () => {
    const record = memoryRecord();
    await record.append([attempt('2026-03-01', 50)]);
    const [only] = attemptsReported(await record.entries(...attemptsReportedKinds));

    await record.append([{ kind: 'entry.withdrawn', data: { entry: only!.id, reason: 'entered by mistake' } }]);

    expect(attemptsReported(await record.entries(...attemptsReportedKinds))).toEqual([]);
  });
});
