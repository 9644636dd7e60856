/** The cohort's own log as a file: roster, check-offs, words, assignments, keys. Students' files are saved each by itself. */
import { download } from '#components/record/save-to-file.ts';
import { exportRecord } from '#record/transfer/export-record.ts';
import { fileType } from '#record/transfer/record-file.ts';
import type { CohortDesk } from './cohort-desk.svelte.ts';

export async function saveCohort(desk: CohortDesk): Promise<void> {
  const { cohort } = desk;
  if (cohort === null) return;
  const { text } = await exportRecord(cohort.recorder);
  const name = `cohort-${desk.today}.examroom`;
  download(name, text, fileType);
  desk.said = {
    tone: 'kept',
    text: `The browser was given the file ${name}. It is not encrypted: keep it where it is safe.`,
  };
}
