/** Known cards are mixed, new ones stand in blocks, and a day keeps its order. */
import { test as property, fc } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { inAskingOrder, mixed, type ToAsk } from './order.ts';

const cards = (group: string, count: number, isNew = false): readonly ToAsk[] =>
  Array.from({ length: count }, (_, index) => ({ card: `${group}:${index}`, isNew, group }));
const neighborsAlike = (order: readonly ToAsk[]) =>
  order.filter(({ group }, index) => index > 0 && group === order[index - 1]?.group).length;

const groupSizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });

property.prop([groupSizes, fc.integer()])(
  'two neighbors are of one deck only where it cannot be avoided',
  (sizes, seed) => {
    const all = sizes.flatMap((size, index) => cards(`deck${index}`, size));
    const largest = Math.max(...sizes);
    const others = all.length - largest;

    const order = mixed(all, seed);

    expect(order.toSorted((a, b) => (a.card < b.card ? -1 : 1))).toEqual(
      all.toSorted((a, b) => (a.card < b.card ? -1 : 1)),
    );
    expect(neighborsAlike(order)).toBe(Math.max(0, largest - others - 1));
  },
);

test('the same day gives the same order, another day another', () => {
  const all = [...cards('a', 6), ...cards('b', 6), ...cards('c', 6)];

  expect(mixed(all, 20_000)).toEqual(mixed(all.toReversed(), 20_000));
  expect(mixed(all, 20_000)).not.toEqual(mixed(all, 20_001));
});

test('new cards come after the known ones, deck by deck, in the order of their deck', () => {
  const fresh = [...cards('b', 2, true), ...cards('a', 2, true)];
  const interrupted = [fresh[0]!, fresh[2]!, fresh[1]!, fresh[3]!];

  const order = inAskingOrder([...interrupted, ...cards('k', 1)], 7).map(({ card }) => card);

  expect(order).toEqual(['k:0', 'b:0', 'b:1', 'a:0', 'a:1']);
});
