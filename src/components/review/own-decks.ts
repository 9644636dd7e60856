/** One's own cards as decks and cards, like those of the site. Pure. */
import type { OwnCard } from '#record/folds/own-cards.ts';
import { cardName } from '#review/card.ts';
import type { DeckCard, ListedDeck } from '#review/deck.ts';

/** The card of the record as review asks it. */
export function askedOwnCard({ id, front, back, deck }: OwnCard): DeckCard {
  return {
    way: 'recall',
    card: cardName({ kind: 'own', id }),
    ask: `My own card, from “${deck}”. Say the answer to yourself, then look.`,
    front,
    say: null,
    back,
    lines: [],
    more: `/review/own/#${id}`,
    cites: [],
  };
}

/** A deck for each deck name, in the order of their first cards. Cards set aside are in none. */
export function ownDecks(cards: Iterable<OwnCard>): readonly ListedDeck[] {
  const inUse = [...cards].filter(({ isAside }) => !isAside);
  return [...Map.groupBy(inUse, ({ deck }) => deck)].map(([deck, inside]) => ({
    id: `own/${deck}`,
    title: deck,
    shelf: 'own' as const,
    names: inside.map(({ id }) => cardName({ kind: 'own', id })),
    taughtIn: [],
  }));
}
