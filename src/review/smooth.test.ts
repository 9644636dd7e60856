/** Days come out even; nothing leaves its window, stands on a day off without need, or passes the exam. */
import { test as property, fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { intervalWindow, loadByDay, smoothed, type DueCard } from './smooth.ts';

const due = (card: string, dueDay: number, intervalDays: number): DueCard => ({
  card,
  dueDay,
  intervalDays,
  elapsedDays: 0,
  seconds: 10,
});
const week = [600, 600, 600, 600, 600, 600, 600];

describe('even days', () => {
  test('a heap on one day is spread over the days FSRS allows', () => {
    const heap = Array.from({ length: 30 }, (_, index) => due(`term:t${index}`, 3, 10));

    const loads = loadByDay(heap, smoothed(heap, week), 7).map(({ cards }) => cards);

    // 10 days may be 8 to 12: days 1 to 5.
    expect(loads).toEqual([0, 6, 6, 6, 6, 6, 0]);
  });

  test('a day off holds nothing, and a card without room to move waits for the next day of study', () => {
    const rooms = [600, 0, 600, 600, 600, 600, 600];
    const cards = [due('term:short', 1, 1), due('term:long', 1, 10)];

    const days = smoothed(cards, rooms);

    expect(days.get('term:short')).toBe(2);
    expect(days.get('term:long')).not.toBe(1);
  });

  test('before an exam after days off, a card comes early rather than late', () => {
    expect(smoothed([due('term:short', 1, 1)], [600, 0, 0], 2).get('term:short')).toBe(0);
  });

  test('overdue cards are for today', () => {
    expect(smoothed([due('term:late', -40, 5)], week).get('term:late')).toBe(0);
  });

  const anyDue = fc.record({
    dueDay: fc.integer({ min: -30, max: 40 }),
    intervalDays: fc.integer({ min: 0, max: 200 }),
  });
  property.prop([
    fc.array(anyDue, { maxLength: 60 }),
    fc.array(fc.constantFrom(0, 300, 600), { minLength: 1, maxLength: 30 }),
    fc.oneof(fc.constant(Infinity), fc.integer({ min: 0, max: 40 })),
  ])(
    'every card has one day, never a day gone by, never beyond the exam, and the same again',
    (list, rooms, lastDay) => {
      const cards = list.map(({ dueDay, intervalDays }, index) => due(`term:t${index}`, dueDay, intervalDays));

      const days = smoothed(cards, rooms, lastDay);

      expect(days.size).toBe(cards.length);
      for (const { card, dueDay, intervalDays } of cards) {
        const day = days.get(card)!;
        const { shortest, longest } = intervalWindow(intervalDays, 0);
        expect(day).toBeGreaterThanOrEqual(0);
        if (dueDay <= lastDay) expect(day).toBeLessThanOrEqual(Math.max(0, lastDay));
        // Outside its window only where no day of study lies in it.
        const first = Math.max(0, dueDay + shortest - intervalDays);
        const last = Math.max(first, dueDay + longest - intervalDays);
        const isInside = day >= Math.min(first, lastDay) && day <= last;
        const studyInside = rooms.some((room, index) => room > 0 && index >= first && index <= Math.min(last, lastDay));
        if (studyInside) expect(isInside).toBe(true);
      }
      expect(smoothed(cards.toReversed(), rooms, lastDay)).toEqual(days);
    },
  );

  test('three weeks of uneven days come out nearly level', () => {
    // Twelve decks begun twelve days running come back in lumps.
    const cards = Array.from({ length: 240 }, (_, index) =>
      due(`term:t${index}`, (index * index) % 17, 4 + (index % 12)),
    );
    const rooms = Array.from({ length: 21 }, () => 600);
    const spread = (days: ReadonlyMap<string, number>) => {
      const loads = loadByDay(cards, days, 21).slice(1, 16);
      return Math.max(...loads.map(({ cards: count }) => count)) - Math.min(...loads.map(({ cards: count }) => count));
    };

    const before = spread(new Map(cards.map(({ card, dueDay }) => [card, dueDay])));
    const after = spread(smoothed(cards, rooms));

    expect(before).toBeGreaterThan(20);
    expect(after).toBeLessThanOrEqual(before / 3);
  });
});
