/** The search index as a file of the built site: lunr's index, packed, and what is shown of the documents it points into. */
import type { APIRoute } from 'astro';
import { library } from '#library/library.ts';
import { searchDocuments } from '#search/documents.ts';
import { buildIndex } from '#search/lunr-index.ts';
import { pack } from '#search/packed-index.ts';

export const GET: APIRoute = () => {
  const documents = searchDocuments(library());
  const shown = documents.map(({ title, kind, url, line }) => ({ title, kind, url, line }));
  return new Response(JSON.stringify({ index: pack(buildIndex(documents)), documents: shown }), {
    headers: { 'Content-Type': 'application/json' },
  });
};
