/** What the folds of a placement make of the record: the latest of each counts, and what was withdrawn does not. */
import { describe, expect, test } from 'vitest';
import { memoryRecord } from '../memory-record.ts';
import { uuidv7 } from '../uuid.ts';
import { evaluations, evaluationsKinds } from './evaluations.ts';
import { incidents, incidentsKinds } from './incidents.ts';
import { journal, journalKinds } from './journal.ts';
import { papers, papersKinds } from './papers.ts';
import { placements, placementsKinds } from './placements.ts';
import { school, schoolKinds } from './school.ts';
import { schoolLetters, schoolLettersKinds } from './school-letters.ts';
import { stays, staysKinds } from './stays.ts';
import { timeMissed, timeMissedKinds } from './time-missed.ts';
import type { Intent } from '../../schema/entry.ts';

const id = (n: number): string => uuidv7(1_795_000_000_000, new Uint8Array(10).fill(n));
const placement = id(1);
const stay = (date: string, to = '16:00'): Intent => ({
  kind: 'stay.logged',
  data: {
    placement,
    date,
    from: '08:00',
    to,
    endsNextDay: false,
    mealMinutes: 0,
    setting: 'clinical',
    supervisor: 'J. Ortiz, RN',
    zone: 'America/Chicago',
    makesUp: null,
    note: '',
  },
});
const site = (name: string): Intent => ({
  kind: 'placement.set',
  data: {
    placement,
    site: name,
    preceptors: [],
    contact: '',
    from: '2026-10-01',
    to: '2026-12-18',
    isUnpaid: true,
    note: '',
  },
});
const step = (on: string | null): Intent => ({
  kind: 'placement.step',
  data: { placement, step: 'tour', on, note: '' },
});

async function keep(record: ReturnType<typeof memoryRecord>, ...intents: [Intent, ...Intent[]]): Promise<string[]> {
  const made = await record.append(intents);
  if (!made.ok) throw new Error(made.code);
  return made.entries.map((entry) => entry.id);
}

describe('placement', () => {
  test('is as it was set last, with its steps as they stand', async () => {
    const record = memoryRecord();
    await keep(record, step('2026-10-01'), site('Maple'), site('Maple Clinic'));
    const before = placements(await record.entries(...placementsKinds)).get(placement);
    await keep(record, step(null));
    const after = placements(await record.entries(...placementsKinds)).get(placement);

    expect(before?.set.data.site).toBe('Maple Clinic');
    expect([...(before?.steps.keys() ?? [])]).toEqual(['tour']);
    expect(after?.steps.size).toBe(0);
  });
});

describe('stays', () => {
  test('stand by date; one that was changed names the one before', async () => {
    const record = memoryRecord();
    await keep(record, stay('2026-11-20'));
    const [first = ''] = await keep(record, stay('2026-11-18'));
    await keep(
      record,
      { kind: 'entry.withdrawn', data: { entry: first, reason: 'stayed longer' } },
      stay('2026-11-18', '17:00'),
    );

    const found = stays(await record.entries(...staysKinds));

    expect(found.map(({ entry, before }) => [entry.data.date, entry.data.to, before?.data.to ?? null])).toEqual([
      ['2026-11-18', '17:00', '16:00'],
      ['2026-11-20', '16:00', null],
    ]);
  });

  test('one logged long after another was taken back took no one’s place', async () => {
    const record = memoryRecord();
    const [first = ''] = await keep(record, stay('2026-11-18'));
    await keep(record, { kind: 'entry.withdrawn', data: { entry: first, reason: 'wrong day' } });
    await keep(record, site('Maple Clinic'));
    await keep(record, stay('2026-11-19'));

    expect(stays(await record.entries(...staysKinds)).map(({ before }) => before)).toEqual([null]);
  });
});

test('papers keep their history by requirement', async () => {
  const record = memoryRecord();
  const paper = (on: string): Intent => ({
    kind: 'document.dated',
    data: { requirement: 'tb-test', on, until: null, attestedBy: '', note: '' },
  });
  await keep(record, paper('2025-08-01'), paper('2026-08-01'));

  expect(
    papers(await record.entries(...papersKinds))
      .get('tb-test')
      ?.map(({ data }) => data.on),
  ).toEqual(['2025-08-01', '2026-08-01']);
});

