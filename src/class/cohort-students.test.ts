/** From files and check-offs to rows, grid, reports and letters. Reports are held against files in `golden/`. */
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { memoryRecord } from '#record/memory-record.ts';
import { pageSigning } from '#record/page-signing.ts';
import { uuidv7 } from '#record/uuid.ts';
import type { Intent } from '#schema/entry.ts';
import { letterSchema } from '#schema/letter.ts';
import type { SchoolTemplate } from '#schema/school-template.ts';
import { seededRecord } from '../../tests/cohort/year-of-activity.ts';
import { cohortKinds, cohortView, type CohortView } from './cohort.ts';
import { csvOf } from './csv.ts';
import { digestLogs } from './digest.ts';
import { cellWords, classGrid } from './grid.ts';
import { schoolLetter } from './letters.ts';
import { reportKinds, reportTable } from './reports.ts';
import { classStudents, expectedBy, type ClassStudent, type FolderHead, type ListedFramework } from './students.ts';

const signing = pageSigning(crypto.subtle);
const idOf = (n: number): string => uuidv7(1_795_000_000_000, new Uint8Array(10).fill(n));
const [ana, ben] = [idOf(1), idOf(2)];
const framework: ListedFramework = {
  id: 'maerb-2022',
  title: 'Working list',
  edition: '2022',
  standing: 'Paraphrased and not yet compared.',
  competencies: [
    { code: 'I.C.1', area: 'I Body', domain: 'cognitive', summary: 'levels of organization' },
    { code: 'I.P.1', area: 'I Body', domain: 'psychomotor', summary: 'measurements' },
    { code: 'I.P.1.a', area: 'I Body', domain: 'psychomotor', summary: 'measurements: blood pressure' },
    { code: 'I.P.1.b', area: 'I Body', domain: 'psychomotor', summary: 'measurements: pulse' },
    { code: 'I.P.3', area: 'I Body', domain: 'psychomotor', summary: 'screen patients' },
    { code: 'A.1', area: 'Behavior', domain: 'affective', summary: 'thinks critically' },
  ],
};
const school: SchoolTemplate = {
  name: 'Lakeside College',
  framework: 'maerb-2022',
  targetMinutes: 160 * 60,
  clinicalMinutes: null,
  administrativeMinutes: null,
  warnDays: 30,
  scale: 'zero-to-three',
  requirements: [
    { id: 'cpr-card', title: 'CPR card', kind: 'card', validDays: 730, isNeededBefore: true },
    { id: 'tb-test', title: 'TB test', kind: 'test', validDays: 365, isNeededBefore: true },
  ],
};
const hostile = '=HYPERLINK("http://evil.example","x")';
const today = '2026-11-27';

const cohortActs: readonly Intent[] = [
  {
    kind: 'cohort.set',
    data: {
      name: 'Fall 2026',
      instructor: { name: 'Jo Ortiz', credential: 'RN' },
      from: '2026-11-02',
      to: '2026-12-18',
      retainUntil: '2031-12-31',
      school,
      framework: null,
    },
  },
  { kind: 'student.enrolled', data: { student: ana, given: 'Ana', family: 'Ruiz', number: '1', email: '' } },
  { kind: 'student.enrolled', data: { student: ben, given: hostile, family: '', number: '2', email: '' } },
];
const mark = (student: string, code: string, outcome: 'passed' | 'not-yet', date = '2026-11-20'): Intent => ({
  kind: 'lab.marked',
  data: {
    student,
    framework: 'maerb-2022',
    code,
    outcome,
    date,
    attempt: 1,
    sheet: null,
    attestedBy: 'Jo Ortiz, RN',
    note: '',
  },
});
const anasActs: readonly Intent[] = [
  { kind: 'preference.set', data: { key: 'name', value: 'Ana Ruiz' } },
  {
    kind: 'hours.logged',
    data: {
      date: '2026-11-19',
      from: '08:00',
      to: '16:30',
      endsNextDay: false,
      mealMinutes: 30,
      setting: 'clinical',
      site: 'Maple Clinic',
      note: '',
    },
  },
  ...(['I.P.1.b', 'I.P.3'] as const).map((code): Intent => ({
    kind: 'competency.marked',
    data: {
      framework: 'maerb-2022',
      code,
      stage: 'site',
      outcome: 'passed',
      attestedBy: '+Dana Okafor, CMA',
      note: '',
    },
  })),
  {
    kind: 'document.dated',
    data: { requirement: 'cpr-card', on: '2026-01-10', until: null, attestedBy: 'Ana Ruiz', note: '' },
  },
];

let view: CohortView;
let head: FolderHead;
let students: readonly ClassStudent[];

const showing = async (acts: readonly Intent[]): Promise<CohortView> => {
  const record = memoryRecord();
  for (const act of acts) await record.append([act]);
  return cohortView(await record.entries(...cohortKinds));
};

beforeAll(async () => {
  const record = seededRecord(1);
  for (const act of anasActs) await record.append([act]);
  const entries = (await record.rows(null)).map(({ entry }) => entry);
  const { facts, refused } = await digestLogs([{ entries, isDamaged: false }], signing, {});
  head = { key: facts.devices[0]!, devices: facts.devices, facts, refused, stamp: '', takenInOn: today };
  view = await showing([
    ...cohortActs,
    { kind: 'student.matched', data: { student: ana, device: facts.devices[0]! } },
    mark(ana, 'I.P.1.a', 'passed'),
    // The first is too late: the site has passed it on January 5. The earliest pass counts.
    mark(ana, 'I.P.1.b', 'passed'),
    mark(ana, 'I.P.1.b', 'passed', '2026-01-05'),
    mark(ben, 'I.P.1.a', 'not-yet'),
  ]);
  students = classStudents(view, [head], framework, { framework: 'maerb-2022', items: {}, simulations: {} }, today);
});

