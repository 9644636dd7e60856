/** Papers: the latest date counts, the last day is a valid one, and a warning comes ahead. */
import { describe, expect, test } from 'vitest';
import { papers, papersKinds } from '#record/folds/papers.ts';
import { memoryRecord } from '#record/memory-record.ts';
import type { Intent } from '#schema/entry.ts';
import type { Requirement } from '#schema/school-template.ts';
import { clearance, paperStandings, paperWords } from './compliance.ts';

const tb: Requirement = { id: 'tb-test', title: 'TB test', kind: 'test', validDays: 365, isNeededBefore: true };
const mmr: Requirement = { id: 'mmr', title: 'MMR', kind: 'immunization', validDays: null, isNeededBefore: true };
const flu: Requirement = { id: 'flu', title: 'Flu', kind: 'immunization', validDays: 365, isNeededBefore: false };
const paper = (requirement: string, on: string, until: string | null = null): Intent => ({
  kind: 'document.dated',
  data: { requirement, on, until, attestedBy: '', note: '' },
});

async function standings(today: string, dated: readonly Intent[], endsOn: string | null = null) {
  const record = memoryRecord();
  for (const intent of dated) await record.append([intent]);
  const kept = papers(await record.entries(...papersKinds));
  return paperStandings({ requirements: [tb, mmr, flu], warnDays: 30 }, kept, today, endsOn);
}

describe('a paper', () => {
  test.each([
    ['2026-11-23', 'valid', 'valid'],
    ['2027-07-02', 'valid', 'valid'],
    ['2027-07-03', 'expiring', 'runs out in 30 days'],
    ['2027-08-01', 'expiring', 'runs out in 1 day'],
    ['2027-08-02', 'expiring', 'runs out today'],
    ['2027-08-03', 'expired', 'ran out 1 day ago'],
  ] as const)('dated August 2, 2026 and valid for 365 days stands on %s as %s', async (today, state, words) => {
    const [found] = await standings(today, [paper('tb-test', '2026-08-02')]);

    expect(found).toMatchObject({ state, until: '2027-08-02' });
    expect(paperWords(found!)).toBe(words);
  });

  test('the last day it says of itself comes before the school’s days', async () => {
    const [found] = await standings('2026-11-23', [paper('tb-test', '2026-08-02', '2026-11-22')]);

    expect(found).toMatchObject({ state: 'expired', until: '2026-11-22' });
  });

  test('the latest date counts, whichever was entered last', async () => {
    const [found] = await standings('2026-11-23', [paper('tb-test', '2026-08-02'), paper('tb-test', '2024-08-02')]);

    expect(found).toMatchObject({ state: 'valid', until: '2027-08-02' });
  });

  test('one that runs out before the placement ends is pointed out', async () => {
    const [found] = await standings('2026-11-23', [paper('tb-test', '2026-03-01')], '2027-04-01');

    expect(found?.state).toBe('expiring');
  });
});

test('cleared is who has all that is needed before the first day, in order today', async () => {
  const before = clearance(await standings('2026-11-23', [paper('tb-test', '2025-01-01')]));
  const after = clearance(await standings('2026-11-23', [paper('tb-test', '2026-01-01'), paper('mmr', '2001-05-01')]));

  expect(before.isCleared).toBe(false);
  expect(before.open.map(({ requirement, state }) => [requirement.id, state])).toEqual([
    ['tb-test', 'expired'],
    ['mmr', 'missing'],
  ]);
  expect(after.isCleared).toBe(true);
});
