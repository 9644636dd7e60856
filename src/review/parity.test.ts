/**
 * FSRS-6 is FSRS-6: ts-fsrs as we use it, and our own arithmetic, against what the makers publish and against py-fsrs. Versions:
 * ts-fsrs 5.4.2 (ours), py-fsrs 6.3.1, fsrs-rs 6.6.1. All three have the same 21 default parameters, which we use unchanged.
 *
 * How near: our arithmetic meets py-fsrs to 1e-9. ts-fsrs rounds stability, difficulty and recall to 8 decimals at every step, so it
 * cannot: 1e-9 is met where the same rounding is put into the reference; without it the largest difference of 20,000 random histories
 * was 9e-8 of the stability and 3e-8 in difficulty. One thing differs by meaning: "hard" on the same day never lowers stability in ts-fsrs and fsrs-rs (which Anki uses), and may in py-fsrs. We
 * follow the first two.
 */
import { test as property, fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { default_w, get_fuzz_range } from 'ts-fsrs';
import vectors from './fixtures/fsrs6-vectors.json' with { type: 'json' };
import { afterReview, type CardRating, type Memory } from './memory.ts';
import { defaultParameters, recallModel, type MemoryState } from './recall-model.ts';
import { intervalWindow } from './smooth.ts';

const dayMs = 86_400_000;
const startMs = Date.UTC(2022, 10, 29, 12, 30);
const near = 1e-9;

interface Step {
  readonly rating: CardRating;
  readonly days: number;
}

const grade = (value: number | undefined) => value as CardRating;
const histories = vectors.histories.map(({ ratings, days, states, recallAfterDays }) => ({
  steps: ratings.map((rating, index): Step => ({ rating: grade(rating), days: days[index]! })),
  states,
  recallAfterDays,
}));

/** The memory as the site computes it, after every step. */
function bySite(steps: readonly Step[]): readonly Memory[] {
  const memories: Memory[] = [];
  let atMs = startMs;
  for (const { rating, days } of steps) {
    atMs += days * dayMs;
    memories.push(afterReview('term:any', memories.at(-1) ?? null, rating, atMs));
  }
  return memories;
}

/** FSRS-6 once more, word for word from the wiki page "The Algorithm", with an optional rounding where ts-fsrs has one. */
function byFormula(steps: readonly Step[], rounded: boolean): MemoryState {
  const p = (index: number) => defaultParameters[index]!;
  const round = (value: number) => (rounded ? Math.round(value * 1e8) / 1e8 : value);
  const within = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);
  const initialDifficulty = (g: number) => round(p(4) - Math.exp(p(5) * (g - 1)) + 1);
  let s = 0;
  let d = 0;
  for (const [index, { rating: g, days: t }] of steps.entries()) {
    if (index === 0) {
      s = p(g - 1);
      d = within(initialDifficulty(g), 1, 10);
      continue;
    }
    const factor = round(0.9 ** (-1 / p(20)) - 1);
    const r = round((1 + (factor * t) / s) ** -p(20));
    if (t === 0) {
      const change = Math.exp(p(17) * (g - 3 + p(18))) * s ** -p(19);
      s = round(within(s * (g > 1 ? Math.max(1, change) : change), 0.001, 36_500));
    } else if (g === 1) {
      const long = p(11) * d ** -p(12) * ((s + 1) ** p(13) - 1) * Math.exp(p(14) * (1 - r));
      s = Math.max(0.001, Math.min(round(long), round(s / Math.exp(p(17) * p(18)))));
    } else {
      const rating = g === 2 ? p(15) : g === 4 ? p(16) : 1;
      const rise = Math.exp(p(8)) * (11 - d) * s ** -p(9) * (Math.exp(p(10) * (1 - r)) - 1) * rating;
      s = round(within(s * (1 + rise), 0.001, 36_500));
    }
    const damped = d + round((-p(6) * (g - 3) * (10 - d)) / 9);
    d = within(round(p(7) * initialDifficulty(4) + (1 - p(7)) * damped), 1, 10);
  }
  return { stabilityDays: s, difficulty: d };
}

const anyHistory = fc.array(
  fc.record({
    rating: fc.constantFrom<CardRating>(1, 2, 3, 4),
    days: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 30 }), fc.integer({ min: 31, max: 900 })),
  }),
  { minLength: 1, maxLength: 20 },
);

/** The most that two values of a size differ, for the size. */
const apart = (one: number, other: number) => Math.abs(one - other) / Math.max(1, Math.abs(other));

