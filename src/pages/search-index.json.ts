/** The search index as a file of the built site: lunr's index and the documents it points into. */
import type { APIRoute } from 'astro';
import { library } from '#library/library.ts';
import { searchDocuments } from '#search/documents.ts';
import { buildIndex } from '#search/lunr-index.ts';

export const GET: APIRoute = () => {
  const documents = searchDocuments(library());
  return Response.json({ index: buildIndex(documents), documents });
};
