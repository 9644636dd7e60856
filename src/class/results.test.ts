import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { fewestAnswers, itemAnalysis, pointBiserial, shareOf, simulationResults, topicResults } from './results.ts';

describe('a share with its interval', () => {
  it('has the published Wilson bounds (Newcombe 1998, table I: 81 of 263 is 0.2553 to 0.3662)', () => {
    const [low, high] = shareOf(81, 263).interval!;

    expect(low).toBeCloseTo(0.2553, 4);
    expect(high).toBeCloseTo(0.3662, 4);
  });

  it('says nothing for no answers, and never leaves 0 to 1', () => {
    expect(shareOf(0, 0).interval).toBeNull();
    expect(shareOf(0, 3).interval![0]).toBe(0);
    expect(shareOf(3, 3).interval![1]).toBe(1);
  });

  test.prop([
    fc.integer({ min: 1, max: 400 }).chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of))),
  ])('holds the share itself and narrows with more answers', ([right, of]) => {
    const [low, high] = shareOf(right, of).interval!;
    const [lowTen, highTen] = shareOf(right * 10, of * 10).interval!;

    expect(low).toBeLessThanOrEqual(right / of + 1e-12);
    expect(high).toBeGreaterThanOrEqual(right / of - 1e-12);
    expect(highTen - lowTen).toBeLessThan(high - low);
  });
});

const answer = (item: string, right: boolean, option: 'a' | 'b' | 'c' | 'd' | null = right ? 'a' : 'b') => ({
  item,
  right,
  option,
  lastRight: right,
});

describe('topics', () => {
  it('count first answers of every topic an item serves, the lowest first', () => {
    const topicsOf = new Map([
      ['i1', ['A', 'B']],
      ['i2', ['B']],
    ]);
    const found = topicResults(
      [
        { answers: [answer('i1', true), answer('i2', false)] },
        { answers: [answer('i2', false), answer('gone', true)] },
      ],
      topicsOf,
    );

    expect(found.map(({ topic, share, students }) => [topic, share.right, share.of, students])).toEqual([
      ['B', 1, 3, 2],
      ['A', 1, 1, 1],
    ]);
  });
});

describe('an item', () => {
  it('is called too few below the least number of answers', () => {
    const few = Array.from({ length: fewestAnswers - 1 }, () => ({ answers: [answer('i', true), answer('j', false)] }));

    expect(itemAnalysis(few).map(({ pointBiserial: value }) => value)).toEqual([null, null]);
  });

  it('has a point-biserial as worked out by hand', () => {
    // Right: 0.8, 0.6, 0.7. Wrong: 0.3, 0.5. Means 0.7 and 0.4; spread of all 0.172047; sqrt(0.6 × 0.4) = 0.489898.
    const given = [
      { right: true, rest: 0.8 },
      { right: true, rest: 0.6 },
      { right: true, rest: 0.7 },
      { right: false, rest: 0.3 },
      { right: false, rest: 0.5 },
    ];

    expect(pointBiserial(given)).toBeCloseTo((0.3 / 0.1720465) * 0.4898979, 4);
    expect(pointBiserial(given.map((one) => ({ ...one, right: true })))).toBeNull();
    expect(pointBiserial(given.map((one) => ({ ...one, rest: 0.5 })))).toBeNull();
  });

  it('counts each option, the unanswered apart', () => {
    const [item] = itemAnalysis([
      { answers: [answer('i', true)] },
      { answers: [answer('i', false, 'c')] },
      { answers: [answer('i', false, null)] },
    ]);

    expect(item?.options).toEqual({ a: 1, b: 0, c: 1, d: 0, none: 1 });
  });

  test.prop([
    fc.array(fc.record({ right: fc.boolean(), rest: fc.double({ min: 0, max: 1, noNaN: true }) }), { minLength: 2 }),
  ])('never correlates beyond 1', (given) => {
    const value = pointBiserial(given);

    if (value !== null) expect(Math.abs(value)).toBeLessThanOrEqual(1 + 1e-9);
  });
});

describe('simulations', () => {
  it('count check-offs apart from practice, and students once', () => {
    const run = (passed: boolean, mode: 'coached' | 'check-off', isBranch = false) => ({
      run: '',
      simulation: 'pulse',
      caseId: 'x',
      seed: 1,
      mode,
      isBranch,
      passed,
      earned: 0,
      possible: 1,
      criticalMissed: passed ? [] : ['PU-03'],
      on: '2026-11-20',
    });
    const [found] = simulationResults([
      { runsDone: [run(false, 'check-off'), run(true, 'check-off'), run(true, 'check-off', true)] },
      { runsDone: [run(true, 'coached')] },
    ]);

    expect(found).toMatchObject({ checkOffs: { right: 1, of: 2 }, students: { right: 1, of: 1 }, practice: 2 });
    expect(found?.critical).toEqual([['PU-03', 1]]);
  });
});
