/** The valve slider must reach every opening and be finest where it matters. */
import { describe, expect, test } from 'vitest';
import { openingAt, positionOf, valvePositions } from './valve-scale.ts';

describe('the valve slider', () => {
  test('its ends are closed and wide open', () => {
    expect(openingAt(0)).toBe(0);
    expect(openingAt(valvePositions)).toBe(100);
  });

  test('every opening of the fine part can be set and stands where it was set', () => {
    for (let percent = 0; percent <= 30; percent++) expect(openingAt(positionOf(percent))).toBe(percent);
  });

  test('moving it further never closes the valve', () => {
    for (let position = 1; position <= valvePositions; position++) {
      expect(openingAt(position)).toBeGreaterThanOrEqual(openingAt(position - 1));
    }
  });

  test('around the taught fall one percent is more than two steps wide, near wide open less than one', () => {
    expect(positionOf(19) - positionOf(18)).toBeGreaterThan(2);
    expect(positionOf(90) - positionOf(80)).toBeLessThan(10);
  });
});
