/** What the cards of one deck say. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { shippedDecks } from '#components/review/ship-decks.ts';
import { library } from '#library/library.ts';
import type { DeckCard } from '#review/deck.ts';

interface Props {
  readonly cards: readonly DeckCard[];
}

export const getStaticPaths = (async () =>
  (await shippedDecks(library())).map(({ id, cards }) => ({
    params: { deck: id },
    props: { cards } satisfies Props,
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props }) => Response.json(props.cards);
