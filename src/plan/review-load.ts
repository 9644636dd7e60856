/**
 * How much review is coming, in seconds by day. This is the one place where the plan asks the review engine: a scheduler that
 * aims at the day of the exam is joined here. Pure.
 */
import { cardOf, type CardKind } from '#review/card.ts';
import { dueByDay } from '#review/forecast.ts';
import type { Memory } from '#review/memory.ts';
import type { Missed } from '#review/missed.ts';
import { planSession } from '#review/plan.ts';
import type { ReviewLoad } from './days.ts';

/** Usual seconds for a card, reading its answer included; kinds not named here are as quick as a term. */
const secondsOf: Readonly<Partial<Record<CardKind, number>>> = { term: 12, item: 45, problem: 75, drill: 45 };
const usualSeconds = 12;

function secondsOfCard(card: string): number {
  const kind = cardOf(card)?.kind;
  return (kind === undefined ? undefined : secondsOf[kind]) ?? usualSeconds;
}

export interface LoadInput {
  readonly memories: ReadonlyMap<string, Memory>;
  readonly missed: readonly Missed[];
  /** Ends of the days from today, ascending, in milliseconds since 1970. */
  readonly dayEndsMs: readonly number[];
}

/** What waits before a moment: cards due then and what was missed since. */
export function waitingCards(
  { memories, missed }: Pick<LoadInput, 'memories' | 'missed'>,
  beforeMs: number,
): readonly string[] {
  const most = missed.length + memories.size;
  return planSession({
    deck: [],
    missed,
    memories,
    nowMs: beforeMs,
    dayStartMs: beforeMs,
    newPerDay: 0,
    most: Math.max(1, most),
  }).cards;
}

export function secondsFor(cards: readonly string[]): number {
  return cards.reduce((sum, card) => sum + secondsOfCard(card), 0);
}

/** Every card begun so far, on the day it next comes back. What will be begun in these days is not in it. */
export function reviewLoad({ memories, missed, dayEndsMs }: LoadInput): ReviewLoad {
  const [todayEndMs = 0] = dayEndsMs;
  const waiting = waitingCards({ memories, missed }, todayEndMs - 1);
  const now = new Set(waiting);
  const later = [...memories.values()].filter(({ card }) => !now.has(card));
  const counts = [...new Set(later.map(({ card }) => secondsOfCard(card)))].map((seconds) => ({
    seconds,
    byDay: dueByDay(
      later.filter(({ card }) => secondsOfCard(card) === seconds),
      dayEndsMs,
    ),
  }));
  return {
    secondsByDay: dayEndsMs.map((_, day) =>
      counts.reduce(
        (sum, { seconds, byDay }) => sum + seconds * (byDay[day] ?? 0),
        day === 0 ? secondsFor(waiting) : 0,
      ),
    ),
  };
}
