/** One person's record files read, checked and summed up: what the readers of `digest-pool.ts` do off the page. */
import { digestLogs, type LogRead } from '#class/digest.ts';
import type { Refused, StudentFacts } from '#class/facts.ts';
import type { RegisteredKey } from '#record/folds/registered-keys.ts';
import type { ShelvedSimulations } from '#record/folds/portfolio.ts';
import { fileSource } from '#record/transfer/file-source.ts';
import { readRecordFile, tellFileProblem } from '#record/transfer/read-record-file.ts';
import { writeRecordFile } from '#record/transfer/record-file.ts';
import type { Signing } from '#record/world.ts';

export interface Digested {
  readonly facts: StudentFacts;
  readonly refused: readonly Refused[];
  /** The joined record as a file. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type FilesDigested =
  | { readonly ok: true; readonly digested: Digested }
  /** A sentence for the instructor. */
  | { readonly ok: false; readonly text: string };

/** @param files what was kept before first: its keys are the known ones */
export async function digestFiles(
  files: readonly Blob[],
  signing: Pick<Signing, 'verify'>,
  shelf: ShelvedSimulations,
  registered: ReadonlyMap<string, RegisteredKey>,
): Promise<FilesDigested> {
  const logs: LogRead[] = [];
  for (const file of files) {
    const reading = await readRecordFile(fileSource(file));
    // From a file that is not as it was saved, what its device signed can still be taken.
    const canBeTaken = reading.ok || reading.problem === 'damaged' || reading.problem === 'cut-short';
    if (!canBeTaken) return { ok: false, text: tellFileProblem(reading.problem, reading.sizeBytes) };
    if (!reading.ok && reading.sound.length === 0)
      return { ok: false, text: tellFileProblem(reading.problem, reading.sizeBytes) };
    logs.push(
      reading.ok ? { entries: reading.entries, isDamaged: false } : { entries: reading.sound, isDamaged: true },
    );
  }
  const { entries, facts, refused } = await digestLogs(logs, signing, shelf, registered);
  if (entries.length === 0)
    return {
      ok: false,
      text: 'Nothing in this file could be taken: it was changed, and no entry of it is signed by its device. Ask for a new file.',
    };
  const [only] = files;
  const isAsItCame = files.length === 1 && refused.length === 0 && logs.every(({ isDamaged }) => !isDamaged);
  const bytes =
    isAsItCame && only !== undefined
      ? new Uint8Array(await only.arrayBuffer())
      : new TextEncoder().encode(writeRecordFile(entries));
  return { ok: true, digested: { facts, refused, bytes } };
}
