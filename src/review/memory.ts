/**
 * What a person is thought to remember of each card, computed from their reviews alone by FSRS-6 (ts-fsrs) with its
 * published default parameters: nothing is trained on anybody. Load it lazily; it brings the whole algorithm. Pure: time
 * comes in, and no fuzz is added, so the same log gives the same plan on every device.
 */
import { createEmptyCard, fsrs, Rating, type Card, type Grade } from 'ts-fsrs';
import { liveEntries } from '#record/log/live.ts';
import type { EntryOf } from '#record/port.ts';
import type { EntryData } from '#schema/entry.ts';
import { offsetMsOf } from './local-day.ts';

export const reviewKinds = ['card.reviewed', 'entry.withdrawn'] as const;

/** 1 not remembered, 2 with effort or by luck, 3 remembered, 4 at once. */
export type CardRating = EntryData<'card.reviewed'>['rating'];

export type Certainty = EntryData<'card.reviewed'>['certainty'];

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
  /** 1 easy to 10 hard. */
  readonly difficulty: number;
  /** Days until it is due, as FSRS gave them at the last review; 0 for minutes. */
  readonly intervalDays: number;
  /** Days it had waited before the last review. */
  readonly elapsedDays: number;
  /** It was answered wrong in certainty, and has not been remembered on a later day since. */
  readonly sureAndWrong: boolean;
  /** FSRS's own state of the card. Its dates are local time spelled as UTC: ts-fsrs counts days by the UTC calendar. */
  readonly state: Card;
}

/** Nine in ten is FSRS's default: a fair trade of work for memory. A year is long enough for a course. */
const scheduler = fsrs({ request_retention: 0.9, maximum_interval: 365, enable_fuzz: false });

const grades: Readonly<Record<CardRating, Grade>> = { 1: Rating.Again, 2: Rating.Hard, 3: Rating.Good, 4: Rating.Easy };

const dayMs = 86_400_000;

/** Whole days between two reviews by the person's calendar, as ts-fsrs counts them; 0 for a first one. */
function elapsedDaysOf(before: Memory | null, localMs: number): number {
  const last = before?.state.last_review?.getTime();
  return last === undefined ? 0 : Math.floor(localMs / dayMs) - Math.floor(last / dayMs);
}

/**
 * The memory after one more review. `before` is null for a card never reviewed.
 * @param offsetMs local time less UTC where the review was given: a new day begins at the person's midnight
 * @param certainty what the person said of their answer
 */
export function afterReview(
  card: string,
  before: Memory | null,
  rating: CardRating,
  atMs: number,
  offsetMs = 0,
  certainty: Certainty = null,
): Memory {
  // A clock set back, or a flight westward, must not make time run backward between two reviews.
  const nowMs = Math.max(atMs, before?.lastMs ?? atMs);
  const localMs = Math.max(nowMs + offsetMs, before?.state.last_review?.getTime() ?? -Infinity);
  const { card: state } = scheduler.next(before?.state ?? createEmptyCard(localMs), localMs, grades[rating]);
  const elapsedDays = elapsedDaysOf(before, localMs);
  const isWrong = rating === 1;
  return {
    card,
    dueMs: nowMs + state.due.getTime() - localMs,
    firstMs: before?.firstMs ?? nowMs,
    lastMs: nowMs,
    times: state.reps,
    lapses: state.lapses,
    stabilityDays: state.stability,
    difficulty: state.difficulty,
    intervalDays: state.scheduled_days,
    elapsedDays,
    // Right a minute later is the answer still ringing in the ear.
    sureAndWrong:
      (isWrong && certainty === 'certain') || (before?.sureAndWrong === true && (isWrong || elapsedDays < 1)),
    state,
  };
}

/** The memory of every card reviewed, by card name, from the record's entries in any order. */
export function memories(entries: readonly EntryOf<(typeof reviewKinds)[number]>[]): ReadonlyMap<string, Memory> {
  const byCard = new Map<string, Memory>();
  for (const { at, data } of liveEntries(entries)) {
    const before = byCard.get(data.card) ?? null;
    const { card, rating, certainty } = data;
    byCard.set(card, afterReview(card, before, rating, Date.parse(at), offsetMsOf(at), certainty));
  }
  return byCard;
}

/** When the card would come back after each rating given now. */
export function dueAfter(
  card: string,
  memory: Memory | null,
  nowMs: number,
  offsetMs = 0,
): Readonly<Record<CardRating, number>> {
  const due = (rating: CardRating): number => afterReview(card, memory, rating, nowMs, offsetMs).dueMs;
  return { 1: due(1), 2: due(2), 3: due(3), 4: due(4) };
}
