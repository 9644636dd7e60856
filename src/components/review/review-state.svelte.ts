/**
 * A review session on the screen: opens the record, plans, asks, and writes each review before it goes on. What is due is
 * decided in `src/review`; the record, the algorithm and the cards are loaded when the page has been drawn.
 */
import type { Intent } from '#schema/entry.ts';
import type { RecordPort } from '#record/port.ts';
import type { ListedDeck } from '#review/deck.ts';
import type { CardRating, Certainty } from '#review/memory.ts';
import type { ComingDay } from '#review/coming-days.ts';
import { planSession, type Plan, type PlanInput } from '#review/plan.ts';
import { afterCard, startSession, type Session } from '#review/session.ts';
import { localOffsetMs, startOfDay } from './day.ts';
import type * as Reading from './review-data.ts';
import type { AskedCard, ReviewData } from './review-data.ts';

/** Cards a session holds at most, and new ones begun in a day: about ten minutes of work. */
export const sessionCards = 20;
export const newCardsADay = 10;

const nothing: Plan = { cards: [], waiting: 0, fresh: 0 };

export class ReviewState {
  phase: 'loading' | 'start' | 'asking' | 'done' | 'unreachable' = $state('loading');
  /** Null until it was read. */
  data: ReviewData | null = $state.raw(null);
  /** Whether this session brings new cards. */
  bringsNew = $state(true);
  session: Session = $state.raw(startSession([]));
  /** Cards the session began with. */
  planned = $state(0);
  /** The sentence for a review that could not be kept; null when all is well. */
  trouble: string | null = $state(null);
  #open: {
    readonly record: RecordPort;
    readonly reading: typeof Reading;
    readonly decks: readonly ListedDeck[];
  } | null = null;
  #isBeginning = false;
  #stop: () => void = () => {};

  /** Reads the record and the list of decks. Call once, in the browser; `close` ends it. */
  async open(): Promise<void> {
    try {
      const [{ openRecord }, reading] = await Promise.all([import('#record/browser.ts'), import('./review-data.ts')]);
      const [record, decks] = await Promise.all([openRecord(), reading.loadDecks()]);
      this.data = await reading.readReview(record, decks);
      this.#open = { record, reading, decks };
      this.#stop = record.watch(() => {
        if (this.phase === 'start') void this.#read();
      });
      this.phase = 'start';
      // Today's list leads here: what is due, and the first question at once.
      if (new URLSearchParams(location.search).get('start') === 'due') await this.#beginDue();
    } catch {
      this.phase = 'unreachable';
    }
  }

  close(): void {
    this.#stop();
  }

  /** Decks that new cards come from, in order. */
  get chosen(): readonly ListedDeck[] {
    const { decks = [], chosen = [] } = this.data ?? {};
    return chosen.flatMap((id) => decks.find((deck) => deck.id === id) ?? []);
  }

  /** What a session begun now would hold. New cards come deck by deck, in the order of each. */
  get plan(): Plan {
    return this.data === null ? nothing : planSession(this.#planned(this.data, this.bringsNew));
  }

  #planned({ missed, memories, study, deckOf }: ReviewData, bringsNew: boolean): PlanInput {
    const nowMs = Date.now();
    return {
      deck: bringsNew ? this.chosen.flatMap(({ names }) => names) : [],
      missed,
      memories,
      // Cards of no deck go by their kind.
      groupOf: (card) => deckOf.get(card) ?? card.slice(0, Math.max(0, card.indexOf(':'))),
      nowMs,
      dayStartMs: startOfDay(nowMs, 0),
      newPerDay: newCardsADay,
      most: sessionCards,
      ...study.input(nowMs),
    };
  }

  /** Today and the six days after, if one keeps to the plan. */
  get coming(): readonly ComingDay[] {
    if (this.data === null || this.#open === null) return [];
    const planned = this.#planned(this.data, this.bringsNew);
    const midnightsMs = [0, 1, 2, 3, 4, 5, 6, 7].map((days) => startOfDay(planned.nowMs, days));
    return this.#open.reading.comingDays({ ...planned, rooms: planned.rooms ?? [], midnightsMs });
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
    const nowMs = Date.now();
    return this.#open.reading.dueAfter(name, this.data?.memories.get(name) ?? null, nowMs, localOffsetMs(nowMs));
  }

  /** Turns a deck on or off for new cards, once the record has it. */
  async choose(deck: string, isOn: boolean): Promise<void> {
    if (this.data === null) return;
    // Somebody who never chose begins with an offered deck: the first choice keeps it as theirs.
    const before = this.data.chosen.filter((id) => id !== deck);
    const acts = [...(isOn ? [...before, deck] : before)].map((id) => ({ deck: id, isOn: true }));
    const [first, ...rest] = [...(isOn ? [] : [{ deck, isOn: false }]), ...acts].map((data): Intent => ({
      kind: 'deck.chosen',
      data,
    }));
    if (first === undefined || (await this.#keep([first, ...rest])) === null) return;
    // At once, not after everything was read again: somebody may begin now.
    this.data = { ...this.data, chosen: isOn ? [...before, deck] : before };
  }

  /** Begins with what today's list counted: what is due by normal spacing and what was missed, nothing new. */
  async #beginDue(): Promise<void> {
    if (this.data !== null) await this.begin(planSession({ ...this.#planned(this.data, false), exam: null }));
  }

  async begin({ cards }: Plan = this.plan): Promise<void> {
    if (cards.length === 0 || this.#open === null || this.data === null || this.#isBeginning) return;
    this.#isBeginning = true;
    try {
      this.data = await this.#open.reading.withCards(this.data, cards);
    } finally {
      this.#isBeginning = false;
    }
    const had = cards.filter((name) => this.data?.cards.has(name));
    if (had.length === 0) {
      this.trouble =
        'The cards of these decks could not be fetched: there is no network, and no copy is kept on this device.';
      return;
    }
    this.trouble = null;
    this.session = startSession(had);
    this.planned = had.length;
    this.phase = 'asking';
  }

  /** Keeps the review of the card on top. False when it was not kept: the card stays. */
  async rate(rating: CardRating, certainty: Certainty = null): Promise<boolean> {
    const [card] = this.session.waiting;
    if (card === undefined || this.#open === null || this.data === null) return false;
    const { reading } = this.#open;
    const at = await this.#keep([{ kind: 'card.reviewed', data: { card, rating, certainty } }]);
    if (at === null) return false;
    const before = this.data.memories.get(card) ?? null;
    const memory = reading.afterReview(card, before, rating, Date.parse(at), reading.offsetMsOf(at), certainty);
    this.data = reading.withMemory(this.data, memory);
    this.session = afterCard(this.session, memory.dueMs, Date.parse(at));
    return true;
  }

  /** Keeps a note on a card. False when it was not kept. */
  async note(card: string, text: string): Promise<boolean> {
    if (this.#open === null || (await this.#keep([{ kind: 'card.noted', data: { card, text } }])) === null)
      return false;
    if (this.data !== null) this.data = this.#open.reading.withNote(this.data, card, text);
    return true;
  }

  /** Sets a card aside, or takes it up again, once the record has it. */
  async setAside(card: string, aside: boolean): Promise<void> {
    if ((await this.#keep([{ kind: 'card.set-aside', data: { card, aside } }])) !== null) await this.#read();
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

  /** Appends to the record; the time of the first entry, or null when nothing was kept, which is then told. */
  async #keep(intents: readonly [Intent, ...Intent[]]): Promise<string | null> {
    if (this.#open === null) return null;
    const result = await this.#open.record.append(intents);
    if (!result.ok) {
      const { tellFailure } = await import('#record/status.ts');
      this.trouble = tellFailure(result.code);
      return null;
    }
    this.trouble = null;
    return result.entries[0]?.at ?? '';
  }

  async #read(): Promise<void> {
    if (this.#open === null || this.data === null) return;
    this.data = await this.#open.reading.readReview(this.#open.record, this.#open.decks);
  }
}
