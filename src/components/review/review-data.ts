/**
 * What review reads: the person's memories and missed items from the record, the cards from the site. The algorithm and the
 * folds come with it, so it is loaded after the page was drawn.
 */
import { itemsAnswered, itemsAnsweredKinds } from '#record/folds/items-answered.ts';
import { sectionsRead, sectionsReadKinds } from '#record/folds/sections-read.ts';
import { fetchBuildFile } from '#offline/build-file.ts';
import type { RecordPort } from '#record/port.ts';
import { cardOf } from '#review/card.ts';
import type { Deck, DeckCard } from '#review/deck.ts';
import { memories, reviewKinds, type Memory } from '#review/memory.ts';
import { missedItems, type MissedItem } from '#review/missed.ts';
import { loadItems, type ReviewItem } from './item-cards.ts';

export type AskedCard =
  | { readonly kind: 'card'; readonly name: string; readonly card: DeckCard }
  | { readonly kind: 'item'; readonly name: string; readonly item: ReviewItem };

export interface ReviewData {
  readonly decks: readonly Deck[];
  /** By card name; only cards that this version of the site can show. */
  readonly memories: ReadonlyMap<string, Memory>;
  /** Only items that are still in the bank. */
  readonly missed: readonly MissedItem[];
  readonly cards: ReadonlyMap<string, AskedCard>;
  /** The deck to offer: of the module last read, or the first for somebody new; null for somebody who has cards already. */
  readonly offeredDeck: string | null;
}

/** The decks of this build. Throws when they cannot be fetched. */
export function loadDecks(): Promise<readonly Deck[]> {
  return fetchBuildFile<readonly Deck[]>('/review/cards.json', Array.isArray);
}

export async function readReview(record: RecordPort, decks: readonly Deck[]): Promise<ReviewData> {
  const remembered = memories(await record.entries(...reviewKinds));
  const missed = missedItems(itemsAnswered(await record.entries(...itemsAnsweredKinds)));
  const reviewedItems = [...remembered.keys()].flatMap((name) => {
    const ref = cardOf(name);
    return ref?.kind === 'item' ? [ref.id] : [];
  });
  const items = await loadItems([...new Set([...missed.map(({ item }) => item), ...reviewedItems])]);
  const cards = new Map<string, AskedCard>([
    ...decks.flatMap((deck) => deck.cards.map((card) => [card.card, { kind: 'card', name: card.card, card }] as const)),
    ...[...items].map(([id, item]) => [`item:${id}`, { kind: 'item', name: `item:${id}`, item }] as const),
  ]);
  const lastRead = [...sectionsRead(await record.entries(...sectionsReadKinds)).keys()].at(-1);
  const first = remembered.size === 0 ? decks[0]?.id : undefined;
  return {
    decks,
    memories: new Map([...remembered].filter(([name]) => cards.has(name))),
    missed: missed.filter(({ item }) => items.has(item)),
    cards,
    offeredDeck: decks.find(({ id }) => id === lastRead)?.id ?? first ?? null,
  };
}

/** The data with one memory made new. */
export function withMemory(data: ReviewData, memory: Memory): ReviewData {
  return { ...data, memories: new Map(data.memories).set(memory.card, memory) };
}

export { afterReview, dueAfter } from '#review/memory.ts';
