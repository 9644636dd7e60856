import { expect, test } from 'vitest';
import { fc, test as property } from '@fast-check/vitest';
import { blueprintWeights } from '#review/weights.ts';
import { weighedTopics } from './card-topics.ts';
import type { StudyMaterial } from './material.ts';

const material: Pick<StudyMaterial, 'topics' | 'modules'> = {
  topics: [
    { code: 'a', title: 'A', weight: 0.6, items: ['one', 'two'], ask: { exam: 'cma-aama', topics: [] } },
    { code: 'b', title: 'B', weight: 0.3, items: ['three'], ask: { exam: 'cma-aama', topics: [] } },
    { code: 'c', title: 'C', weight: 0.1, items: [], ask: { exam: 'cma-aama', topics: [] } },
  ],
  modules: [
    {
      id: 'x/first',
      title: '',
      minutes: 10,
      sections: [
        { id: 'p', topics: ['a'] },
        { id: 'q', topics: ['a', 'b'] },
        { id: 'r', topics: [] },
        { id: 's', topics: ['b'] },
      ],
    },
    { id: 'x/second', title: '', minutes: 10, sections: [{ id: 'p', topics: ['c'] }] },
    { id: 'xy/third', title: '', minutes: 10, sections: [{ id: 'p', topics: ['b'] }] },
  ],
};
const deck = (taughtIn: readonly string[], ...names: readonly string[]) => ({ taughtIn, names });

test('a deck belongs to the topics of the sections that teach it, each by its part of them', () => {
  const [a, b, c] = weighedTopics(material, [
    deck(['x/first'], 'term:m', 'term:n'),
    deck(['x'], 'lab:k'),
    deck([], 'own:1'),
  ]);

  expect(a?.share).toBe(0.6);
  expect(Object.fromEntries(a?.cards ?? [])).toEqual({
    'item:one': 1,
    'item:two': 1,
    'term:m': 0.5,
    'term:n': 0.5,
    'lab:k': 0.4,
  });
  expect(Object.fromEntries(b?.cards ?? [])).toEqual({ 'item:three': 1, 'term:m': 0.5, 'term:n': 0.5, 'lab:k': 0.4 });
  expect(Object.fromEntries(c?.cards ?? [])).toEqual({ 'lab:k': 0.2 });
});

test('a card that says its topics belongs to those of this outline only', () => {
  const topics = weighedTopics(material, [], new Map([['problem:dose', ['a', 'c', 'elsewhere']]]));

  expect(topics.map(({ cards }) => cards.get('problem:dose'))).toEqual([0.5, undefined, 0.5]);
});

property.prop([fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 3, maxLength: 3 })])(
  'all cards of a topic together are worth its share, however many there are',
  ([first = 1, second = 1, third = 1]) => {
    const names = (kind: string, count: number) => Array.from({ length: count }, (_, n) => `${kind}:${n}`);
    const decks = [
      deck(['xy/third'], ...names('term', first)),
      deck(['x/second'], ...names('fact', second)),
      deck([], ...names('own', third)),
    ];
    const weightOf = blueprintWeights(weighedTopics(material, decks));
    const sum = (cards: readonly string[]) => cards.reduce((total, card) => total + weightOf(card), 0);

    const b = sum(['item:three', ...names('term', first)]);
    const c = sum(names('fact', second));

    expect(b / c).toBeCloseTo(0.3 / 0.1, 9);
    expect(sum(names('own', third))).toBe(third);
  },
);
