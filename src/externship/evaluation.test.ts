/** An evaluation's sum: what was not observed counts neither way. */
import { expect, test } from 'vitest';
import { evaluationSummary } from './evaluation.ts';

const scale = {
  levels: [0, 1, 2, 3].map((value) => ({ value, word: String(value) })),
  enough: 2,
};

test('rows that were seen are counted, those good enough apart', () => {
  const ratings = [3, 2, 1, null, 9].map((value, at) => ({ row: `row-${at}`, value }));

  expect(evaluationSummary(ratings, scale)).toEqual({ rated: 3, enough: 2, notObserved: 2 });
});