describe('parity with FSRS-6', () => {
  test('the default parameters are those of ts-fsrs, 21 of them', () => {
    expect(defaultParameters).toEqual([...default_w]);
  });

  test.each(histories)('our arithmetic meets py-fsrs 6.3.1: history %#', ({ steps, states, recallAfterDays }) => {
    const model = recallModel();
    let memory: MemoryState | null = null;
    for (const [index, { rating, days }] of steps.entries()) {
      memory = memory === null ? model.first(rating) : model.next(memory, days, rating);
      const [stability, difficulty] = states[index]!;
      expect(apart(memory.stabilityDays, stability!)).toBeLessThan(near);
      expect(apart(memory.difficulty, difficulty!)).toBeLessThan(near);
    }
    for (const [days, recall] of Object.entries(recallAfterDays)) {
      expect(apart(model.recall(memory!.stabilityDays, Number(days)), recall)).toBeLessThan(near);
    }
  });

  test.each(histories)('the site’s memory meets py-fsrs but for rounding: history %#', ({ steps, states }) => {
    for (const [index, memory] of bySite(steps).entries()) {
      const [stability, difficulty] = states[index]!;
      expect(apart(memory.stabilityDays, stability!)).toBeLessThan(1e-7);
      expect(apart(memory.difficulty, difficulty!)).toBeLessThan(1e-7);
    }
  });

  // ts-fsrs 5.4.2, __tests__/FSRS-6.test.ts; the same figures in py-fsrs tests/test_basic.py and fsrs-rs src/inference.rs.
  test('published: again, then good after 0, 1, 3, 8 and 21 days', () => {
    const ratings: readonly CardRating[] = [1, 3, 3, 3, 3, 3];
    const days = [0, 0, 1, 3, 8, 21];

    const memory = bySite(ratings.map((rating, index) => ({ rating, days: days[index]! }))).at(-1)!;

    expect(memory.stabilityDays).toBeCloseTo(53.62691, 4);
    expect(memory.difficulty).toBeCloseTo(6.3574867, 4);
  });

  // The same tests. The published list goes on with 498 days, where our year's limit ends it: the memory is the same.
  test('published: intervals of a card remembered each time it is due', () => {
    let memory: Memory | null = null;
    const intervals: number[] = [];
    for (let review = 0; review < 5; review += 1) {
      memory = afterReview('term:any', memory, 3, memory?.dueMs ?? startMs);
      intervals.push(memory.intervalDays);
    }

    expect(intervals).toEqual([0, 2, 11, 46, 163]);
  });

  test('published: first ratings', () => {
    const first = ([1, 2, 3, 4] as const).map((rating) => afterReview('term:any', null, rating, startMs));

    expect(first.map(({ stabilityDays }) => stabilityDays)).toEqual([0.212, 1.2931, 2.3065, 8.2956]);
    expect(first.map(({ difficulty }) => difficulty)).toEqual([6.4133, 5.11217071, 2.11810397, 1]);
  });

  property.prop([anyHistory])(
    'any history: the site meets the formulas, rounded as ts-fsrs rounds, to 1e-9',
    (steps) => {
      const memory = bySite(steps).at(-1)!;

      const reference = byFormula(steps, true);

      expect(apart(memory.stabilityDays, reference.stabilityDays)).toBeLessThan(near);
      expect(apart(memory.difficulty, reference.difficulty)).toBeLessThan(near);
    },
  );

  property.prop([anyHistory])('any history: our arithmetic meets the formulas to 1e-9', (steps) => {
    const model = recallModel();
    const memory = steps.reduce<MemoryState | null>(
      (before, { rating, days }) => (before === null ? model.first(rating) : model.next(before, days, rating)),
      null,
    )!;

    const reference = byFormula(steps, false);

    expect(apart(memory.stabilityDays, reference.stabilityDays)).toBeLessThan(near);
    expect(apart(memory.difficulty, reference.difficulty)).toBeLessThan(near);
  });

  property.prop([anyHistory])('any history: rounding to 8 decimals moves nothing by a millionth', (steps) => {
    const memory = bySite(steps).at(-1)!;

    const reference = byFormula(steps, false);

    expect(apart(memory.stabilityDays, reference.stabilityDays)).toBeLessThan(1e-6);
    expect(apart(memory.difficulty, reference.difficulty)).toBeLessThan(1e-6);
  });

  property.prop([fc.integer({ min: 3, max: 365 }), fc.integer({ min: 0, max: 365 })])(
    'the window a due card may be moved in is that of ts-fsrs',
    (interval, elapsed) => {
      const theirs = get_fuzz_range(interval, elapsed, 36_500);

      expect(intervalWindow(interval, elapsed)).toEqual({ shortest: theirs.min_ivl, longest: theirs.max_ivl });
    },
  );
});
