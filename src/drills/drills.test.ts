import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { drillSchema, type Drill } from '../schema/drill.ts';
import { choices, pairs, places, steps } from './fixtures.ts';
import { judge, type Answer } from './judge.ts';
import { layOut, moved } from './lay-out.ts';
import { longestInOrder } from './longest-in-order.ts';
import { answerLines, partLines, tellVerdict } from './words.ts';

const all: readonly Drill[] = [choices, steps, pairs, places];
const rightAnswers: readonly Answer[] = [
  { kind: 'multiple-response', chosen: ['b', 'a'] },
  { kind: 'ordering', order: ['a', 'b', 'c', 'd', 'e'] },
  { kind: 'matching', matched: new Map(['a', 'b', 'c'].map((id) => [id, id])) },
  { kind: 'point-on-figure', place: 'b' },
];

function judged(drill: Drill, answer: Answer) {
  const verdict = judge(drill, answer);
  if (verdict === null) throw new Error('an answer of another kind');
  return { share: verdict.share, marks: Object.fromEntries(verdict.marks), told: tellVerdict(drill, verdict) };
}

describe('judging', () => {
  test.each(all.map((drill, at) => [drill.kind, drill, rightAnswers[at]] as const))(
    'the right answer to %s is all right',
    (_, drill, answer) => {
      if (answer === undefined) throw new Error('no answer');
      expect(judged(drill, answer)).toMatchObject({ share: 1, told: 'All right.' });
    },
  );

  test('choices are judged option by option: what was missed and what is too many', () => {
    expect(judged(choices, { kind: 'multiple-response', chosen: ['a', 'd'] })).toEqual({
      share: 0.5,
      marks: { a: 'right', b: 'missed', c: 'right', d: 'extra' },
      told: '2 of 4 judged rightly: 1 missed, 1 too many.',
    });
  });

  test('one step in the wrong place leaves the others in order', () => {
    expect(judged(steps, { kind: 'ordering', order: ['e', 'a', 'b', 'c', 'd'] })).toEqual({
      share: 0.75,
      marks: { a: 'right', b: 'right', c: 'right', d: 'right', e: 'misplaced' },
      told: '4 of 5 steps are in order; 1 stands in the wrong place.',
    });
  });

  test('the reverse order is worth nothing', () => {
    expect(judged(steps, { kind: 'ordering', order: ['e', 'd', 'c', 'b', 'a'] }).share).toBe(0);
  });

  test('pairs are judged one by one', () => {
    const matched = new Map([
      ['a', 'a'],
      ['b', 'c'],
    ]);
    expect(judged(pairs, { kind: 'matching', matched })).toEqual({
      share: 0.33,
      marks: { a: 'right', b: 'misplaced', c: 'missed' },
      told: '1 of 3 pairs are right.',
    });
  });

  test('a wrong place says which was the right one', () => {
    expect(judged(places, { kind: 'point-on-figure', place: 'a' })).toEqual({
      share: 0,
      marks: { a: 'extra', b: 'missed', c: 'right' },
      told: 'Not this place.',
    });
  });

  test('an answer of another kind gets no verdict', () => {
    expect(judge(choices, { kind: 'point-on-figure', place: 'a' })).toBeNull();
  });

  const anyIds = fc.subarray(['a', 'b', 'c', 'd', 'e', 'x']).chain((ids) => fc.shuffledSubarray(ids));
  const anyAnswers: fc.Arbitrary<Answer> = fc.oneof(
    fc.record({ kind: fc.constant('multiple-response' as const), chosen: anyIds }),
    fc.record({ kind: fc.constant('ordering' as const), order: anyIds }),
    fc.record({
      kind: fc.constant('matching' as const),
      matched: anyIds.map((ids) => new Map(ids.map((id, at) => [id, ids[at + 1] ?? 'a']))),
    }),
    fc.record({ kind: fc.constant('point-on-figure' as const), place: fc.constantFrom('a', 'b', 'c', 'x') }),
  );

  property.prop([anyAnswers])(
    'any answer is judged: every part marked, said and explained, the share in two decimals',
    (answer) => {
      const drill = all.find(({ kind }) => kind === answer.kind) ?? choices;
      const verdict = judge(drill, answer);
      if (verdict === null) throw new Error('no verdict');
      const lines = partLines(drill, answer, verdict);

      expect(verdict.share).toBeGreaterThanOrEqual(0);
      expect(verdict.share).toBeLessThanOrEqual(1);
      expect(Number(verdict.share.toFixed(2))).toBe(verdict.share);
      expect(lines.map(({ id }) => id)).toEqual([...verdict.marks.keys()]);
      expect(lines.every(({ said, why }) => said !== '' && why !== '')).toBe(true);
    },
  );
});

