/** All decks with the names of their cards: what the review page plans with. What the cards say is in a file for each deck. */
import type { APIRoute } from 'astro';
import { shippedDecks } from '#components/review/ship-decks.ts';
import { library } from '#library/library.ts';
import { listed } from '#review/deck.ts';

export const GET: APIRoute = async () => Response.json(listed(await shippedDecks(library())));
