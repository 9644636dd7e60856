/** Seconds for an answer: a stated default, then the person's own pace, read from the clock of the page. */
import { describe, expect, test } from 'vitest';
import type { EntryOf } from '#record/port.ts';
import { newSeconds, paceOf, reviewSeconds, secondsSince, usualPace } from './pace.ts';

const startMs = Date.UTC(2026, 10, 23, 14);

/** Reviews of one page, so many milliseconds after one another. */
function reviews(card: (index: number) => string, gapsMs: readonly number[], boot = '0000000000000001') {
  let ms = 0;
  return gapsMs.map((gap, index): EntryOf<'card.reviewed'> => {
    ms += gap;
    return {
      id: `0199-${boot}-${index}`,
      v: 1,
      device: 'one',
      seq: index,
      tick: index,
      at: new Date(startMs + ms).toISOString().replace('Z', '+00:00'),
      boot,
      monotonicMs: ms,
      previous: null,
      kind: 'card.reviewed',
      data: { card: card(index), rating: 3, certainty: null },
      signature: null,
    };
  });
}

describe('pace', () => {
  test('somebody unknown has the usual pace: a question takes longer than a term', () => {
    const pace = paceOf([]);

    expect(pace.answerSeconds('term:systolic')).toBe(usualPace.answerSeconds('term:systolic'));
    expect(pace.answerSeconds('item:bp-1')).toBeGreaterThan(2 * pace.answerSeconds('term:systolic'));
  });

  test('after many answers their own pace counts, the first meeting apart from later ones', () => {
    // Each of 100 cards once, 20 s each, then each again, 6 s each.
    const entries = reviews(
      (index) => `term:t${index % 100}`,
      [...Array.from({ length: 100 }, () => 20_000), ...Array.from({ length: 100 }, () => 6000)],
    );

    const pace = paceOf(entries);

    expect(pace.firstSeconds('term:new')).toBeCloseTo(19.2, 0);
    expect(pace.answerSeconds('term:t1')).toBeCloseTo(7.2, 0);
    expect(pace.answerSeconds('item:bp-1')).toBe(usualPace.answerSeconds('item:bp-1'));
  });

  test('a walk round the block is no slow answer, and the first of a page tells nothing', () => {
    const steady = reviews(() => 'term:a', [0, 10_000, 10_000, 10_000]);
    const away = reviews(() => 'term:a', [0, 10_000, 900_000, 10_000, 10_000], '0000000000000002');

    expect(paceOf(away).answerSeconds('term:a')).toBe(paceOf(steady).answerSeconds('term:a'));
  });

  test('a card likely forgotten takes longer, a new one is asked twice', () => {
    expect(reviewSeconds(usualPace, 'term:a', 0.5)).toBeGreaterThan(reviewSeconds(usualPace, 'term:a', 0.95));
    expect(newSeconds(usualPace, 'term:a')).toBeGreaterThan(usualPace.firstSeconds('term:a'));
  });

  test('seconds given today are those since midnight', () => {
    const entries = reviews(() => 'term:a', [0, 10_000, 10_000, 10_000]);

    expect(secondsSince(entries, startMs + 15_000)).toBeCloseTo(20, 6);
    expect(secondsSince(entries, startMs + 100_000)).toBe(0);
  });
});
