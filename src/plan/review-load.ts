/**
 * How much review is coming, in seconds by day. This is the one place where the plan asks the review engine: what waits, how long a
 * card takes and how the days are evened out is decided there, so that Today and the review page say the same. Pure.
 */
import type { Memory } from '#review/memory.ts';
import type { Missed } from '#review/missed.ts';
import { usualPace, type Pace } from '#review/pace.ts';
import { forecast, planSession } from '#review/plan.ts';
import type { CivilDate } from '#simulations/core/calendar.ts';
import type { ReviewLoad } from './days.ts';
import { daysFrom, isDayOff, type PlanSettings } from './settings.ts';

/** Due cards are evened out over so many days; those due later stay where they are. */
export const evenedDays = 60;

/** Seconds for review on each of the days from today, 0 for a day off. Whoever comes on a day off has the usual minutes. */
export function roomsOf(
  { minutesADay, daysOff }: Pick<PlanSettings, 'minutesADay' | 'daysOff'>,
  today: CivilDate,
): readonly number[] {
  return daysFrom(today, evenedDays).map((day, place) => (place > 0 && isDayOff(daysOff, day) ? 0 : 60 * minutesADay));
}

export interface LoadInput {
  readonly memories: ReadonlyMap<string, Memory>;
  readonly missed: readonly Missed[];
  /** Midnight before now, where the person is. */
  readonly dayStartMs: number;
  /** See {@link roomsOf}. */
  readonly rooms: readonly number[];
  /** Whole days to the exam; null for none ahead. */
  readonly daysToExam: number | null;
  readonly aside?: ReadonlySet<string>;
  readonly pace?: Pace;
}

/** What waits at a moment of today: cards due then and what was missed since. */
export function waitingCards({ missed, memories, ...input }: LoadInput, atMs: number): readonly string[] {
  const most = Math.max(1, missed.length + memories.size);
  return planSession({ ...input, missed, memories, deck: [], nowMs: atMs, newPerDay: 0, most }).cards;
}

/** What so many answers take. */
export function secondsFor(cards: readonly string[], pace: Pace = usualPace): number {
  return cards.reduce((sum, card) => sum + pace.answerSeconds(card), 0);
}

const dayMs = 86_400_000;

/**
 * Every card begun so far, on the day it next comes back. What will be begun in these days is not in it: the plan begins with other things.
 * @param days how many, today first
 */
export function reviewLoad(input: LoadInput, days: number): ReviewLoad {
  const { aside = [], pace = usualPace, missed, dayStartMs } = input;
  const names = new Set(missed.map(({ card }) => card));
  // Asked today, whenever they were to come back.
  const missedNow = waitingCards(input, dayStartMs + dayMs - 1).filter((card) => names.has(card));
  const loads = forecast({ ...input, aside: new Set([...aside, ...missedNow]) }, days);
  return { secondsByDay: loads.map(({ seconds }, day) => seconds + (day === 0 ? secondsFor(missedNow, pace) : 0)) };
}