test('journal pages, incidents and evaluations are as they were written last', async () => {
  const record = memoryRecord();
  const page = (text: string): Intent => ({
    kind: 'journal.written',
    data: { journal: id(2), placement, week: '2026-11-16', text },
  });
  const incident = (followUp: string): Intent => ({
    kind: 'incident.reported',
    data: {
      incident: id(3),
      placement,
      date: '2026-11-18',
      time: null,
      what: 'splash',
      happened: 'Splash to the eye',
      done: 'Rinsed',
      told: '',
      followUp,
    },
  });
  const evaluation = (value: number): Intent => ({
    kind: 'evaluation.given',
    data: {
      evaluation: id(4),
      placement,
      form: 'site',
      version: 1,
      scale: 'four',
      date: '2026-11-18',
      by: null,
      ratings: [{ row: 'welcome', value }],
      comment: '',
    },
  });
  await keep(record, page('one'), page('two'), incident(''), incident('none'), evaluation(1), evaluation(3));

  expect([...journal(await record.entries(...journalKinds)).values()].map(({ data }) => data.text)).toEqual(['two']);
  expect([...incidents(await record.entries(...incidentsKinds)).values()].map(({ data }) => data.followUp)).toEqual([
    'none',
  ]);
  expect(
    [...evaluations(await record.entries(...evaluationsKinds)).values()].map(({ data }) => data.ratings[0]?.value),
  ).toEqual([3]);
});

test('missed time stands by date', async () => {
  const record = memoryRecord();
  const missed = (date: string): Intent => ({
    kind: 'time.missed',
    data: { placement, date, minutes: 240, reason: 'ill', toldSite: true, toldSchool: true },
  });
  await keep(record, missed('2026-11-18'), missed('2026-11-04'));

  expect(timeMissed(await record.entries(...timeMissedKinds)).map(({ data }) => data.date)).toEqual([
    '2026-11-04',
    '2026-11-18',
  ]);
});

test('the school’s wishes are the latest, and a list of the same id takes the earlier one’s place', async () => {
  const record = memoryRecord();
  const list = (summary: string): Intent => ({
    kind: 'framework.loaded',
    data: {
      framework: {
        id: 'abhes',
        title: 'ABHES',
        edition: '18',
        competencies: [{ code: 'MA.A.1', area: '1', domain: 'cognitive', summary }],
      },
    },
  });
  await keep(record, list('old'), list('new'));

  const found = school(await record.entries(...schoolKinds));

  expect(found.asks).toBeNull();
  expect([...found.frameworks.values()].map(({ framework }) => framework.competencies[0]?.summary)).toEqual(['new']);
});

describe('letters of the school', () => {
  const key = (x: string): Record<string, unknown> => ({ kty: 'EC', crv: 'P-256', x, y: x });
  const letter = (
    publicKey: Record<string, unknown>,
    marks: readonly number[],
    withdrawn: readonly number[],
  ): Intent => ({
    kind: 'letter.received',
    data: {
      publicKey,
      signature: 'kept as it came',
      text: JSON.stringify({
        letter: 'from-school',
        v: 1,
        by: { role: 'instructor', name: 'P. Lang', credential: 'RN', site: '' },
        at: '2026-11-20T10:00:00-06:00',
        cohort: 'Fall',
        student: 'Kim Doe',
        devices: [],
        marks: marks.map((n) => ({
          id: id(n),
          framework: 'maerb',
          code: 'I.P.10',
          outcome: 'passed',
          date: '2026-11-19',
          attempt: 1,
          steps: [],
          attestedBy: '',
          note: '',
        })),
        withdrawn: withdrawn.map(id),
        feedback: [],
      }),
    },
  });
  const marksOf = async (...letters: [Intent, ...Intent[]]): Promise<readonly unknown[]> => {
    const record = memoryRecord();
    await keep(record, ...letters);
    return schoolLetters(await record.entries(...schoolLettersKinds)).marks.map((mark) => [mark.id, mark.attestedBy]);
  };

  test('a mark told twice counts once, under the name of who wrote the letter', async () => {
    expect(await marksOf(letter(key('a'), [5], []), letter(key('a'), [5], []))).toEqual([[id(5), 'P. Lang, RN']]);
  });

  test('a mark is taken back by the same key only, whichever letter came first', async () => {
    expect(await marksOf(letter(key('a'), [5], []), letter(key('a'), [], [5]))).toEqual([]);
    expect(await marksOf(letter(key('a'), [], [5]), letter(key('a'), [5], []))).toEqual([]);
    expect(await marksOf(letter(key('a'), [5], []), letter(key('b'), [], [5]))).toHaveLength(1);
  });

  test('what is no letter of a school says nothing', async () => {
    const record = memoryRecord();
    await keep(record, { kind: 'letter.received', data: { text: '{"letter":', publicKey: null, signature: null } });

    expect(schoolLetters(await record.entries(...schoolLettersKinds))).toEqual({ marks: [], feedback: [] });
  });
});
