/** Hours: only what can be true is logged, a night in which the clocks change is counted as it was, totals and missed time add up. */
import { test as property, fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { hoursLogged, hoursKinds } from '#record/folds/hours.ts';
import { placements } from '#record/folds/placements.ts';
import { stays, staysKinds } from '#record/folds/stays.ts';
import { memoryRecord } from '#record/memory-record.ts';
import { uuidv7 } from '#record/uuid.ts';
import { plusDays } from '#simulations/core/calendar.ts';
import type { Intent } from '#schema/entry.ts';
import { hoursLedger, unknownSite, type HoursRow } from './hours-ledger.ts';
import { hoursProblems, looksOvernight, tellHoursProblem, type HoursDraft } from './hours-problems.ts';
import { clockChanges, minutesOf } from './hours-span.ts';
import { defaultTargetMinutes, hoursTotals, hoursWeeks, missedBalance, sayHours } from './hours-totals.ts';
import { instantsOf, isZone, mondayOf } from './zone-time.ts';

const chicago = 'America/Chicago';
const now = { ms: Date.parse('2026-11-23T17:00:00-06:00'), date: '2026-11-23', time: '17:00' };
const day: HoursDraft = {
  date: '2026-11-20',
  from: '08:00',
  to: '16:30',
  endsNextDay: false,
  mealMinutes: 30,
  zone: chicago,
};
const codes = (draft: Partial<HoursDraft>, logged: readonly HoursRow[] = []): readonly string[] =>
  hoursProblems({ ...day, ...draft }, logged, now).map(({ code }) => code);

const row = (parts: Partial<HoursRow>): HoursRow => ({
  ...day,
  id: 'one',
  placement: null,
  site: 'Maple Clinic',
  setting: 'clinical',
  supervisor: '',
  makesUp: null,
  note: '',
  minutes: 480,
  before: null,
  ...parts,
});

describe('hours before they are logged', () => {
  test.each([
    ['an ordinary day', {}, []],
    ['a night shift that ends the next day', { from: '22:00', to: '06:00', endsNextDay: true }, []],
    ['an end before the start', { from: '22:00', to: '06:00' }, ['ends-before-it-starts']],
    ['23 hours 59 minutes', { from: '08:00', to: '07:59', endsNextDay: true }, []],
    ['24 hours', { from: '08:00', to: '08:00', endsNextDay: true }, ['a-day-or-more']],
    ['25 hours', { from: '08:00', to: '09:00', endsNextDay: true }, ['a-day-or-more']],
    ['a meal as long as the stay', { from: '12:00', to: '12:30' }, ['meal-too-long']],
    ['one that ends now', { date: '2026-11-23', to: '17:00' }, []],
    ['one that ends in a minute', { date: '2026-11-23', to: '17:01' }, ['in-the-future']],
    ['tomorrow', { date: '2026-11-24' }, ['in-the-future']],
    [
      'one that ends tomorrow',
      { date: '2026-11-23', from: '16:00', to: '02:00', endsNextDay: true },
      ['in-the-future'],
    ],
  ] as const)('%s', (_, draft, expected) => {
    expect(codes(draft)).toEqual(expected);
    expect(codes({ ...draft, zone: null })).toEqual(expected);
  });

  test('a clock that shows an end before the start looks like a night shift', () => {
    expect(looksOvernight({ from: '22:00', to: '06:00' })).toBe(true);
    expect(looksOvernight(day)).toBe(false);
  });

  test.each([
    ['inside', { from: '09:00', to: '10:00' }, ['overlaps']],
    ['over its end', { from: '16:00', to: '18:00' }, ['overlaps']],
    ['right after it', { from: '16:30', to: '18:00' }, []],
    ['the night before into it', { date: '2026-11-19', from: '22:00', to: '08:30', endsNextDay: true }, ['overlaps']],
    ['the night before up to it', { date: '2026-11-19', from: '22:00', to: '08:00', endsNextDay: true }, []],
  ] as const)('hours %s of a day already logged', (_, draft, expected) => {
    expect(codes(draft, [row({})])).toEqual(expected);
    expect(codes(draft, [row({ zone: null, placement: null })])).toEqual(expected);
  });

  test('two sites in different zones overlap by when it was, not by what the clocks showed', () => {
    const inDenver = row({ zone: 'America/Denver', from: '08:00', to: '10:00' });

    expect(codes({ from: '08:00', to: '09:00' }, [inDenver])).toEqual([]);
    expect(codes({ from: '10:00', to: '11:00' }, [inDenver])).toEqual(['overlaps']);
  });

  const time = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
  property.prop([time, time, time, time])('two stays of one day overlap the same way round', (a, b, c, d) => {
    const one = { from: a < b ? a : b, to: a < b ? b : a };
    const two = { from: c < d ? c : d, to: c < d ? d : c };

    expect(codes(one, [row(two)]).includes('overlaps')).toBe(codes(two, [row(one)]).includes('overlaps'));
  });
});

describe('nights in which the clocks change', () => {
  const night = (date: string, from: string, to: string, zone: string | null = chicago): number =>
    minutesOf({ date, from, to, endsNextDay: from > to, zone }, 0);

  test.each([
    ['back, November 1, 2026: the night is an hour longer', '2026-10-31', '22:00', '06:00', 540],
    ['forward, March 14, 2027: the night is an hour shorter', '2027-03-13', '22:00', '06:00', 420],
    ['an ordinary night', '2026-11-05', '22:00', '06:00', 480],
    ['up to the hour that comes twice: the first counts', '2026-10-31', '22:00', '01:30', 210],
    ['from the hour that comes twice: the second counts', '2026-11-01', '01:30', '04:00', 150],
    ['within the hour that comes twice', '2026-11-01', '01:15', '01:45', 30],
  ])('%s', (_, date, from, to, minutes) => {
    expect(night(date, from, to)).toBe(minutes);
  });

  test('Arizona does not change its clocks, and no zone means what the clock on the wall says', () => {
    expect(night('2026-10-31', '22:00', '06:00', 'America/Phoenix')).toBe(480);
    expect(night('2026-10-31', '22:00', '06:00', null)).toBe(480);
    expect(isZone('America/Phoenix')).toBe(true);
    expect(isZone('Mars/Olympus')).toBe(false);
  });

  test('a time that does not exist is refused, and one that exists twice is told', () => {
    const skipped = { ...day, date: '2027-03-14', from: '02:30', to: '08:00', mealMinutes: 0 };
    const later = { ms: Date.parse('2027-03-20T12:00:00-05:00'), date: '2027-03-20', time: '12:00' };

    expect(hoursProblems(skipped, [], later)).toEqual([{ code: 'no-such-time', time: '02:30' }]);
    expect(clockChanges({ ...day, date: '2026-11-01', from: '01:30' })).toEqual([{ time: '01:30', what: 'twice' }]);
    expect(clockChanges(day)).toEqual([]);
  });

  const zones = fc.constantFrom(chicago, 'America/New_York', 'America/Los_Angeles', 'America/Anchorage');
  const minuteOfDay = fc.integer({ min: 0, max: 24 * 60 - 1 });
  const clock = (minute: number): string =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  property.prop([zones, fc.integer({ min: 0, max: 400 }), minuteOfDay])(
    'a wall time is at one instant but in the two nights of a year, and the wall shows it then',
    (zone, days, minute) => {
      const date = plusDays('2026-10-01', days);
      const instants = instantsOf(date, clock(minute), zone);
      const isOdd = date === '2026-11-01' || date === '2027-03-14' || date === '2027-11-07';

      if (!isOdd) expect(instants).toHaveLength(1);
      for (const instant of instants) {
        const shown = new Date(instant).toLocaleString('sv-SE', { timeZone: zone });
        expect(shown.slice(0, 16)).toBe(`${date} ${clock(minute)}`);
      }
    },
  );
  property.prop([zones, minuteOfDay, minuteOfDay])(
    'a night is an hour longer when the clocks go back, an hour shorter when they go forward, and never less than nothing',
    (zone, evening, morning) => {
      const from = clock(18 * 60 + (evening % (5 * 60)));
      const to = clock(3 * 60 + (morning % (8 * 60)));
      const ordinary = minutesOf({ date: '2026-11-10', from, to, endsNextDay: true, zone }, 0);

      expect(minutesOf({ date: '2026-10-31', from, to, endsNextDay: true, zone }, 0)).toBe(ordinary + 60);
      expect(minutesOf({ date: '2027-03-13', from, to, endsNextDay: true, zone }, 0)).toBe(ordinary - 60);
      expect(minutesOf({ date: '2027-03-13', from, to, endsNextDay: true, zone }, 10_000)).toBe(0);
    },
  );
});

describe('the ledger', () => {
  const placement = uuidv7(1_795_000_000_000, new Uint8Array(10).fill(1));
  const old: Intent = {
    kind: 'hours.logged',
    data: { ...logged('2026-11-19'), site: 'Oak Pediatrics', note: '', setting: 'administrative' },
  };
  const stay: Intent = {
    kind: 'stay.logged',
    data: {
      ...logged('2026-11-18'),
      placement,
      setting: 'clinical',
      supervisor: '',
      zone: chicago,
      makesUp: null,
      note: '',
    },
  };

  function logged(date: string) {
    return { date, from: '08:00', to: '16:30', endsNextDay: false, mealMinutes: 30 };
  }

  test('stays and hours of before stand in one list; what was withdrawn does not', async () => {
    const record = memoryRecord();
    await record.append([old]);
    await record.append([stay]);
    const wrong = await record.append([old]);
    if (!wrong.ok) throw new Error(wrong.code);
    await record.append([{ kind: 'entry.withdrawn', data: { entry: wrong.entries[0]!.id, reason: 'twice' } }]);

    const ledger = hoursLedger(
      hoursLogged(await record.entries(...hoursKinds)),
      stays(await record.entries(...staysKinds)),
      placements([]),
    );

    expect(ledger.map(({ date, site, minutes }) => [date, site, minutes])).toEqual([
      ['2026-11-18', unknownSite, 480],
      ['2026-11-19', 'Oak Pediatrics', 480],
    ]);
  });
});

describe('totals', () => {
  test('hours add up by setting, site and day, and to what is left of each', () => {
    const rows = [
      row({ date: '2026-11-18' }),
      row({ date: '2026-11-19', setting: 'administrative', site: 'Oak Pediatrics', minutes: 240 }),
      row({ date: '2026-11-19', site: ' Maple Clinic ', minutes: 60 }),
    ];

    expect(hoursTotals(rows, { targetMinutes: 6000, clinicalMinutes: 500, administrativeMinutes: 300 })).toEqual({
      minutes: 780,
      clinicalMinutes: 540,
      administrativeMinutes: 240,
      leftMinutes: 5220,
      clinicalLeftMinutes: 0,
      administrativeLeftMinutes: 60,
      days: 2,
      sites: [
        { site: 'Maple Clinic', minutes: 540 },
        { site: 'Oak Pediatrics', minutes: 240 },
      ],
    });
    expect(hoursTotals(rows).leftMinutes).toBe(defaultTargetMinutes - 780);
  });

  test('weeks begin on Monday, the latest first', () => {
    const weeks = hoursWeeks([row({ date: '2026-11-15' }), row({ date: '2026-11-16' }), row({ date: '2026-11-20' })]);

    expect(weeks.map(({ monday, minutes }) => [monday, minutes])).toEqual([
      ['2026-11-16', 960],
      ['2026-11-09', 480],
    ]);
    expect(mondayOf('2026-11-22')).toBe('2026-11-16');
  });

  test('missed time is made up by the hours that say so, and never by more than was missed', async () => {
    const record = memoryRecord();
    const made = await record.append([
      {
        kind: 'time.missed',
        data: {
          placement: uuidv7(1_795_000_000_000, new Uint8Array(10).fill(1)),
          date: '2026-11-04',
          minutes: 300,
          reason: 'ill',
          toldSite: true,
          toldSchool: false,
        },
      },
    ]);
    if (!made.ok) throw new Error(made.code);
    const missed = await record.entries('time.missed');
    const makesUp = missed[0]!.id;
    const left = (rows: readonly HoursRow[]): number | undefined => missedBalance(missed, rows)[0]?.leftMinutes;

    expect(left([row({})])).toBe(300);
    expect(left([row({ makesUp, minutes: 120 })])).toBe(180);
    expect(left([row({ makesUp, minutes: 120 }), row({ makesUp, minutes: 240 })])).toBe(0);
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

test('each problem has a sentence', () => {
  const all = hoursProblems({ ...day, date: '2027-03-14', from: '02:30', to: '01:00' }, [], now);

  expect(all.map(tellHoursProblem)).toEqual([
    expect.stringContaining('02:30 did not exist'),
    expect.stringContaining('not after the start'),
    expect.stringContaining('not over yet'),
  ]);
});
