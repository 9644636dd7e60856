/** The cards of decks, fetched by deck: only the files a session needs. What this build does not have any more is left out. */
import { fetchBuildFile, FileMissing, hasKeys } from '#offline/build-file.ts';
import type { DeckCard, ListedDeck } from '#review/deck.ts';
import type { DrawnFigure } from './drawn-tree.ts';

/** The decks of this build. Throws when the list cannot be fetched. */
export function loadDecks(): Promise<readonly ListedDeck[]> {
  return fetchBuildFile<readonly ListedDeck[]>('/review/decks.json', Array.isArray);
}

/** The deck each card is in, by card name. */
export function decksByCard(decks: readonly ListedDeck[]): ReadonlyMap<string, string> {
  return new Map(decks.flatMap(({ id, names }) => names.map((name) => [name, id] as const)));
}

/** The cards of these names, by name; those whose deck cannot be fetched (no network, never kept) are left out. */
export async function loadCards(
  names: readonly string[],
  deckOf: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, DeckCard>> {
  const wanted = new Set(names);
  const decks = new Set(names.flatMap((name) => deckOf.get(name) ?? []));
  const files = await Promise.all(
    [...decks].map(async (deck) => {
      try {
        return await fetchBuildFile<readonly DeckCard[]>(`/review/decks/${deck}.json`, Array.isArray);
      } catch (error) {
        if (error instanceof FileMissing) return [];
        throw error;
      }
    }),
  );
  return new Map(files.flat().flatMap((card) => (wanted.has(card.card) ? [[card.card, card] as const] : [])));
}

/** A drawing to label. Throws when it cannot be fetched. */
export function loadFigure(id: string): Promise<DrawnFigure> {
  return fetchBuildFile<DrawnFigure>(`/review/figures/${id}.json`, hasKeys('parts', 'drawing'));
}
