/** A student's file as an instructor sees it: what was done, what was changed behind the signature, and nothing invented. */
import { describe, expect, test } from 'vitest';
import { chainFindings } from '#record/log/chain.ts';
import type { Authorship } from '#record/log/verify.ts';
import { memoryRecord } from '#record/memory-record.ts';
import type { Entry, Intent } from '#schema/entry.ts';
import { hoursTotals } from './hours-totals.ts';
import { studentFile, tellSignatures } from './student-file.ts';

const sitting = '01998e3c-7c00-7000-8000-000000000001';
const run = '01998e3c-7c00-7000-8000-000000000002';
const acts: readonly Intent[] = [
  { kind: 'preference.set', data: { key: 'name', value: ' Ana Ruiz ' } },
  {
    kind: 'hours.logged',
    data: {
      date: '2026-11-20',
      from: '08:00',
      to: '16:30',
      endsNextDay: false,
      mealMinutes: 30,
      setting: 'clinical',
      site: 'Maple Clinic',
      note: '',
    },
  },
  {
    kind: 'competency.marked',
    data: {
      framework: 'maerb-2022',
      code: 'I.P.1.a',
      stage: 'lab',
      outcome: 'passed',
      attestedBy: 'J. Ortiz, RN',
      note: '',
    },
  },
  {
    kind: 'sitting.started',
    data: {
      sitting,
      exam: 'cma-aama',
      form: { kind: 'short', seed: 1, items: ['a-1'], bankHash: 'x', topics: [] },
      mode: 'exam',
      timeFactor: 1.5,
    },
  },
  { kind: 'sitting.finished', data: { sitting, exam: 'cma-aama', right: 34, scored: 50, answers: [] } },
  {
    kind: 'run.started',
    data: {
      run,
      simulation: 'blood-pressure',
      version: 1,
      contentHash: 'x',
      caseId: 'large-arm',
      seed: 7,
      mode: 'check-off',
      input: {},
    },
  },
  {
    kind: 'run.finished',
    data: {
      run,
      simulation: 'blood-pressure',
      version: 1,
      caseId: 'large-arm',
      mode: 'check-off',
      endedAtMs: 600_000,
      earned: 40,
      possible: 50,
      passed: false,
      criteria: [
        { id: 'BP-01', earned: 0, possible: 5, met: false, critical: true },
        { id: 'BP-02', earned: 0, possible: 5, met: false, critical: false },
      ],
    },
  },
  { kind: 'card.reviewed', data: { card: 'term:systolic', rating: 3, certainty: null } },
];

async function entriesOf(): Promise<readonly Entry[]> {
  const record = memoryRecord();
  for (const act of acts) await record.append([act]);
  return record.entries();
}

const all = (entries: readonly Entry[], standing: Authorship) => new Map(entries.map(({ id }) => [id, standing]));

describe('what a file tells', () => {
  test('name, hours, marks, exams and runs are read from it', async () => {
    const entries = await entriesOf();

    const student = studentFile(entries, all(entries, 'signed'), chainFindings(entries));

    expect(student.name).toBe('Ana Ruiz');
    expect(hoursTotals(student.hours).clinicalMinutes).toBe(480);
    expect(student.standings.get('maerb-2022 I.P.1.a lab')?.marks[0]?.attestedBy).toBe('J. Ortiz, RN');
    expect(student.exams).toMatchObject([{ exam: 'cma-aama', timeFactor: 1.5, result: { right: 34, scored: 50 } }]);
    expect(student.runs).toMatchObject([
      { simulation: 'blood-pressure', result: { earned: 40, possible: 50, criticalMissed: ['BP-01'] } },
    ]);
    expect(student).toMatchObject({ reviews: 1, devices: 1, findings: { fork: 0, gap: 0, broken: 0 } });
  });

  test('a check-off that went on from another run is told as such, and a critical step done in part is not missed', async () => {
    const record = memoryRecord();
    for (const act of acts) {
      const isEnd = act.kind === 'run.finished';
      const data = isEnd
        ? { ...act.data, criteria: act.data.criteria.map((line) => ({ ...line, earned: line.critical ? 3 : 0 })) }
        : null;
      await record.append([data === null ? act : { kind: 'run.finished', data }]);
    }
    await record.append([{ kind: 'run.branched', data: { run, from: null, atMs: 60_000 } }]);
    const entries = await record.entries();

    const student = studentFile(entries, all(entries, 'signed'), []);

    expect(student.runs).toMatchObject([{ isBranch: true, result: { criticalMissed: [] } }]);
  });

  test('an entry changed after it was signed is counted and left out', async () => {
    const entries = await entriesOf();
    const hours = entries.find(({ kind }) => kind === 'hours.logged')!;
    const authorship = all(entries, 'signed').set(hours.id, 'changed');

    const student = studentFile(entries, authorship, []);

    expect(student.hours).toEqual([]);
    expect(student.authorship.changed).toBe(1);
    expect(tellSignatures(student).standing).toBe('now');
  });

  test('an empty file is a student without name, hours or results', () => {
    expect(studentFile([], new Map(), [])).toMatchObject({ name: null, entries: 0, hours: [], exams: [], runs: [] });
  });
});

describe('the sentence on signatures', () => {
  const none = { fork: 0, gap: 0, broken: 0 };
  const counts = { signed: 10, changed: 0, unsigned: 0, unchecked: 0 };

  test.each([
    ['all signed', counts, none, 'expected', /not who held it/],
    ['some unsigned', { ...counts, unsigned: 2 }, none, 'watch', /2 entries are not signed/],
    ['not checkable here', { ...counts, signed: 0, unchecked: 10 }, none, 'watch', /cannot be checked/],
    ['one changed', { ...counts, changed: 1 }, none, 'now', /^1 entry was changed/],
    ['a fork', counts, { ...none, fork: 1 }, 'now', /do not follow each other/],
    ['a gap', counts, { ...none, gap: 1 }, 'watch', /missing/],
  ] as const)('%s', (_, authorship, findings, standing, words) => {
    const told = tellSignatures({ authorship, findings });

    expect(told.standing).toBe(standing);
    expect(told.text).toMatch(words);
  });
});
