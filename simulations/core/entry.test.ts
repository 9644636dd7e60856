import { describe, expect, test } from 'vitest';
import { dateTrouble, entryQuestion, entryVerdict, slippedPoint, type EntryLimits } from './entry.ts';

const temperature: EntryLimits = { possible: { low: 75, high: 115 }, usual: { low: 94, high: 106 }, unit: '°F' };

describe('an entry', () => {
  test('that nobody can have is refused, confirmed or not', () => {
    expect(entryVerdict(986, temperature, false)).toBe('refused');
    expect(entryVerdict(986, temperature, true)).toBe('refused');
    expect(entryVerdict(Number.NaN, temperature, true)).toBe('refused');
    expect(entryQuestion('A temperature', 986, temperature, true)).toContain('Did you mean 98.6?');
  });

  test('that is rare is asked about once and kept when confirmed', () => {
    expect(entryVerdict(107.2, temperature, false)).toBe('questioned');
    expect(entryVerdict(107.2, temperature, true)).toBe('kept');
    expect(entryQuestion('A temperature', 107.2, temperature, false)).toContain('Is it right?');
    expect(entryQuestion('A temperature', 107.2, temperature, true)).toBeNull();
  });

  test('that is ordinary is kept, its limits included', () => {
    for (const value of [94, 98.6, 106]) expect(entryVerdict(value, temperature, false)).toBe('kept');
  });

  test('is explained by a slipped decimal point only where one would put it right', () => {
    expect(slippedPoint(986, temperature)).toBe(98.6);
    expect(slippedPoint(9860, temperature)).toBe(98.6);
    expect(slippedPoint(9.86, temperature)).toBe(98.6);
    expect(slippedPoint(120, temperature)).toBeNull();
  });
});

describe('a date', () => {
  const trouble = (date: string) => dateTrouble(date, '2026-11-26', '1990-02-28');

  test('is taken from the birth to today', () => {
    expect(['1990-02-28', '2024-02-29', '2026-11-26'].map(trouble)).toEqual([null, null, null]);
  });

  test('is refused ahead of its day, before the birth, and where the calendar has none', () => {
    expect(trouble('2026-11-27')).toContain('not come yet');
    expect(trouble('1990-02-27')).toContain('before the patient was born');
    for (const date of ['2025-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '26-11-2026', ''])
      expect(trouble(date), date).toContain('not a date');
  });
});
