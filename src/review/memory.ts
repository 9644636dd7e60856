/**
 * What a person is thought to remember of each card, computed from their reviews alone by FSRS-6 (ts-fsrs) with its
 * published default parameters: nothing is trained on anybody. Load it lazily; it brings the whole algorithm. Pure: time
 * comes in, and no fuzz is added, so the same log gives the same plan on every device.
 */
import { createEmptyCard, fsrs, Rating, type Card, type Grade } from 'ts-fsrs';
import { liveEntries } from '#record/log/live.ts';
import type { EntryOf } from '#record/port.ts';
import type { EntryData } from '#schema/entry.ts';

export const reviewKinds = ['card.reviewed', 'entry.withdrawn'] as const;

/** 1 not remembered, 2 with effort or by luck, 3 remembered, 4 at once. */
export type CardRating = EntryData<'card.reviewed'>['rating'];

export interface Memory {
  /** Name of the card, as in the record. */
  readonly card: string;
  /** When it should come back, in milliseconds since 1970. */
  readonly dueMs: number;
  readonly firstMs: number;
  readonly lastMs: number;
  /** Reviews so far, 1 or more. */
  readonly times: number;
  /** How often it was forgotten after it had been learned. */
  readonly lapses: number;
  /** Days until the chance of recall falls to nine in ten. */
  readonly stabilityDays: number;
  /** FSRS's own state of the card. */
  readonly state: Card;
}

/** Nine in ten is FSRS's default: a fair trade of work for memory. A year is long enough for a course. */
const scheduler = fsrs({ request_retention: 0.9, maximum_interval: 365, enable_fuzz: false });

const grades: Readonly<Record<CardRating, Grade>> = { 1: Rating.Again, 2: Rating.Hard, 3: Rating.Good, 4: Rating.Easy };

/** The memory after one more review. `before` is null for a card never reviewed. */
export function afterReview(card: string, before: Memory | null, rating: CardRating, atMs: number): Memory {
  // A clock set back must not make time run backward between two reviews.
  const nowMs = Math.max(atMs, before?.lastMs ?? atMs);
  const { card: state } = scheduler.next(before?.state ?? createEmptyCard(nowMs), nowMs, grades[rating]);
  return {
    card,
    dueMs: state.due.getTime(),
    firstMs: before?.firstMs ?? nowMs,
    lastMs: nowMs,
    times: state.reps,
    lapses: state.lapses,
    stabilityDays: state.stability,
    state,
  };
}

/** The memory of every card reviewed, by card name, from the record's entries in any order. */
export function memories(entries: readonly EntryOf<(typeof reviewKinds)[number]>[]): ReadonlyMap<string, Memory> {
  const byCard = new Map<string, Memory>();
  for (const { at, data } of liveEntries(entries)) {
    byCard.set(data.card, afterReview(data.card, byCard.get(data.card) ?? null, data.rating, Date.parse(at)));
  }
  return byCard;
}

/** When the card would come back after each rating given now. */
export function dueAfter(card: string, memory: Memory | null, nowMs: number): Readonly<Record<CardRating, number>> {
  const due = (rating: CardRating): number => afterReview(card, memory, rating, nowMs).dueMs;
  return { 1: due(1), 2: due(2), 3: due(3), 4: due(4) };
}
