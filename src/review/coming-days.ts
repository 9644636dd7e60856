/**
 * What the next days of review hold if one keeps to the plan and remembers what is asked: the plan of each day is made as it would be
 * that morning, from what the days before it leave. New cards that the plan will begin count, on their first day and when they come
 * back. What is forgotten on the way is in the seconds, not in the days. Pure.
 */
import { daysSince } from './local-day.ts';
import { dueToday, type DueInput, type DueToday, type Remembered, type TowardExam } from './plan.ts';
import { recallModel } from './recall-model.ts';

export interface ComingDay {
  readonly isOff: boolean;
  /** Cards to be asked, new ones with them. */
  readonly cards: number;
  readonly fresh: number;
  readonly seconds: number;
}

export interface ComingInput extends Omit<DueInput, 'nowMs' | 'dayStartMs'> {
  /** Midnights where the person is: those that begin the days, and the one that ends the last. The first day is today. */
  readonly midnightsMs: readonly number[];
  /** As for the plan, at least as many as there are days. */
  readonly rooms: readonly number[];
}

const model = recallModel();
const dayMs = 86_400_000;
const longestDays = 365;

/** The memory after a card was remembered on a day; one begun is asked once more the same day. */
function remembered(before: Remembered | undefined, dayStartMs: number): Remembered {
  const days = before === undefined ? 0 : daysSince(before.lastMs, dayStartMs);
  const { stabilityDays, difficulty } =
    before === undefined ? model.next(model.first(3), 0, 3) : model.next(before, days, 3);
  const intervalDays = Math.min(longestDays, Math.max(1, Math.round(stabilityDays)));
  return {
    stabilityDays,
    difficulty,
    intervalDays,
    elapsedDays: days,
    firstMs: before?.firstMs ?? dayStartMs,
    lastMs: dayStartMs,
    dueMs: dayStartMs + intervalDays * dayMs,
  };
}

/** The exam as it will be seen so many days from now; null when it is over by then. */
function seenLater(exam: TowardExam | null | undefined, day: number, rooms: readonly number[]): TowardExam | null {
  if (exam == null || exam.daysToExam < day) return null;
  if (day === 0) return exam;
  const gone = rooms.slice(1, day + 1).reduce((sum, seconds) => sum + seconds, 0);
  return {
    ...exam,
    daysToExam: exam.daysToExam - day,
    secondsToday: rooms[day] ?? 0,
    secondsLater: Math.max(0, exam.secondsLater - gone),
  };
}

function asked(due: readonly DueToday[]): ComingDay {
  return {
    isOff: false,
    cards: due.length,
    fresh: due.filter(({ isNew }) => isNew).length,
    seconds: due.reduce((sum, { seconds }) => sum + seconds, 0),
  };
}

/** One for each day, today first. */
export function comingDays({ midnightsMs, rooms, ...input }: ComingInput): readonly ComingDay[] {
  const memories = new Map(input.memories);
  return midnightsMs.slice(0, -1).map((dayStartMs, day): ComingDay => {
    if (rooms[day] === 0) return { isOff: true, cards: 0, fresh: 0, seconds: 0 };
    const due = dueToday({
      ...input,
      memories,
      dayStartMs,
      // By its end, so that what comes back in minutes is in it.
      nowMs: (midnightsMs[day + 1] ?? dayStartMs) - 1,
      rooms: rooms.slice(day),
      daysToExam: input.daysToExam == null ? null : input.daysToExam - day,
      exam: seenLater(input.exam, day, rooms),
    });
    for (const { card } of due) memories.set(card, remembered(memories.get(card), dayStartMs));
    return asked(due);
  });
}
