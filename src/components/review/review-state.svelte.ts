/**
 * A review session on the screen: opens the record, plans, asks, and writes each review before it goes on. What is due is
 * decided in `src/review`; the record, the algorithm and the cards are loaded when the page has been drawn.
 */
import type { EntryData } from '#schema/entry.ts';
import type { RecordPort } from '#record/port.ts';
import type { CardRating } from '#review/memory.ts';
import { dueByDay } from '#review/forecast.ts';
import { planSession, type Plan } from '#review/plan.ts';
import { afterCard, startSession, type Session } from '#review/session.ts';
import { startOfDay } from './day.ts';
import type * as Reading from './review-data.ts';
import type { AskedCard, ReviewData } from './review-data.ts';

/** Cards a session holds at most, and new ones begun in a day: about ten minutes of work. */
export const sessionCards = 20;
export const newCardsADay = 10;

export class ReviewState {
  phase: 'loading' | 'start' | 'asking' | 'done' | 'unreachable' = $state('loading');
  /** Null until it was read. */
  data: ReviewData | null = $state.raw(null);
  /** Deck that new cards come from; null for none. */
  deckId: string | null = $state(null);
  session: Session = $state.raw(startSession([]));
  /** Cards the session began with. */
  planned = $state(0);
  /** The sentence for a review that could not be kept; null when all is well. */
  trouble: string | null = $state(null);
  #open: { readonly record: RecordPort; readonly reading: typeof Reading } | null = null;
  #stop: () => void = () => {};

  /** Reads the record and the cards. Call once, in the browser; `close` ends it. */
  async open(): Promise<void> {
    try {
      const [{ openRecord }, reading] = await Promise.all([import('#record/browser.ts'), import('./review-data.ts')]);
      const [record, decks] = await Promise.all([openRecord(), reading.loadDecks()]);
      this.data = await reading.readReview(record, decks);
      this.deckId = this.data.offeredDeck;
      this.#open = { record, reading };
      this.#stop = record.watch(() => {
        if (this.phase === 'start') void this.#read();
      });
      this.phase = 'start';
      // Today's list leads here: what is due, and the first question at once.
      if (new URLSearchParams(location.search).get('start') === 'due') this.#beginDue();
    } catch {
      this.phase = 'unreachable';
    }
  }

  close(): void {
    this.#stop();
  }

  /** What a session begun now would hold. */
  get plan(): Plan {
    const nowMs = Date.now();
    const deck = this.data?.decks.find(({ id }) => id === this.deckId)?.cards.map(({ card }) => card) ?? [];
    if (this.data === null) return { cards: [], waiting: 0, fresh: 0 };
    const { missed, memories } = this.data;
    const dayStartMs = startOfDay(nowMs, 0);
    return planSession({ deck, missed, memories, nowMs, dayStartMs, newPerDay: newCardsADay, most: sessionCards });
  }

  /** Cards falling due today and on each of the next six days. */
  get forecast(): readonly number[] {
    const nowMs = Date.now();
    const ends = [1, 2, 3, 4, 5, 6, 7].map((days) => startOfDay(nowMs, days));
    return dueByDay(this.data?.memories.values() ?? [], ends);
  }

  /** How many cards have been reviewed. */
  get known(): number {
    return this.data?.memories.size ?? 0;
  }

  /** Reviews of a card so far. */
  timesOf(card: string): number {
    return this.data?.memories.get(card)?.times ?? 0;
  }

  get top(): AskedCard | null {
    const [name] = this.session.waiting;
    return name === undefined ? null : (this.data?.cards.get(name) ?? null);
  }

  /** When the card on top would come back after each rating. */
  get dueAfter(): Readonly<Record<CardRating, number>> | null {
    const [name] = this.session.waiting;
    if (name === undefined || this.#open === null) return null;
    return this.#open.reading.dueAfter(name, this.data?.memories.get(name) ?? null, Date.now());
  }

  /** Begins without new cards. The deck stays chosen for the next session. */
  #beginDue(): void {
    const deck = this.deckId;
    this.deckId = null;
    this.begin();
    this.deckId = deck;
  }

  begin(): void {
    const { cards } = this.plan;
    if (cards.length === 0) return;
    this.session = startSession(cards);
    this.planned = cards.length;
    this.phase = 'asking';
  }

  /** Keeps the review of the card on top. False when it was not kept: the card stays. */
  async rate(rating: CardRating, certainty: EntryData<'card.reviewed'>['certainty'] = null): Promise<boolean> {
    const [card] = this.session.waiting;
    if (card === undefined || this.#open === null || this.data === null) return false;
    const { record, reading } = this.#open;
    const result = await record.append([{ kind: 'card.reviewed', data: { card, rating, certainty } }]);
    if (!result.ok) {
      const { tellFailure } = await import('#record/status.ts');
      this.trouble = tellFailure(result.code);
      return false;
    }
    this.trouble = null;
    const atMs = Date.parse(result.entries[0]?.at ?? '');
    const memory = reading.afterReview(card, this.data.memories.get(card) ?? null, rating, atMs);
    this.data = reading.withMemory(this.data, memory);
    this.session = afterCard(this.session, memory.dueMs, atMs);
    return true;
  }

  /** To the next card, or to the end. */
  next(): void {
    if (this.session.waiting.length === 0) this.phase = 'done';
  }

  stop(): void {
    this.phase = this.session.given === 0 ? 'start' : 'done';
  }

  async again(): Promise<void> {
    await this.#read();
    this.phase = 'start';
  }

  async #read(): Promise<void> {
    if (this.#open === null || this.data === null) return;
    this.data = await this.#open.reading.readReview(this.#open.record, this.data.decks);
  }
}
