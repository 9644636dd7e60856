import { expect, test } from 'vitest';
import { fc, test as property } from '@fast-check/vitest';
import { comingDays, type ComingInput } from './coming-days.ts';
import { afterReview } from './memory.ts';
import { dueToday } from './plan.ts';

const dayMs = 86_400_000;
const startMs = Date.UTC(2026, 10, 23);
const midnightsMs = [0, 1, 2, 3, 4, 5, 6, 7].map((day) => startMs + day * dayMs);
const hour = 3600;
const week = Array.from({ length: 60 }, () => hour);
const deck = Array.from({ length: 60 }, (_, n) => `term:n${String(n)}`);
const nothing: ComingInput = { deck: [], missed: [], memories: new Map(), newPerDay: 10, rooms: week, midnightsMs };

test('cards not begun that the plan will begin are counted, and so is their coming back', () => {
  const days = comingDays({ ...nothing, deck: deck.slice(0, 30) });

  expect(days.map(({ fresh }) => fresh)).toEqual([10, 10, 10, 0, 0, 0, 0]);
  // All thirty come back within the week after they were begun.
  expect(days.reduce((sum, { cards, fresh }) => sum + cards - fresh, 0)).toBeGreaterThanOrEqual(30);
  expect(comingDays(nothing).every(({ cards, seconds }) => cards === 0 && seconds === 0)).toBe(true);
});

test('today is what the plan of today says', () => {
  const memories = new Map(
    deck.slice(0, 8).map((card) => [card, afterReview(card, null, 3, startMs - 5 * dayMs)] as const),
  );
  const missed = [{ card: 'item:a', wasCertain: false, atMs: startMs - dayMs }];
  const input = { ...nothing, deck, memories, missed };

  const due = dueToday({ ...input, dayStartMs: startMs, nowMs: startMs + dayMs - 1 });

  expect(comingDays(input)[0]).toEqual({
    isOff: false,
    cards: due.length,
    fresh: 10,
    seconds: due.reduce((sum, { seconds }) => sum + seconds, 0),
  });
});

test('a day off holds nothing, and its cards stand on the days around it', () => {
  const rooms = week.map((seconds, day) => (day === 2 ? 0 : seconds));

  const days = comingDays({ ...nothing, deck: deck.slice(0, 20), rooms });

  expect(days[2]).toEqual({ isOff: true, cards: 0, fresh: 0, seconds: 0 });
  expect(days.reduce((sum, { fresh }) => sum + fresh, 0)).toBe(20);
});

test('toward an exam each day holds its minutes, and after the exam normal spacing goes on', () => {
  const exam = { daysToExam: 3, secondsToday: 300, secondsLater: 600 };
  const rooms = week.map(() => 300);

  const days = comingDays({ ...nothing, deck, rooms, exam, daysToExam: 3 });

  for (const { seconds } of days.slice(0, 4)) expect(seconds).toBeLessThanOrEqual(300);
  expect(days[0]?.fresh).toBeGreaterThan(3);
  expect(days.slice(4).reduce((sum, { cards }) => sum + cards, 0)).toBeGreaterThan(0);
});

property.prop([fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 12 })])(
  'no card is begun twice, whatever the number a day',
  (count, newPerDay) => {
    const days = comingDays({ ...nothing, deck: deck.slice(0, count), newPerDay });

    expect(days.reduce((sum, { fresh }) => sum + fresh, 0)).toBe(Math.min(count, 7 * newPerDay));
    for (const { fresh, cards } of days) expect(cards).toBeGreaterThanOrEqual(fresh);
  },
);
