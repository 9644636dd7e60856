/**
 * Opens a student's record file for looking at: reads it, checks its signatures, and keeps nothing. It never touches the
 * instructor's own record. Loaded when the first file is chosen.
 */
import { studentFile, type StudentFile } from '#externship/student-file.ts';
import { chainFindings } from '#record/log/chain.ts';
import { verifyEntries } from '#record/log/verify.ts';
import { migrate } from '#record/migrations/migrate.ts';
import { pageSigning } from '#record/page-signing.ts';
import { fileSource } from '#record/transfer/file-source.ts';
import { readRecordFile, tellFileProblem } from '#record/transfer/read-record-file.ts';

export type Opened =
  | { readonly ok: true; readonly student: StudentFile }
  /** A sentence for the instructor. */
  | { readonly ok: false; readonly text: string };

export async function openStudentFile(file: Blob): Promise<Opened> {
  const reading = await readRecordFile(fileSource(file));
  if (!reading.ok) return { ok: false, text: tellFileProblem(reading.problem, reading.sizeBytes) };
  // Signatures and the chain are over what was written; what is shown is its present form.
  const subtle = isSecureContext ? crypto.subtle : undefined;
  const authorship = await verifyEntries(reading.entries, pageSigning(subtle));
  const present = reading.entries.flatMap((entry) => {
    const read = migrate(entry);
    return read.ok ? [read.entry] : [];
  });
  return { ok: true, student: studentFile(present, authorship, chainFindings(reading.entries)) };
}
