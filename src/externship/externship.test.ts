/** Externship: only hours that can be true are logged, totals add up, and the checklist says what is passed and what is open. */
import { test as property, fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { competencies } from '#record/folds/competencies.ts';
import { hoursLogged, type HoursLogged } from '#record/folds/hours.ts';
import { memoryRecord } from '#record/memory-record.ts';
import type { EntryData } from '#schema/entry.ts';
import { checklist, checklistTotals } from './checklist.ts';
import { hoursProblems, looksOvernight, type HoursDraft } from './hours-problems.ts';
import { defaultTargetMinutes, hoursTotals, sayHours } from './hours-totals.ts';
import { patientDetails } from './patient-details.ts';

const now = { date: '2026-11-23', time: '17:00' };
const day: HoursDraft = { date: '2026-11-20', from: '08:00', to: '16:30', endsNextDay: false, mealMinutes: 30 };
const codes = (draft: Partial<HoursDraft>, logged: readonly HoursLogged[] = []) =>
  hoursProblems({ ...day, ...draft }, logged, now).map(({ code }) => code);

function hours(draft: Partial<EntryData<'hours.logged'>>, minutes: number): HoursLogged {
  return { id: 'one', minutes, logged: { ...day, setting: 'clinical', site: 'Maple Clinic', note: '', ...draft } };
}

describe('hours before they are logged', () => {
  test('an ordinary day has no problem', () => {
    expect(codes({})).toEqual([]);
  });

  test('a night shift that ends the next day has no problem', () => {
    expect(codes({ from: '22:00', to: '06:00', endsNextDay: true })).toEqual([]);
  });

  test('an end before the start is caught, and looks like a night shift', () => {
    expect(codes({ from: '22:00', to: '06:00' })).toEqual(['ends-before-it-starts']);
    expect(looksOvernight({ from: '22:00', to: '06:00' })).toBe(true);
    expect(looksOvernight(day)).toBe(false);
  });

  test.each([
    ['23 hours 59 minutes', { from: '08:00', to: '07:59' }, []],
    ['24 hours', { from: '08:00', to: '08:00' }, ['a-day-or-more']],
    ['25 hours', { from: '08:00', to: '09:00' }, ['a-day-or-more']],
  ])('%s in one stretch', (_, times, expected) => {
    expect(codes({ ...times, endsNextDay: true })).toEqual(expected);
  });

  test('a meal as long as the stay is caught', () => {
    expect(codes({ from: '12:00', to: '12:30', mealMinutes: 30 })).toEqual(['meal-too-long']);
  });

  test.each([
    ['ends now', { date: '2026-11-23', from: '08:00', to: '17:00' }, []],
    ['ends in a minute', { date: '2026-11-23', from: '08:00', to: '17:01' }, ['in-the-future']],
    ['is tomorrow', { date: '2026-11-24' }, ['in-the-future']],
    ['ends tomorrow morning', { date: '2026-11-23', from: '16:00', to: '02:00', endsNextDay: true }, ['in-the-future']],
  ])('a stay that %s', (_, draft, expected) => {
    expect(codes(draft)).toEqual(expected);
  });

  test.each([
    ['inside', { from: '09:00', to: '10:00' }, ['overlaps']],
    ['over its end', { from: '16:00', to: '18:00' }, ['overlaps']],
    ['right after it', { from: '16:30', to: '18:00' }, []],
    [
      'the day before into its morning',
      { date: '2026-11-19', from: '22:00', to: '08:30', endsNextDay: true },
      ['overlaps'],
    ],
    ['the day before up to its start', { date: '2026-11-19', from: '22:00', to: '08:00', endsNextDay: true }, []],
  ])('hours %s of a day already logged', (_, draft, expected) => {
    expect(codes(draft, [hours({}, 480)])).toEqual(expected);
  });

  const time = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
  property.prop([time, time, time, time])('two stays of one day overlap the same way round', (a, b, c, d) => {
    const one = { from: a < b ? a : b, to: a < b ? b : a };
    const two = { from: c < d ? c : d, to: c < d ? d : c };

    expect(codes(one, [hours(two, 1)]).includes('overlaps')).toBe(codes(two, [hours(one, 1)]).includes('overlaps'));
  });
});

describe('totals', () => {
  test('hours add up by setting and site, and to what is left', () => {
    const totals = hoursTotals([
      hours({ date: '2026-11-18' }, 480),
      hours({ date: '2026-11-19', setting: 'administrative', site: 'Oak Pediatrics' }, 240),
      hours({ date: '2026-11-20', site: ' Maple Clinic ' }, 60),
    ]);

    expect(totals).toEqual({
      minutes: 780,
      clinicalMinutes: 540,
      administrativeMinutes: 240,
      leftMinutes: defaultTargetMinutes - 780,
      sites: [
        { site: 'Maple Clinic', minutes: 540 },
        { site: 'Oak Pediatrics', minutes: 240 },
      ],
    });
  });

  test('past the target nothing is left', () => {
    expect(hoursTotals([hours({}, 600)], 480).leftMinutes).toBe(0);
  });

  test('the record’s hours count once, and withdrawn hours not at all', async () => {
    const record = memoryRecord();
    const data = hours({}, 0).logged;
    const first = await record.append([{ kind: 'hours.logged', data }]);
    await record.append([{ kind: 'hours.logged', data: { ...data, date: '2026-11-19' } }]);
    if (!first.ok) throw new Error(first.code);
    await record.append([{ kind: 'entry.withdrawn', data: { entry: first.entries[0]!.id, reason: 'wrong day' } }]);

    const logged = hoursLogged(await record.entries('hours.logged', 'entry.withdrawn'));

    expect(hoursTotals(logged).minutes).toBe(480);
  });

  test.each([
    [45, '45 min'],
    [480, '8 h'],
    [450, '7 h 30 min'],
    [0, '0 min'],
  ])('%i minutes are said as “%s”', (minutes, words) => {
    expect(sayHours(minutes)).toBe(words);
  });
});

describe('checklist', () => {
  const framework = [
    { code: 'I.C.1', area: 'I', domain: 'cognitive', summary: 'cells' },
    { code: 'I.P.1', area: 'I', domain: 'psychomotor', summary: 'measure' },
    { code: 'I.P.1.a', area: 'I', domain: 'psychomotor', summary: 'measure: blood pressure' },
    { code: 'I.P.1.b', area: 'I', domain: 'psychomotor', summary: 'measure: temperature' },
    { code: 'I.P.10', area: 'I', domain: 'psychomotor', summary: 'quality control' },
    { code: 'A.1', area: 'Affective', domain: 'affective', summary: 'thinks critically' },
  ] as const;
  const passed = (...keys: readonly string[]) =>
    new Map(keys.map((key) => [`maerb ${key}`, { outcome: 'passed' as const }]));
  const rowsOf = (standings: ReturnType<typeof passed>) =>
    checklist('maerb', framework, standings).flatMap(({ rows }) => rows);

  test('skills and behaviors stand in it; what is examined on paper does not', () => {
    expect(
      checklist('maerb', framework, new Map()).map(({ area, rows }) => [area, rows.map(({ code }) => code)]),
    ).toEqual([
      ['I', ['I.P.1', 'I.P.1.a', 'I.P.1.b', 'I.P.10']],
      ['Affective', ['A.1']],
    ]);
  });

  test('a row with parts is passed when each part is, and I.P.10 is no part of I.P.1', () => {
    const half = rowsOf(passed('I.P.1.a lab', 'I.P.10 lab'));
    const whole = rowsOf(passed('I.P.1.a lab', 'I.P.1.b lab'));

    expect(half.find(({ code }) => code === 'I.P.1')).toMatchObject({ isHeading: true, lab: null });
    expect(whole.find(({ code }) => code === 'I.P.1')).toMatchObject({ isHeading: true, lab: 'passed', site: null });
  });

  test('a pass at the site without one in the lab is pointed out', () => {
    const rows = rowsOf(passed('I.P.10 site', 'A.1 site', 'A.1 lab'));

    expect(rows.filter(({ labMissing }) => labMissing).map(({ code }) => code)).toEqual(['I.P.10']);
  });

  test('totals count leaf rows; “not observed” and “not yet” are no pass', async () => {
    const record = memoryRecord();
    const mark = (code: string, stage: 'lab' | 'site', outcome: 'passed' | 'not-yet' | 'not-observed') =>
      record.append([
        {
          kind: 'competency.marked',
          data: { framework: 'maerb', code, stage, outcome, attestedBy: 'J. Ortiz, RN', note: '' },
        },
      ]);
    await mark('I.P.1.a', 'lab', 'passed');
    await mark('I.P.1.b', 'lab', 'not-yet');
    await mark('I.P.10', 'site', 'not-observed');
    await mark('A.1', 'lab', 'not-yet');
    await mark('A.1', 'lab', 'passed');

    const areas = checklist(
      'maerb',
      framework,
      competencies(await record.entries('competency.marked', 'entry.withdrawn')),
    );

    expect(checklistTotals(areas)).toEqual({ rows: 4, lab: 2, site: 0, labMissing: 0 });
  });
});

describe('details of a patient in a note', () => {
  test.each([
    ['Saw Mrs. Alvarez for a dressing', ['a name with a title']],
    ['Drew blood, DOB 3/4/58', ['a date', 'a date of birth']],
    ['Called 212-555-0134 back', ['a telephone number']],
    ['MRN 0044812', ['a record or account number', 'a long number']],
  ])('“%s” is caught', (note, found) => {
    expect(patientDetails(note)).toEqual(found);
  });

  test.each([
    'Took 12 blood pressures, 3 by palpation first',
    'Front desk from 8 to 12; ran the schedule',
    'Set up 2 ECGs; 80% of leads right at once',
  ])('“%s” passes', (note) => {
    expect(patientDetails(note)).toEqual([]);
  });
});
