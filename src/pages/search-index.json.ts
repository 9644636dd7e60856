/** The search index as a file of the built site: lunr's index and what is shown of the documents it points into. */
import type { APIRoute } from 'astro';
import { library } from '#library/library.ts';
import { searchDocuments } from '#search/documents.ts';
import { buildIndex } from '#search/lunr-index.ts';

/** lunr's weights, to two figures: finer differences never change an order that matters, and their digits are most of the file. */
const rounded = (_key: string, value: unknown) =>
  typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(2)) : value;

export const GET: APIRoute = () => {
  const documents = searchDocuments(library());
  const index = buildIndex(documents);
  const shown = documents.map(({ title, kind, url, line }) => ({ title, kind, url, line }));
  return new Response(JSON.stringify({ index, documents: shown }, rounded), {
    headers: { 'Content-Type': 'application/json' },
  });
};
