import { expect, test } from 'vitest';
import { clockTime, duration } from './words.ts';

test.each([
  [0, '0:00'],
  [1, '0:01'],
  [59_001, '1:00'],
  [22 * 60_000 + 41_000, '22:41'],
  [3_849_000, '1:04:09'],
])('%i ms left show as %s', (ms, shown) => {
  expect(clockTime(ms)).toBe(shown);
});

test.each([
  [0, '0 s'],
  [400, 'under 1 s'],
  [45_000, '45 s'],
  [500_000, '8 min 20 s'],
  [9_600_000, '2 h 40 min'],
])('%i ms are said as %s', (ms, said) => {
  expect(duration(ms)).toBe(said);
});
