/** Properties every form must have, whatever the outline, the bank and the seed. */
import { test, fc } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { apportion } from '#exam/apportion.ts';
import { keptApart, tiesOf } from '#exam/apart.ts';
import { assemble } from '#exam/assemble.ts';
import { shelve, type BankEntry } from '#exam/bank.ts';
import type { FormRequest } from '#exam/draw.ts';
import { fullFormsWithoutRepeats } from '#exam/full-forms.ts';
import { chanceOf } from '#exam/random.ts';
import { syntheticBlueprint, syntheticItems } from '#exam/fixtures/synthetic.ts';

const seeds = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const outlines = fc
  .array(fc.integer({ min: 1, max: 80 }), { minLength: 1, maxLength: 12 })
  .map((sizes) => syntheticBlueprint(sizes));
const none = { seen: new Set<string>(), allowThin: false, mode: 'exam' } as const;

describe('apportion', () => {
  test.prop([
    fc.nat(500),
    fc.array(fc.nat(200), { minLength: 1, maxLength: 15 }).filter((list) => list.some((n) => n > 0)),
  ])('gives whole counts that add up and stay within one of the exact share', (places, weights) => {
    const counts = apportion(places, weights);

    const total = weights.reduce((sum, weight) => sum + weight, 0);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(places);
    counts.forEach((count, index) => {
      expect(Math.abs(count - (places * (weights[index] ?? 0)) / total)).toBeLessThan(1);
    });
  });
});

describe('assemble', () => {
  test.prop([outlines, seeds, fc.integer({ min: 1, max: 60 })])(
    'gives the same form for the same seed, without repeats, in the proportions of the outline',
    (blueprint, seed, count) => {
      const bank = syntheticItems(blueprint, blueprint.areas.length * 2 * 60);
      const request: FormRequest = { kind: 'short', count };

      const result = assemble(blueprint, bank, seed, request, none);
      const again = assemble(blueprint, bank, seed, request, none);

      expect(again).toEqual(result);
      if (!result.ok) throw new Error('the bank was large enough');
      const ids = result.form.questions.map(({ item }) => item);
      expect(new Set(ids).size).toBe(count);
      const quotas = apportion(
        count,
        blueprint.areas.map(({ items }) => items),
      );
      blueprint.areas.forEach(({ code }, index) => {
        expect(result.form.questions.filter(({ area }) => area === code)).toHaveLength(quotas[index] ?? 0);
      });
    },
  );

  test.prop([outlines, seeds, fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 200 })])(
    'names every area the bank cannot fill, and the longest form it offers can be drawn',
    (blueprint, seed, bankSize, count) => {
      const bank = syntheticItems(blueprint, bankSize);

      const result = assemble(blueprint, bank, seed, { kind: 'short', count }, none);

      const quotas = apportion(
        count,
        blueprint.areas.map(({ items }) => items),
      );
      const short = shelve(blueprint, bank).filter(({ size }, index) => size < (quotas[index] ?? 0));
      expect(result.ok).toBe(short.length === 0);
      if (result.ok || result.code !== 'bank-too-small') return;
      expect(result.shortfalls.map(({ area }) => area)).toEqual(short.map(({ area }) => area));
      expect(result.longest).toBeLessThan(count);
      if (result.longest > 0) {
        expect(assemble(blueprint, bank, seed, { kind: 'short', count: result.longest }, none).ok).toBe(true);
      }
      const thin = assemble(blueprint, bank, seed, { kind: 'short', count }, { ...none, allowThin: true });
      expect(thin.ok && thin.form.questions.length).toBe(result.thinCount);
    },
  );

  test.prop([seeds, fc.integer({ min: 0, max: 40 })])(
    'asks seen items only where an area has no unseen one left',
    (seed, seenCount) => {
      const blueprint = syntheticBlueprint([30, 20, 10]);
      const bank = syntheticItems(blueprint, 60);
      const seen = new Set(bank.slice(0, seenCount).map(({ id }) => id));

      const result = assemble(blueprint, bank, seed, { kind: 'short', count: 20 }, { ...none, seen });

      if (!result.ok) throw new Error('the bank was large enough');
      for (const { area, weight, byTopic } of shelve(blueprint, bank)) {
        const asked = result.form.questions.filter((question) => question.area === area);
        const unseenHeld = [...byTopic.values()].flat().filter(({ id }) => !seen.has(id)).length;
        const unseenAsked = asked.filter(({ item }) => !seen.has(item)).length;
        expect(weight).toBeGreaterThan(0);
        expect(unseenAsked).toBe(Math.min(asked.length, unseenHeld));
      }
    },
  );

  test.prop([seeds, fc.integer({ min: 40, max: 200 })])(
    'puts the right answer in every place about equally often and leaves fixed orders alone',
    (seed, count) => {
      const blueprint = syntheticBlueprint([100, 60, 40]);
      const bank = syntheticItems(blueprint, 900, seed).map((item) => ({
        ...item,
        fixedOrder: item.fixedOrder && item.key !== 'd',
      }));

      const result = assemble(blueprint, bank, seed, { kind: 'short', count }, none);

      if (!result.ok) throw new Error('the bank was large enough');
      const itemOf = new Map(bank.map((item) => [item.id, item]));
      const places = [0, 0, 0, 0];
      for (const { item: id, order } of result.form.questions) {
        const item = itemOf.get(id);
        expect([...order].sort()).toEqual(['a', 'b', 'c', 'd']);
        if (item?.fixedOrder === true) expect(order).toEqual(['a', 'b', 'c', 'd']);
        const at = order.indexOf(item?.key ?? 'a');
        places[at] = (places[at] ?? 0) + 1;
      }
      expect(Math.max(...places) - Math.min(...places)).toBeLessThanOrEqual(1);
    },
  );
});

