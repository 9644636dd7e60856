/** What a person chose, as the record keeps it. */
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { plusDays } from '#simulations/core/calendar.ts';
import { preferences, preferencesKinds } from '#record/folds/preferences.ts';
import { memoryRecord } from '#record/memory-record.ts';
import {
  examDayOf,
  isBeyondPlan,
  isDayOff,
  mostSpans,
  preferencesOf,
  readDaysOff,
  settingsOf,
  usualSettings,
  withoutPastSpans,
  writeDaysOff,
  type PlanSettings,
} from './settings.ts';

const today = '2026-11-27';
const chosen: fc.Arbitrary<PlanSettings> = fc.record({
  exam: fc.constantFrom(null, 'cma-aama' as const, 'rma-amt' as const),
  examDate: fc.option(
    fc.integer({ min: -400, max: 400 }).map((days) => plusDays(today, days)),
    { nil: null },
  ),
  minutesADay: fc.integer({ min: 5, max: 480 }),
  daysOff: fc.record({
    weekdays: fc
      .uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 7 })
      .map((days) => [...days].sort((a, b) => a - b)),
    spans: fc
      .uniqueArray(fc.nat(300), { maxLength: mostSpans })
      .chain((starts) =>
        fc.constant(
          starts
            .sort((a, b) => a - b)
            .map((from) => ({ from: plusDays(today, from), to: plusDays(today, from + (from % 3)) })),
        ),
      ),
  }),
});

describe('settings', () => {
  test.prop([chosen], { numRuns: 40 })('come back from the record as they were chosen', async (settings) => {
    const record = memoryRecord();
    for (const [key, value] of preferencesOf(settings))
      await record.append([{ kind: 'preference.set', data: { key, value } }]);

    expect(settingsOf(preferences(await record.entries(...preferencesKinds)))).toEqual(settings);
  });

  it('are the usual ones where nothing or nonsense is kept', () => {
    expect(settingsOf(new Map())).toEqual(usualSettings);
    expect(
      settingsOf(
        new Map([
          ['exam', 'bar'],
          ['exam-date', '2026-02-30'],
          ['minutes-a-day', 'many'],
          ['days-off', 'someday 2026-13-01 2026-12-05/2026-12-01'],
        ]),
      ),
    ).toEqual(usualSettings);
    expect(settingsOf(new Map([['minutes-a-day', '999']])).minutesADay).toBe(480);
  });

  it('tell a day off from a day of work, and drop what is over', () => {
    const daysOff = readDaysOff('sun sat 2026-12-24/2026-12-26 2026-11-20');

    expect(writeDaysOff(daysOff)).toBe('sun sat 2026-11-20 2026-12-24/2026-12-26');
    expect(
      ['2026-11-28', '2026-11-30', '2026-12-24', '2026-12-26', '2026-12-28'].map((day) => isDayOff(daysOff, day)),
    ).toEqual([true, false, true, true, false]);
    expect(withoutPastSpans(daysOff, today).spans).toEqual([{ from: '2026-12-24', to: '2026-12-26' }]);
  });

  it('say how far off the exam is', () => {
    expect([null, '2026-11-26', today, '2026-11-28', '2026-11-29'].map((date) => examDayOf(date, today))).toEqual([
      'none',
      'past',
      'today',
      'tomorrow',
      'ahead',
    ]);
    expect([isBeyondPlan('2027-11-28', today), isBeyondPlan('2027-11-29', today)]).toEqual([false, true]);
  });
});
