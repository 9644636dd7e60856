/**
 * Reads, checks and sums up one student's files off the page. Must not be imported by pages except for its types. It keeps nothing and
 * draws nothing; what comes back is plain data and the bytes of the joined file.
 */
import { digestLogs, type LogRead } from '#class/digest.ts';
import type { Refused, StudentFacts } from '#class/facts.ts';
import { fetchPortfolioShelf, type PortfolioShelf } from '#components/portfolio/portfolio-shelf.ts';
import type { RegisteredKey } from '#record/folds/registered-keys.ts';
import { pageSigning } from '#record/page-signing.ts';
import { fileSource } from '#record/transfer/file-source.ts';
import { readRecordFile, tellFileProblem } from '#record/transfer/read-record-file.ts';
import { writeRecordFile } from '#record/transfer/record-file.ts';

export interface DigestQuestion {
  readonly ask: number;
  /** One person's files, what was kept before first. */
  readonly files: readonly Blob[];
  readonly build: string;
  readonly registered: ReadonlyMap<string, RegisteredKey>;
}

export interface Digested {
  readonly facts: StudentFacts;
  readonly refused: readonly Refused[];
  /** The joined record as a file. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type DigestAnswer =
  | { readonly ask: number; readonly ok: true; readonly digested: Digested }
  /** A sentence for the instructor. */
  | { readonly ask: number; readonly ok: false; readonly text: string };

let shelf: Promise<PortfolioShelf> | undefined;

async function answer({ ask, files, build, registered }: DigestQuestion): Promise<DigestAnswer> {
  const logs: LogRead[] = [];
  for (const file of files) {
    const reading = await readRecordFile(fileSource(file));
    // From a file that is not as it was saved, what its device signed can still be taken.
    const canBeTaken = reading.ok || reading.problem === 'damaged' || reading.problem === 'cut-short';
    if (!canBeTaken) return { ask, ok: false, text: tellFileProblem(reading.problem, reading.sizeBytes) };
    if (!reading.ok && reading.sound.length === 0)
      return { ask, ok: false, text: tellFileProblem(reading.problem, reading.sizeBytes) };
    logs.push(
      reading.ok ? { entries: reading.entries, isDamaged: false } : { entries: reading.sound, isDamaged: true },
    );
  }
  shelf ??= fetchPortfolioShelf(build);
  const { simulations } = await shelf;
  const subtle = isSecureContext ? crypto.subtle : undefined;
  const { entries, facts, refused } = await digestLogs(logs, pageSigning(subtle), simulations, registered);
  if (entries.length === 0)
    return {
      ask,
      ok: false,
      text: 'Nothing in this file could be taken: it was changed, and no entry of it is signed by its device. Ask for a new file.',
    };
  const [only] = files;
  const isAsItCame = files.length === 1 && refused.length === 0 && logs.every(({ isDamaged }) => !isDamaged);
  const bytes =
    isAsItCame && only !== undefined
      ? new Uint8Array(await only.arrayBuffer())
      : new TextEncoder().encode(writeRecordFile(entries));
  return { ask, ok: true, digested: { facts, refused, bytes } };
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
