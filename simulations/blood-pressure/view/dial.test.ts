/** The dial is read by people: its marks must stand where a reader expects them. */
import { describe, expect, test } from 'vitest';
import { dialAngle, dialPoint, dialTicks, nearestMark, needleBounce } from './dial.ts';

describe('the dial', () => {
  test('150, the middle of the scale, stands straight up', () => {
    expect(dialAngle(150)).toBe(0);
    expect(dialPoint(150, 100)).toEqual({ x: 0, y: -100 });
  });

  test('0 stands lower left and 300 lower right, as far from the middle', () => {
    expect(dialPoint(0, 100).x).toBeLessThan(0);
    expect(dialPoint(300, 100).x).toBe(-dialPoint(0, 100).x);
    expect(dialPoint(0, 100).y).toBeGreaterThan(0);
  });

  test('every mark is the same angle from the next', () => {
    const step = dialAngle(2) - dialAngle(0);

    for (let mmHg = 0; mmHg < 300; mmHg += 2) expect(dialAngle(mmHg + 2) - dialAngle(mmHg)).toBeCloseTo(step, 9);
  });

  test('there is a mark every 2 mmHg from 0 to 300', () => {
    const marks =
      [dialTicks(20, null, 1, 2), dialTicks(10, 20, 1, 2), dialTicks(2, 10, 1, 2)].join('').split('M').length - 1;

    expect(marks).toBe(151);
  });

  test('the needle stops at a peg beyond the scale', () => {
    expect(dialAngle(9000)).toBe(dialAngle(304));
    expect(dialAngle(-9000)).toBe(dialAngle(-2));
  });
});

test('a reading is taken to the nearest even mark on the scale', () => {
  expect(nearestMark(131.2)).toBe(132);
  expect(nearestMark(130.9)).toBe(130);
  expect(nearestMark(-1)).toBe(0);
  expect(nearestMark(305)).toBe(300);
});

describe('the bounce of the needle', () => {
  test('is small, starts at the beat and is gone before the next', () => {
    for (let ms = -50; ms < 1000; ms += 5) {
      const bounce = needleBounce(ms, 1);
      expect(Math.abs(bounce)).toBeLessThan(2);
      if (ms <= 0 || ms > 260) expect(bounce).toBe(0);
    }
    expect(needleBounce(50, 1)).toBeGreaterThan(0.5);
  });

  test('is nothing when no pulse reaches the cuff', () => {
    expect(needleBounce(50, 0)).toBe(0);
  });
});
