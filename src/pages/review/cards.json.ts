/** All cards one can begin with, by deck. Fetched when the review page opens; keys of exam items are not among them. */
import type { APIRoute } from 'astro';
import { library } from '#library/library.ts';
import { decks } from '#review/deck.ts';

export const GET: APIRoute = () => {
  const { glossary, wordParts, modules } = library();
  return Response.json(
    decks({
      terms: [...glossary.values()],
      parts: [...wordParts.values()],
      modules: new Map([...modules].map(([id, { value }]) => [id, value.title])),
    }),
  );
};
