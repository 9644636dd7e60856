/** How old a saved copy is: told when it matters, never guessed. */
import { expect, it } from 'vitest';
import { tellAge } from './copy-age.ts';

const dayMs = 24 * 60 * 60 * 1000;
const fetchedMs = Date.UTC(2026, 9, 28, 12);

it.each([
  ['nothing for a copy of yesterday', 1, null],
  ['thirty days are told', 30, /saved 30 days ago, on Oct 28, 2026/],
  ['a clock set back is not taken for a fresh copy', -40, /saved on Oct 28, 2026, by the clock it came with/],
])('%s', (_, days, expected) => {
  const sentence = tellAge(fetchedMs, fetchedMs + days * dayMs);
  if (expected === null) expect(sentence).toBeNull();
  else expect(sentence).toMatch(expected);
});

it('a page without a copy has no age', () => {
  expect(tellAge(null, 0)).toBeNull();
});
