import { describe, expect, test } from 'vitest';
import { firstAnswers, itemsMet, itemsMissed, type SittingOnRecord } from './history.ts';

type Answers = NonNullable<SittingOnRecord['finished']>['answers'];

function answer(item: string, right: boolean, ms = 1000): Answers[number] {
  return { item, option: ms === 0 ? null : 'a', right, firstSeen: true, certainty: null, ms };
}

function sitting(items: string[], answers: Answers | null, opened: number[] = []): SittingOnRecord {
  const id = items.join();
  return {
    id,
    started: {
      at: '2026-01-01T10:00:00+00:00',
      data: {
        sitting: id,
        exam: 'rma-amt',
        form: { kind: 'quick', seed: 1, items, bankHash: '', topics: [] },
        mode: 'exam',
        timeFactor: 1,
      },
    },
    acts: opened.map((index) => ({ data: { sitting: id, event: { type: 'question.opened', atMs: 5, index } } })),
    finished: answers === null ? null : { sitting: id, exam: 'rma-amt', right: 0, scored: 0, answers },
  };
}

describe('items met', () => {
  test('are those that came on screen, in finished and unfinished sittings', () => {
    const met = itemsMet([
      sitting(['a', 'b'], [answer('a', true), answer('b', false, 0)]),
      sitting(['c', 'd', 'e'], null, [2]),
    ]);

    expect([...met]).toEqual(['a', 'c', 'e']);
  });
});

describe('items missed', () => {
  test('are those whose latest answer was wrong', () => {
    const first = sitting(['a', 'b', 'c'], [answer('a', false), answer('b', false), answer('c', false, 0)]);
    const second = sitting(['a', 'd'], [answer('a', true), answer('d', false)]);

    expect(itemsMissed([first, second])).toEqual(['b', 'd']);
  });
});

describe('first answers', () => {
  test('count each item once, by its first answer, and only items of the exam', () => {
    const bank = new Map(
      ['a', 'b', 'x'].map((id) => [id, { id, topics: [id === 'x' ? 'N7' : 'R1.1'], difficulty: 0.7 }]),
    );
    const placeOf = (topics: readonly string[]) => (topics.includes('R1.1') ? { area: 'R1', topic: 'R1.1' } : null);

    const first = firstAnswers(
      [
        sitting(['a', 'x'], [answer('a', false), answer('x', true)]),
        sitting(['a', 'b'], [answer('a', true), answer('b', true)]),
      ],
      bank,
      placeOf,
    );

    expect(first).toEqual([
      { area: 'R1', difficulty: 0.7, right: false },
      { area: 'R1', difficulty: 0.7, right: true },
    ]);
  });
});
