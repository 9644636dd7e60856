import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawInt, drawTenths } from './draw.ts';

describe('drawInt', () => {
  it('stays within its range, both ends included, and gives the same number for the same name', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.string(),
        fc.nat(),
        fc.integer({ min: -1000, max: 1000 }),
        fc.nat({ max: 500 }),
        (seed, label, index, low, width) => {
          const drawn = drawInt(seed, label, index, low, low + width);

          expect(drawn).toBeGreaterThanOrEqual(low);
          expect(drawn).toBeLessThanOrEqual(low + width);
          expect(drawInt(seed, label, index, low, low + width)).toBe(drawn);
        },
      ),
    );
  });

  it('spreads evenly over neighbouring seeds, indices and labels', () => {
    for (const draw of [
      (i: number) => drawInt(i, 'beat', 0, 0, 9),
      (i: number) => drawInt(7, 'beat', i, 0, 9),
      (i: number) => drawInt(7, `beat${String(i)}`, 0, 0, 9),
    ]) {
      const counts = Array.from({ length: 10 }, () => 0);
      for (let i = 0; i < 10000; i += 1) counts[draw(i)] = (counts[draw(i)] ?? 0) + 1;

      expect(Math.min(...counts)).toBeGreaterThan(850);
      expect(Math.max(...counts)).toBeLessThan(1150);
    }
  });

  it('draws the numbers it drew when the first runs were recorded', () => {
    expect(drawInt(42, 'systolic', 0, 148, 168)).toBe(149);
  });
});

describe('drawTenths', () => {
  it('draws one decimal inside the range, rounding its ends inwards', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const drawn = drawTenths(seed, 'fault', 1.61, 6.6);

        expect(drawn).toBeGreaterThanOrEqual(1.7);
        expect(drawn).toBeLessThanOrEqual(6.6);
        expect(Math.round(drawn * 10)).toBeCloseTo(drawn * 10, 9);
      }),
    );
  });
});