const named = (name: string): ClassStudent => students.find((student) => student.name === name)!;

describe('a student of the cohort', () => {
  it('stands by both the files and what was checked off here', () => {
    const { hours, totals, isBehind, papers, clearance } = named('Ruiz, Ana');

    expect(hours.minutes).toBe(480);
    expect(totals).toMatchObject({ asked: 4, passed: { lab: 2, site: 2 }, siteBeforeLab: 1 });
    expect(isBehind).toBe(true);
    expect(papers.map(({ state }) => state)).toEqual(['valid', 'missing']);
    expect(clearance.isCleared).toBe(false);
    expect(named(hostile).head).toBeNull();
  });

  it('is behind by the calendar only between the first and the last day', () => {
    expect(expectedBy('2026-11-01', '2026-11-02', '2026-11-11', 1000)).toBeNull();
    expect(expectedBy('2026-11-06', '2026-11-02', '2026-11-11', 1000)).toBe(500);
    expect(expectedBy('2027-01-01', '2026-11-02', '2026-11-11', 1000)).toBe(1000);
    expect(expectedBy('2026-11-06', '2026-11-02', '2026-11-11', 0)).toBeNull();
  });
});

describe('the grid', () => {
  it('tells the furthest stage of each leaf', () => {
    const { columns, rows } = classGrid(students, { area: null, state: null, name: '' });

    expect(columns.map(({ code }) => code)).toEqual(['I.P.1.a', 'I.P.1.b', 'I.P.3', 'A.1']);
    expect(rows.find(({ student }) => student.name === 'Ruiz, Ana')?.cells).toEqual([
      'checked-off',
      'signed',
      'site-before-lab',
      'open',
    ]);
    expect(rows.find(({ student }) => student.name === hostile)?.cells).toEqual(['not-yet', 'open', 'open', 'open']);
  });

  it('is filtered by area, standing and name', () => {
    expect(classGrid(students, { area: 'Behavior', state: null, name: '' }).columns).toHaveLength(1);
    expect(classGrid(students, { area: null, state: 'signed', name: '' }).columns.map(({ code }) => code)).toEqual([
      'I.P.1.b',
    ]);
    expect(classGrid(students, { area: null, state: null, name: 'ruiz' }).rows).toHaveLength(1);
    expect(classGrid([], { area: null, state: null, name: '' })).toEqual({ columns: [], rows: [] });
  });

  it('has a sign and a word of its own for each standing', () => {
    const all = Object.values(cellWords);

    expect(new Set(all.map(({ mark: sign }) => sign)).size).toBe(all.length);
    expect(new Set(all.map(({ word }) => word)).size).toBe(all.length);
  });
});

describe('reports', () => {
  it.each(reportKinds)('%s comes out as the golden file', async (kind) => {
    const golden = await readFile(new URL(`golden/${kind}.csv`, import.meta.url), 'utf8');

    expect(csvOf(reportTable(kind, students))).toBe(golden);
  });

  it('never lets a cell begin as a formula', () => {
    const cells = ['=1+1', '+1', '-1', '@x', '\tx', '\rx', ' =1', 'a"b', 'plain', '2026-11-20', '—'];

    const [, row = ''] = csvOf({ head: ['x'], rows: [cells] }).split('\r\n', 2);

    expect(row.startsWith(`'=1+1,'+1,'-1,'@x,`)).toBe(true);
    expect(row).toContain(`"a""b",plain,2026-11-20`);
    for (const kind of reportKinds) expect(csvOf(reportTable(kind, students))).not.toMatch(/(^|,|\n)"?[=+@]/);
  });
});

describe('a letter to a student', () => {
  it('holds that student’s marks and words only, and what was taken back', async () => {
    const record = memoryRecord();
    for (const act of [
      ...cohortActs,
      mark(ana, 'I.P.1.a', 'passed'),
      mark(ben, 'A.1', 'passed'),
      mark(ana, 'I.P.3', 'not-yet'),
    ])
      await record.append([act]);
    const [first] = await record.entries('lab.marked');
    await record.append([{ kind: 'entry.withdrawn', data: { entry: first!.id, reason: '' } }]);
    await record.append([
      { kind: 'feedback.given', data: { student: ana, about: 'Pulse', text: 'Count a full minute.' } },
    ]);
    const own = cohortView(await record.entries(...cohortKinds));

    const letter = schoolLetter(own, named('Ruiz, Ana'), '2026-11-27T10:00:00.000-06:00')!;

    expect(letterSchema.safeParse(letter).success).toBe(true);
    expect(letter.marks.map(({ code }) => code)).toEqual(['I.P.3']);
    expect(letter.withdrawn).toEqual([first!.id]);
    expect(letter.feedback.map(({ text }) => text)).toEqual(['Count a full minute.']);
    expect(letter.devices).toEqual(head.devices);
  });

  it('is not written when there is nothing to say', async () => {
    expect(schoolLetter(await showing(cohortActs), named('Ruiz, Ana'), '2026-11-27T10:00:00.000-06:00')).toBeNull();
  });
});
