/**
 * What review reads: the person's memories and what they missed from the record, the cards from the site. The algorithm and the
 * folds come with it, so it is loaded after the page was drawn.
 */
import { itemsAnswered, itemsAnsweredKinds } from '#record/folds/items-answered.ts';
import { practiceAnswered, practiceAnsweredKinds } from '#record/folds/practice-answered.ts';
import { sectionsRead, sectionsReadKinds } from '#record/folds/sections-read.ts';
import { fetchBuildFile } from '#offline/build-file.ts';
import type { RecordPort } from '#record/port.ts';
import type { ShippedDrill } from '#drills/shipped.ts';
import { cardName, cardOf, type CardKind } from '#review/card.ts';
import type { Deck, DeckCard } from '#review/deck.ts';
import { memories, reviewKinds, type Memory } from '#review/memory.ts';
import { missedCards, type Missed } from '#review/missed.ts';
import { loadItems, type ReviewItem } from './item-cards.ts';
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
  readonly decks: readonly Deck[];
  /** By card name; only cards that this version of the site can show. */
  readonly memories: ReadonlyMap<string, Memory>;
  /** Only what this version of the site can ask. */
  readonly missed: readonly Missed[];
  readonly cards: ReadonlyMap<string, AskedCard>;
  /** The deck to offer: of the module last read, or the first for somebody new; null for somebody who has cards already. */
  readonly offeredDeck: string | null;
  /** The exam ahead, the person's pace, what was set aside. */
  readonly study: Study;
}

/** The decks of this build. Throws when they cannot be fetched. */
export function loadDecks(): Promise<readonly Deck[]> {
  return fetchBuildFile<readonly Deck[]>('/review/cards.json', Array.isArray);
}

export async function readReview(record: RecordPort, decks: readonly Deck[]): Promise<ReviewData> {
  const remembered = memories(await record.entries(...reviewKinds));
  const missed = missedCards(
    itemsAnswered(await record.entries(...itemsAnsweredKinds)),
    practiceAnswered(await record.entries(...practiceAnsweredKinds)),
  );
  const refs = [...missed.map(({ card }) => card), ...remembered.keys()].flatMap((name) => cardOf(name) ?? []);
  const idsOf = (wanted: CardKind) => [...new Set(refs.flatMap(({ kind, id }) => (kind === wanted ? [id] : [])))];
  const [items, problems, drills] = await Promise.all([
    loadItems(idsOf('item')),
    loadProblems(idsOf('problem')),
    loadDrills(idsOf('drill')),
  ]);
  const asked: readonly AskedCard[] = [
    ...decks.flatMap(({ cards }) => cards.map((card) => ({ kind: 'card' as const, name: card.card, card }))),
    ...[...items].map(([id, item]) => ({ kind: 'item' as const, name: cardName({ kind: 'item', id }), item })),
    ...[...problems].map(([id, problem]) => ({
      kind: 'problem' as const,
      name: cardName({ kind: 'problem', id }),
      problem,
    })),
    ...[...drills].map(([id, shipped]) => ({ kind: 'drill' as const, name: cardName({ kind: 'drill', id }), shipped })),
  ];
  const cards = new Map(asked.map((card) => [card.name, card]));
  const lastRead = [...sectionsRead(await record.entries(...sectionsReadKinds)).keys()].at(-1);
  const first = remembered.size === 0 ? decks[0]?.id : undefined;
  return {
    decks,
    memories: new Map([...remembered].filter(([name]) => cards.has(name))),
    missed: missed.filter(({ card }) => cards.has(card)),
    cards,
    offeredDeck: decks.find(({ id }) => id === lastRead)?.id ?? first ?? null,
    study: await readStudy(record),
  };
}

/** The data with one memory made new. */
export function withMemory(data: ReviewData, memory: Memory): ReviewData {
  return { ...data, memories: new Map(data.memories).set(memory.card, memory) };
}

export { offsetMsOf } from '#review/local-day.ts';
export { afterReview, dueAfter } from '#review/memory.ts';
