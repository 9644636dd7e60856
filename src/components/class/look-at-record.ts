/** Shows a student's record, read only, in a tab of its own; the instructor's own record and this page stay as they are. */
import { beginViewing } from '#record/viewing.ts';
import { viewingKey } from '#record/viewing-key.ts';
import { readRecordFile } from '#record/transfer/read-record-file.ts';
import { fileSource } from '#record/transfer/file-source.ts';
import type { FolderHead } from '#class/students.ts';
import type { FolderStore } from '#record/cohort/folder-store.ts';

/** Null when it opened; else a sentence why not. */
export async function lookAtRecord(
  folders: FolderStore<FolderHead>,
  { key }: Pick<FolderHead, 'key'>,
  name: string,
  address: string,
): Promise<string | null> {
  const bytes = await folders.bytes(key);
  const reading = bytes === null ? null : await readRecordFile(fileSource(new Blob([bytes])));
  if (reading?.ok !== true) return 'This student’s record could not be read. Take their file in again.';
  if (!(await beginViewing(name, reading.entries)))
    return 'This browser keeps nothing for this site, so no page can show it.';
  // A new tab starts with a copy of what this one holds for itself; this tab then forgets it and stays with its own record.
  const opened = window.open(address, '_blank');
  sessionStorage.removeItem(viewingKey);
  return opened === null ? 'The browser did not open a new tab. Allow this site to open tabs, then try again.' : null;
}