describe('the longest run in order', () => {
  const orders = fc.uniqueArray(fc.nat(20), { maxLength: 7 });

  property.prop([orders])('rises, and is picked out of the list without changing its order', (numbers) => {
    const run = longestInOrder(numbers);

    expect(run).toEqual([...run].sort((a, b) => a - b));
    expect(numbers.filter((number) => run.includes(number))).toEqual(run);
  });

  property.prop([orders])('is as long as the best of all runs', (numbers) => {
    const runs = Array.from({ length: 2 ** numbers.length }, (_, mask) => numbers.filter((_, at) => (mask >> at) & 1));
    const rising = runs.filter((run) => run.every((number, at) => at === 0 || (run[at - 1] ?? 0) < number));

    expect(longestInOrder(numbers).length).toBe(Math.max(...rising.map(({ length }) => length)));
  });
});

describe('laying out', () => {
  property.prop([fc.integer(), fc.constantFrom(...all)])(
    'shows every part once, alike for the same seed',
    (seed, drill) => {
      const order = layOut(drill, seed);

      expect([...order].sort()).toEqual(layOut(drill, 0).toSorted());
      expect(layOut(drill, seed)).toEqual(order);
    },
  );

  property.prop([fc.integer()])('never shows steps in the right order', (seed) => {
    expect(layOut(steps, seed)).not.toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('moves one place at a time and stops at the ends', () => {
    expect(moved(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c']);
    expect(moved(['a', 'b', 'c'], 'c', 1)).toEqual(['a', 'b', 'c']);
  });
});

test('every drill tells its answer for reading without script', () => {
  expect(all.map((drill) => answerLines(drill).map(({ text }) => text))).toEqual([
    ['Yes: Option a', 'Yes: Option b', 'No: Option c', 'No: Option d'],
    ['Step a', 'Step b', 'Step c', 'Step d', 'Step e'],
    ['Left a: Right a', 'Left b: Right b', 'Left c: Right c'],
    ['Name b, where b'],
  ]);
});

describe('the shape of a drill', () => {
  const problemsOf = (drill: unknown) => drillSchema.safeParse(drill).error?.issues.map(({ message }) => message) ?? [];

  test('takes one of each kind', () => {
    expect(all.flatMap(problemsOf)).toEqual([]);
  });

  test.each([
    [
      'two steps with one id',
      { ...steps, steps: steps.steps.map((step) => ({ ...step, id: 'a' })) },
      'give every step',
    ],
    [
      'options that all belong',
      { ...choices, options: choices.options.map((one) => ({ ...one, right: true })) },
      'at least one',
    ],
    [
      'two pairs with one right side',
      { ...pairs, pairs: pairs.pairs.map((pair) => ({ ...pair, right: 'same' })) },
      'every left',
    ],
    ['a key that is no place', { ...places, key: 'z' }, 'the key must be'],
    [
      'a place outside the drawing',
      { ...places, places: places.places.map((place) => ({ ...place, x: 9000 })) },
      'inside the drawing',
    ],
  ])('refuses %s', (_, drill, message) => {
    expect(problemsOf(drill)).toEqual([expect.stringContaining(message)]);
  });
});
