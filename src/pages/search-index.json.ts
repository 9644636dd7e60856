/** The search index as a file of the built site: lunr's index, packed, and what is shown of the documents it points into. */
import type { APIRoute } from 'astro';
import { library } from '#library/library.ts';
import { searchDocuments } from '#search/documents.ts';
import { buildIndex } from '#search/lunr-index.ts';
import { packDocuments } from '#search/packed-documents.ts';
import { pack } from '#search/packed-index.ts';

export const GET: APIRoute = () => {
  const documents = searchDocuments(library());
  return new Response(JSON.stringify({ index: pack(buildIndex(documents)), documents: packDocuments(documents) }), {
    headers: { 'Content-Type': 'application/json' },
  });
};
