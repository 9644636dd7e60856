/** What a review session holds: what is due, what was missed since, and a few new cards. Pure; time comes in. */
import { isFromDeck } from './card.ts';
import type { Memory } from './memory.ts';
import type { Missed } from './missed.ts';

/** What planning asks of a memory. */
type Remembered = Pick<Memory, 'dueMs' | 'firstMs' | 'lastMs'>;

export interface PlanInput {
  /** Names of the cards one may still begin, in the order to begin them. */
  readonly deck: readonly string[];
  readonly missed: readonly Missed[];
  readonly memories: ReadonlyMap<string, Remembered>;
  readonly nowMs: number;
  /** Midnight before now, where the person is: new cards are counted by day. */
  readonly dayStartMs: number;
  /** New cards a day. What was missed does not count as new. */
  readonly newPerDay: number;
  /** Cards a session holds at most, 1 or more. */
  readonly most: number;
}

export interface Plan {
  /** Card names without repeats, in the order to ask them: missed, then due, then new. */
  readonly cards: readonly string[];
  /** All that is waiting, also beyond this session: missed cards and due ones. */
  readonly waiting: number;
  /** How many of `cards` are new. */
  readonly fresh: number;
}

export function planSession({ deck, missed, memories, nowMs, dayStartMs, newPerDay, most }: PlanInput): Plan {
  const missedNow = missed
    .filter(({ card, atMs }) => atMs > (memories.get(card)?.lastMs ?? -Infinity))
    .map(({ card }) => card);
  const due = [...memories]
    .filter(([card, { dueMs }]) => dueMs <= nowMs && !missedNow.includes(card))
    .sort(([a, one], [b, other]) => one.dueMs - other.dueMs || (a < b ? -1 : 1))
    .map(([card]) => card);
  const begunToday = [...memories].filter(([card, { firstMs }]) => firstMs >= dayStartMs && isFromDeck(card)).length;
  const fresh = deck.filter((card) => !memories.has(card)).slice(0, Math.max(0, newPerDay - begunToday));
  const waiting = [...missedNow, ...due];
  const cards = [...new Set([...waiting, ...fresh])].slice(0, most);
  return { cards, waiting: waiting.length, fresh: Math.max(0, cards.length - waiting.length) };
}
