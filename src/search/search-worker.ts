/**
 * The search worker: loads the index when first asked, answers questions off the main thread. Must not be imported by pages
 * except for its types.
 */
import lunr from 'lunr';
import { fetchBuildFile, hasKeys } from '#offline/build-file.ts';
import type { FoundDocument } from './documents.ts';
import { lookUp } from './lunr-index.ts';
import { unpackDocuments, type PackedDocuments } from './packed-documents.ts';
import { unpack, type PackedIndex } from './packed-index.ts';

export interface SearchQuestion {
  /** Number of the question, given back with its answer. */
  readonly ask: number;
  readonly typed: string;
  /** The page's build, so that an index of another version is never used. */
  readonly build: string;
}
export type SearchAnswer =
  | { readonly ask: number; readonly results: readonly FoundDocument[] }
  | { readonly ask: number; readonly failed: true };

interface Loaded {
  readonly index: lunr.Index;
  readonly documents: readonly FoundDocument[];
}

let loading: Promise<Loaded> | undefined;

async function load(build: string): Promise<Loaded> {
  const { index, documents } = await fetchBuildFile<{ index: PackedIndex; documents: PackedDocuments[] }>(
    '/search-index.json',
    hasKeys('index', 'documents'),
    build,
  );
  const shown = unpackDocuments(documents);
  return { index: lunr.Index.load(unpack(index, shown)), documents: shown };
}

addEventListener('message', ({ data }: MessageEvent<SearchQuestion>) => {
  loading ??= load(data.build);
  loading.then(
    ({ index, documents }) => {
      const results = lookUp(index, data.typed).flatMap((position) => documents[position] ?? []);
      postMessage({ ask: data.ask, results } satisfies SearchAnswer);
    },
    () => {
      // The next question tries again: the line may be back.
      loading = undefined;
      postMessage({ ask: data.ask, failed: true } satisfies SearchAnswer);
    },
  );
});
