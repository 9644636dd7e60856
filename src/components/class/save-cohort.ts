/** The whole cohort as one file: its log, each student's joined record, and what was refused. A locked one stays under its passphrase. */
import { downloadBytes } from '#components/record/save-to-file.ts';
import { cohortFileType, sealCohortFile, writeCohortFile, type SavedFolder } from '#record/cohort/cohort-file.ts';
import { exportRecord } from '#record/transfer/export-record.ts';
import type { FolderHead } from '#class/students.ts';
import type { OpenCohort } from '#record/cohort/cohort-shelf.ts';
import type { Sealer } from '#record/cohort/lock.ts';
import type { CohortDesk } from './cohort-desk.svelte.ts';

export async function saveCohort(desk: CohortDesk): Promise<void> {
  const { cohort, sealer } = desk;
  if (cohort === null) return;
  const of = desk.heads.length;
  desk.said = null;
  desk.progress = { done: 0, of };
  let done = 0;
  const bytes = await cohortFile(cohort, desk.today, sealer, () => {
    done += 1;
    desk.progress = { done, of };
  }).catch(() => null);
  desk.progress = null;
  if (bytes === null) {
    desk.said = { tone: 'trouble', text: 'The cohort could not be read to its end. No file was made. Try again.' };
    return;
  }
  const name = `cohort-${desk.today}.${sealer === null ? 'zip' : 'cohort'}`;
  downloadBytes(name, bytes, sealer === null ? cohortFileType : 'application/octet-stream');
  const how =
    sealer === null
      ? 'It is not encrypted: keep it where it is safe.'
      : 'It opens with the passphrase this cohort has now, and with nothing else.';
  desk.said = { tone: 'kept', text: `The browser was given the file ${name}, with everything in it. ${how}` };
}

/** @param sealer of the cohort's lock; null: the file is readable by anybody */
export async function cohortFile(
  { note, recorder, folders }: OpenCohort<FolderHead>,
  today: string,
  sealer: Sealer | null,
  onFolder: () => void = () => undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  const { text } = await exportRecord(recorder);
  async function* kept(): AsyncGenerator<SavedFolder> {
    for (const { key, refused, takenInOn } of await folders.heads()) {
      const bytes = await folders.bytes(key);
      if (bytes !== null) yield { file: new Blob([bytes]), takenInOn, refused };
    }
  }
  const head = { cohort: note.id, madeMs: note.madeMs, savedOn: today, log: new Blob([text]) };
  const bytes = await writeCohortFile(head, kept(), onFolder);
  return sealer === null || note.lock === null ? bytes : sealCohortFile(bytes, note.lock, sealer);
}
