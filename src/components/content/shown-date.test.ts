/** Dates on screen, and what counts as overdue. */
import { describe, expect, it } from 'vitest';
import { buildDate, isPast, shownDate } from './shown-date.ts';

describe('shownDate', () => {
  it('writes a date as Americans read it, without a leading zero', () => {
    expect(shownDate('2026-11-03')).toBe('Nov 3, 2026');
  });

  it('gives back what is no date', () => {
    expect(shownDate('2026')).toBe('2026');
  });
});

describe('buildDate', () => {
  it('takes the day from SOURCE_DATE_EPOCH, so that a build can be repeated to the byte', () => {
    expect(buildDate({ SOURCE_DATE_EPOCH: '1795392000' })).toBe('2026-11-23');
  });
});

describe('isPast', () => {
  it('is true from the day after, not on the day itself', () => {
    expect(isPast('2026-11-23', '2026-11-23')).toBe(false);
    expect(isPast('2026-11-23', '2026-11-24')).toBe(true);
  });
});
