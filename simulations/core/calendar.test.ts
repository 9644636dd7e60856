import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ageOn,
  clock,
  dateInWords,
  daysBetween,
  formDate,
  fromWords,
  isCivilDate,
  longDate,
  plusDays,
  readFormDate,
  shortDate,
  weekday,
} from './calendar.ts';

const days = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('civil days', () => {
  it('agree with the calendar of the machine, day and weekday', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -40_000, max: 40_000 }), (day, step) => {
        const there = new Date(`${day}T00:00:00Z`);
        there.setUTCDate(there.getUTCDate() + step);
        const expected = there.toISOString().slice(0, 10);

        expect(plusDays(day, step)).toBe(expected);
        expect(weekday(expected)).toBe(there.getUTCDay());
        expect(isCivilDate(day)).toBe(true);
      }),
    );
  });

  it('round-trip: forth and back, and through words', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -40_000, max: 40_000 }), (day, step) => {
        expect(plusDays(plusDays(day, step), -step)).toBe(day);
        expect(daysBetween(day, plusDays(day, step))).toBe(step);
        expect(fromWords(dateInWords(day))).toBe(day);
        expect(readFormDate(formDate(day))).toBe(day);
      }),
    );
  });

  it.each(['2026-02-29', '2026-13-01', '2026-04-31', '26-04-01', '', '2026-00-10'])('"%s" is no day', (text) => {
    expect(isCivilDate(text)).toBe(false);
  });

  it('are read from a form without their zeros, and only when they exist', () => {
    expect([readFormDate('3/9/1988'), readFormDate(' 03/09/1988 ')]).toEqual(['1988-03-09', '1988-03-09']);
    expect(['02/29/2026', '13/01/2026', '03/09/88', '2026-03-09', ''].map(readFormDate)).toEqual(Array(5).fill(null));
  });

  it('are written as people write them', () => {
    expect([shortDate('2026-11-16'), longDate('2026-11-16'), formDate('2026-11-16')]).toEqual([
      'Nov 16, 2026',
      'Monday, November 16',
      '11/16/2026',
    ]);
    expect([ageOn('1960-11-18', '2026-11-17'), ageOn('1960-11-18', '2026-11-18')]).toEqual([65, 66]);
  });

  it.each([
    [0, '12:00 a.m.'],
    [580, '9:40 a.m.'],
    [720, '12:00 p.m.'],
    [1020, '5:00 p.m.'],
  ])('minute %i of the day is %s', (minutes, words) => {
    expect(clock(minutes)).toBe(words);
  });
});
