import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formDate, plusDays } from '../core/calendar.ts';
import { readBoxDate } from './claim-form.ts';
import { dollars, percentOf, readDollars } from './money.ts';

describe('a day on a form', () => {
  it('reads back as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 40_000 }), (step) => {
        const day = plusDays('2026-11-16', step);

        expect(readBoxDate(formDate(day))).toBe(day);
      }),
    );
  });
});

describe('money', () => {
  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (amount) => {
        expect(readDollars(dollars(amount))).toBe(amount);
      }),
    );
  });

  it.each(['-5', '1.234', '', 'abc', '12,34', '1e3', '−3.00', '999999999'])('"%s" is no amount', (text) => {
    expect(readDollars(text)).toBeNull();
  });

  it('rounds half a cent up', () => {
    expect([percentOf(6003, 20), percentOf(25, 50), percentOf(1360, 2)]).toEqual([1201, 13, 27]);
  });
});
