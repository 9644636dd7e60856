/**
 * What review reads: the person's memories, what they missed, their own cards and the decks they chose from the record, the
 * list of decks from the site. The algorithm and the folds come with it, so it is loaded after the page was drawn.
 */
import { cardNotes, cardNotesKinds, ownCards, ownCardsKinds } from '#record/folds/own-cards.ts';
import { decksChosen, decksChosenKinds } from '#record/folds/decks-chosen.ts';
import { itemsAnswered, itemsAnsweredKinds } from '#record/folds/items-answered.ts';
import { practiceAnswered, practiceAnsweredKinds } from '#record/folds/practice-answered.ts';
import { sectionsRead, sectionsReadKinds } from '#record/folds/sections-read.ts';
import { stepsMissed, stepsMissedKinds } from '#record/folds/steps-missed.ts';
import type { RecordPort } from '#record/port.ts';
import type { ShippedDrill } from '#drills/shipped.ts';
import { cardName, cardOf, type CardKind } from '#review/card.ts';
import type { DeckCard, ListedDeck } from '#review/deck.ts';
import { memories, reviewKinds, type Memory } from '#review/memory.ts';
import { missedCards, type Missed } from '#review/missed.ts';
import { decksByCard, loadCards } from './deck-cards.ts';
import { loadItems, type ReviewItem } from './item-cards.ts';
import { askedOwnCard, ownDecks } from './own-decks.ts';
import { loadDrills, loadProblems, type ReviewProblem } from './practice-cards.ts';
import { readStudy, type Study } from './study.ts';

export type PracticeCard =
  | { readonly kind: 'problem'; readonly name: string; readonly problem: ReviewProblem }
  | { readonly kind: 'drill'; readonly name: string; readonly shipped: ShippedDrill };

export type AskedCard =
  | PracticeCard
  | { readonly kind: 'card'; readonly name: string; readonly card: DeckCard }
  | { readonly kind: 'item'; readonly name: string; readonly item: ReviewItem };

export interface ReviewData {
  /** The site's decks, then one's own. */
  readonly decks: readonly ListedDeck[];
  /** The deck each card is in, by card name. */
  readonly deckOf: ReadonlyMap<string, string>;
  /** By card name; only cards that this version of the site can show. */
  readonly memories: ReadonlyMap<string, Memory>;
  /** Only what this version of the site can ask. */
  readonly missed: readonly Missed[];
  /** What can be asked at once; cards of decks are added when a session begins. */
  readonly cards: ReadonlyMap<string, AskedCard>;
  /** Decks that new cards come from, in the order they were turned on. */
  readonly chosen: readonly string[];
  /** One's own notes, by card name. */
  readonly notes: ReadonlyMap<string, string>;
  /** The exam ahead, the person's pace, what was set aside. */
  readonly study: Study;
}

const asCard = (card: DeckCard): AskedCard => ({ kind: 'card', name: card.card, card });

/** The deck to begin with for somebody who chose none: of the module last read, or the first for somebody new. */
async function offered(record: RecordPort, decks: readonly ListedDeck[], isNew: boolean): Promise<readonly string[]> {
  const lastRead = [...sectionsRead(await record.entries(...sectionsReadKinds)).keys()].at(-1);
  const deck = decks.find(({ id }) => id === lastRead) ?? (isNew ? decks[0] : undefined);
  return deck === undefined ? [] : [deck.id];
}

export async function readReview(record: RecordPort, shipped: readonly ListedDeck[]): Promise<ReviewData> {
  const reviews = await record.entries(...reviewKinds);
  const remembered = memories(reviews);
  const missed = missedCards(
    itemsAnswered(await record.entries(...itemsAnsweredKinds)),
    practiceAnswered(await record.entries(...practiceAnsweredKinds)),
    stepsMissed(await record.entries(...stepsMissedKinds)),
  );
  const own = [...ownCards(await record.entries(...ownCardsKinds)).values()].filter(({ isAside }) => !isAside);
  const refs = [...missed.map(({ card }) => card), ...remembered.keys()].flatMap((name) => cardOf(name) ?? []);
  const idsOf = (wanted: CardKind) => [...new Set(refs.flatMap(({ kind, id }) => (kind === wanted ? [id] : [])))];
  const [items, problems, drills] = await Promise.all([
    loadItems(idsOf('item')),
    loadProblems(idsOf('problem')),
    loadDrills(idsOf('drill')),
  ]);
  const asked: readonly AskedCard[] = [
    ...own.map((card) => asCard(askedOwnCard(card))),
    ...[...items].map(([id, item]) => ({ kind: 'item' as const, name: cardName({ kind: 'item', id }), item })),
    ...[...problems].map(([id, problem]) => ({
      kind: 'problem' as const,
      name: cardName({ kind: 'problem', id }),
      problem,
    })),
    ...[...drills].map(([id, shipped]) => ({ kind: 'drill' as const, name: cardName({ kind: 'drill', id }), shipped })),
  ];
  const cards = new Map(asked.map((card) => [card.name, card]));
  const decks = [...shipped, ...ownDecks(own)];
  const deckOf = decksByCard(decks);
  const isKnown = (name: string): boolean => cards.has(name) || deckOf.has(name);
  const chosen = decksChosen(await record.entries(...decksChosenKinds));
  const topicsOf = new Map([
    ...[...problems].map(([id, { family }]) => [cardName({ kind: 'problem', id }), family.topics] as const),
    ...[...drills].map(([id, { drill }]) => [cardName({ kind: 'drill', id }), drill.topics] as const),
  ]);
  const study = await readStudy(record, reviews, { decks, topicsOf });
  const known = new Map([...remembered].filter(([name]) => isKnown(name)));
  const data: ReviewData = {
    decks,
    deckOf,
    memories: known,
    missed: missed.filter(({ card }) => isKnown(card)),
    cards,
    chosen: (chosen ?? (await offered(record, decks, remembered.size === 0))).filter((id) =>
      decks.some((deck) => deck.id === id),
    ),
    notes: cardNotes(await record.entries(...cardNotesKinds)),
    study,
  };
  // Shown by what stands on them, before any session.
  return withCards(data, [...study.slipping(known).map(({ card }) => card), ...study.aside].filter(isKnown));
}

/** The data with what these cards say. Cards that cannot be had are not in it. */
export async function withCards(data: ReviewData, names: readonly string[]): Promise<ReviewData> {
  const missing = names.filter((name) => !data.cards.has(name));
  const loaded = await loadCards(missing, data.deckOf);
  const added = [...loaded.values()].map((card) => [card.card, asCard(card)] as const);
  return { ...data, cards: new Map([...data.cards, ...added]) };
}

/** The data with one memory made new. */
export function withMemory(data: ReviewData, memory: Memory): ReviewData {
  return { ...data, memories: new Map(data.memories).set(memory.card, memory) };
}

/** The data with one note made new; an empty one goes. */
export function withNote(data: ReviewData, card: string, text: string): ReviewData {
  const notes = new Map(data.notes);
  if (text === '') notes.delete(card);
  else notes.set(card, text);
  return { ...data, notes };
}

export { loadDecks } from './deck-cards.ts';
export { comingDays } from '#review/coming-days.ts';
export { offsetMsOf } from '#review/local-day.ts';
export { afterReview, dueAfter } from '#review/memory.ts';
