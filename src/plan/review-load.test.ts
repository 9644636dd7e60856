import { expect, test } from 'vitest';
import { memoryRecord, memoryRecordStartMs } from '#record/memory-record.ts';
import { memories, reviewKinds } from '#review/memory.ts';
import { reviewSeconds, usualPace } from '#review/pace.ts';
import { reviewLoad, roomsOf, secondsFor, waitingCards, type LoadInput } from './review-load.ts';

const missed = [{ card: 'item:c', wasCertain: false, atMs: memoryRecordStartMs }];

async function begun(): Promise<LoadInput> {
  const record = memoryRecord();
  await record.append([{ kind: 'card.reviewed', data: { card: 'term:a', rating: 4, certainty: null } }]);
  await record.append([{ kind: 'card.reviewed', data: { card: 'term:b', rating: 1, certainty: null } }]);
  return {
    memories: memories(await record.entries(...reviewKinds)),
    missed,
    dayStartMs: memoryRecordStartMs - 3_600_000,
    rooms: roomsOf({ minutesADay: 20, daysOff: { weekdays: [0, 6], spans: [] } }, '2026-11-23'),
    daysToExam: null,
  };
}

test('each card begun counts once, in seconds, on the day it comes back', async () => {
  const { secondsByDay } = reviewLoad(await begun(), 30);
  const once = (card: string) => reviewSeconds(usualPace, card, 0.9);

  // The item was missed, the second term is asked again in a minute: both today. The first comes back in some days.
  expect(secondsByDay).toHaveLength(30);
  expect(secondsByDay[0]).toBeCloseTo(usualPace.answerSeconds('item:c') + once('term:b'), 9);
  expect(secondsByDay.slice(1).filter((seconds) => seconds > 0)).toEqual([once('term:a')]);
});

test('what waits is what was missed and what is due, less what was set aside; a card that comes back in minutes waits for them', async () => {
  const input = await begun();

  expect(waitingCards(input, memoryRecordStartMs)).toEqual(['item:c']);
  expect(waitingCards(input, memoryRecordStartMs + 3_600_000)).toEqual(['item:c', 'term:b']);
  expect(waitingCards({ ...input, aside: new Set(['item:c']) }, memoryRecordStartMs)).toEqual([]);
});

test('a day off has no room for review, but today always has', () => {
  const daysOff = { weekdays: [0, 6], spans: [] };

  expect(roomsOf({ minutesADay: 20, daysOff }, '2026-11-27').slice(0, 5)).toEqual([1200, 0, 0, 1200, 1200]);
  expect(roomsOf({ minutesADay: 20, daysOff }, '2026-11-28').slice(0, 3)).toEqual([1200, 0, 1200]);
});

test('seconds of answers are those of the review engine, by the person’s own pace where it is given', () => {
  const slow = { answerSeconds: () => 40, firstSeconds: () => 40 };

  expect(secondsFor(['item:a', 'problem:b'])).toBe(
    usualPace.answerSeconds('item:a') + usualPace.answerSeconds('problem:b'),
  );
  expect(secondsFor(['item:a', 'problem:b'], slow)).toBe(80);
});
