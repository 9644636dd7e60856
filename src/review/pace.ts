/**
 * How long one answer takes, in seconds: the person's own pace where it is known, else a stated default. Pure.
 *
 * The record says when each review was written by the clock of its page; the time between two reviews in the same life of a page
 * is the time the second took. Longer gaps than `longestAnswerMs` mean the person was elsewhere and are left out.
 */
import { liveEntries } from '#record/log/live.ts';
import type { EntryOf } from '#record/port.ts';

export interface Pace {
  /** Seconds for an answer to a card met before. */
  readonly answerSeconds: (card: string) => number;
  /** Seconds for meeting a card for the first time. */
  readonly firstSeconds: (card: string) => number;
}

/**
 * Medians of many thousand learners, as fsrs-rs 6.6.1 takes them for its simulator (`SimulatorConfig::default`): a first meeting
 * takes 15.1 s, an answer that is remembered 13.1 s, each over the four answers by how often they are given.
 */
const cardDefaults = { firstSeconds: 15.1, answerSeconds: 13.1 };
/** Kinds that are read longer. An exam gives 34 to 60 s a question; problems and drills are our guess until measured. */
const slowDefaults: Readonly<Record<string, number>> = { item: 45, problem: 90, drill: 60 };

/** A forgotten card is looked at longer and asked once more in the same session: 19.4 s + 12.3 s against 13.1 s (fsrs-rs). */
export const forgottenCosts = 2.43;
/** A card just met is asked once more in the same session, unless it was easy: 0.829 of them (fsrs-rs). */
export const askedOnceMore = 0.829;

const longestAnswerMs = 120_000;
/** Answers the default counts as: a person's own pace outweighs it after about as many. */
const defaultCounts = 20;
/** Only the latest count, since people get faster. */
const latestAnswers = 200;

/** "term" of "term:systolic". */
function kindOf(card: string): string {
  return card.slice(0, Math.max(0, card.indexOf(':')));
}

const defaultFirst = (kind: string) => slowDefaults[kind] ?? cardDefaults.firstSeconds;
const defaultAnswer = (kind: string) => slowDefaults[kind] ?? cardDefaults.answerSeconds;

/** The pace of somebody we know nothing of. */
export const usualPace: Pace = {
  answerSeconds: (card) => defaultAnswer(kindOf(card)),
  firstSeconds: (card) => defaultFirst(kindOf(card)),
};

/** Seconds that one due card takes, when it is remembered with this chance. */
export function reviewSeconds(pace: Pace, card: string, chance: number): number {
  return pace.answerSeconds(card) * (chance + (1 - chance) * forgottenCosts);
}

/** Seconds that beginning with one card takes. */
export function newSeconds(pace: Pace, card: string): number {
  return pace.firstSeconds(card) + askedOnceMore * pace.answerSeconds(card);
}

/** Mean of the latest times of a kind, drawn toward its default while there are few. */
function drawn(times: readonly number[] | undefined, usual: number): number {
  const latest = times?.slice(-latestAnswers) ?? [];
  const sum = latest.reduce((total, seconds) => total + seconds, 0);
  return (sum + defaultCounts * usual) / (latest.length + defaultCounts);
}

type ReviewEntries = readonly EntryOf<'card.reviewed' | 'entry.withdrawn'>[];

/** Every review with the seconds it took, in order; null where the page's clock does not tell. */
function timed(entries: ReviewEntries) {
  const clocks = new Map<string, number>();
  return liveEntries(entries).map(({ device, boot, monotonicMs, at, data }) => {
    const page = `${device} ${boot}`;
    const tookMs = monotonicMs - (clocks.get(page) ?? -Infinity);
    clocks.set(page, monotonicMs);
    return { card: data.card, at, seconds: tookMs > 0 && tookMs <= longestAnswerMs ? tookMs / 1000 : null };
  });
}

/** The person's own pace, by kind of card, from their reviews in any order. */
export function paceOf(entries: ReviewEntries): Pace {
  const first = new Map<string, number[]>();
  const later = new Map<string, number[]>();
  const met = new Set<string>();
  for (const { card, seconds } of timed(entries)) {
    const times = met.has(card) ? later : first;
    met.add(card);
    if (seconds === null) continue;
    const known = times.get(kindOf(card));
    if (known === undefined) times.set(kindOf(card), [seconds]);
    else known.push(seconds);
  }
  return {
    answerSeconds: (card) => drawn(later.get(kindOf(card)), defaultAnswer(kindOf(card))),
    firstSeconds: (card) => drawn(first.get(kindOf(card)), defaultFirst(kindOf(card))),
  };
}

/** Seconds given to reviews since a moment; an answer the clock does not tell counts as usual. */
export function secondsSince(entries: ReviewEntries, fromMs: number): number {
  return timed(entries)
    .filter(({ at }) => Date.parse(at) >= fromMs)
    .reduce((sum, { card, seconds }) => sum + (seconds ?? defaultAnswer(kindOf(card))), 0);
}