/** Ties by their two places in a bank. */
const someTies = fc.array(fc.tuple(fc.nat(399), fc.nat(399)), { maxLength: 150 });

/** The bank with its ties told by the first of the two only. */
function tiedBank<E extends BankEntry>(bank: readonly E[], ties: readonly (readonly [number, number])[]) {
  const idAt = (at: number): string => bank[at % bank.length]?.id ?? '';
  return bank.map((item, at) => ({
    ...item,
    apart: ties.flatMap(([from, to]) => (from % bank.length === at ? [idAt(to)] : [])),
  }));
}

describe('items that give each other away', () => {
  const requests = (ids: readonly string[]): fc.Arbitrary<FormRequest> =>
    fc.oneof(
      fc.constant({ kind: 'full' } as const),
      fc.record({ kind: fc.constantFrom('short', 'quick'), count: fc.integer({ min: 1, max: 90 }) }),
      fc.record({
        kind: fc.constant('topic'),
        topics: fc.subarray(['R1.1', 'R1.2', 'R2.1', 'R2.2', 'R3.1']),
        count: fc.integer({ min: 1, max: 90 }),
      }),
      fc.record({ kind: fc.constant('missed'), items: fc.subarray([...ids]), count: fc.integer({ min: 1, max: 90 }) }),
    );
  const outline = syntheticBlueprint([30, 20, 10]);
  const plain = syntheticItems(outline, 400);
  const allIds = plain.map(({ id }) => id);

  test.prop([seeds, someTies, requests(allIds), fc.subarray(allIds)])(
    'never stand in one form, whatever form it is',
    (seed, ties, request, seen) => {
      const bank = tiedBank(plain, ties);
      const options = { ...none, allowThin: true, seen: new Set(seen) };

      const result = assemble(outline, bank, seed, request, options);

      expect(assemble(outline, bank, seed, request, options)).toEqual(result);
      if (!result.ok) return;
      const asked = new Set(result.form.questions.map(({ item }) => item));
      const tied = tiesOf(bank);
      for (const id of asked) expect([...(tied.get(id) ?? [])].filter((other) => asked.has(other))).toEqual([]);
    },
  );

  test.prop([outlines, seeds, someTies])('are left out no more than they must be', (blueprint, seed, ties) => {
    const bank = tiedBank(syntheticItems(blueprint, 200), ties);

    const kept = new Set(keptApart(blueprint, bank, new Set(), chanceOf(seed, 'draw')).map(({ id }) => id));

    const tied = tiesOf(bank);
    for (const { id } of bank.filter((item) => !kept.has(item.id))) {
      expect([...(tied.get(id) ?? [])].some((other) => kept.has(other))).toBe(true);
    }
  });

  test.prop([outlines, seeds, fc.nat(150), fc.subarray(allIds)])(
    'in pairs leave every area the same number of items for every seed and whatever was seen',
    (blueprint, seed, count, seen) => {
      const pairs = Array.from({ length: count }, (_, at) => [at * 2, at * 2 + 1] as const);
      const bank = tiedBank(syntheticItems(blueprint, 400), pairs);
      const sizes = (chance: (below: number) => number, met: readonly string[]) =>
        shelve(blueprint, keptApart(blueprint, bank, new Set(met), chance)).map(({ size }) => size);

      expect(sizes(chanceOf(seed, 'draw'), seen)).toEqual(sizes(() => 0, []));
    },
  );

  test.prop([seeds, someTies])('are shared out among full forms that repeat nothing', (seed, ties) => {
    const bank = tiedBank(plain, ties);
    const tied = tiesOf(bank);

    for (const form of fullFormsWithoutRepeats(outline, bank, seed, 6)) {
      const asked = new Set(form);
      expect(form.filter((id) => [...(tied.get(id) ?? [])].some((other) => asked.has(other)))).toEqual([]);
    }
  });
});

describe('a full form', () => {
  test.prop([seeds])('keeps the published scored count of every area and marks the rest as unscored', (seed) => {
    const blueprint = syntheticBlueprint([106, 38, 36], { presented: 200, scored: 180 });
    const bank = syntheticItems(blueprint, 700);

    const result = assemble(blueprint, bank, seed, { kind: 'full' }, none);

    if (!result.ok) throw new Error('the bank was large enough');
    expect(result.form.questions).toHaveLength(200);
    for (const { code, items } of blueprint.areas) {
      expect(result.form.questions.filter(({ area, scored }) => area === code && scored)).toHaveLength(items);
    }
  });
});
