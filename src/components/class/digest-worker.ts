/**
 * Reads, checks and sums up one student's files off the page. Must not be imported by pages except for its types. It keeps nothing and
 * draws nothing; what comes back is plain data and the bytes of the joined file.
 */
import { fetchPortfolioShelf, type PortfolioShelf } from '#components/portfolio/portfolio-shelf.ts';
import type { RegisteredKey } from '#record/folds/registered-keys.ts';
import { pageSigning } from '#record/page-signing.ts';
import { digestFiles, type FilesDigested } from './digest-files.ts';

export interface DigestQuestion {
  readonly ask: number;
  /** One person's files, what was kept before first. */
  readonly files: readonly Blob[];
  readonly build: string;
  readonly registered: ReadonlyMap<string, RegisteredKey>;
}

export type DigestAnswer = FilesDigested & { readonly ask: number };

let shelf: Promise<PortfolioShelf> | undefined;

async function answer({ ask, files, build, registered }: DigestQuestion): Promise<DigestAnswer> {
  shelf ??= fetchPortfolioShelf(build);
  const { simulations } = await shelf;
  const subtle = isSecureContext ? crypto.subtle : undefined;
  return { ask, ...(await digestFiles(files, pageSigning(subtle), simulations, registered)) };
}

addEventListener('message', ({ data }: MessageEvent<DigestQuestion>) => {
  answer(data).then(
    (done) => {
      if (done.ok) postMessage(done, { transfer: [done.digested.bytes.buffer] });
      else postMessage(done);
    },
    () => {
      shelf = undefined;
      const text = 'This file could not be read to its end. Check the network once, then try again.';
      postMessage({ ask: data.ask, ok: false, text } satisfies DigestAnswer);
    },
  );
});
