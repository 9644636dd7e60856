/** Hands the record to the person as a file. It counts as saved when the browser was given it; more it does not tell. */
import { exportRecord, noteSaved } from '#record/transfer/export-record.ts';
import { fileType } from '#record/transfer/record-file.ts';
import type { Recorder } from '#record/recorder.ts';

export async function saveToFile(recorder: Recorder): Promise<void> {
  const file = await exportRecord(recorder);
  download(file.name, file.text, fileType);
  await noteSaved(recorder, file.entries);
}

/** Starts a download of the text under that name. */
export function download(name: string, text: string, type: string): void {
  downloadBlob(name, new Blob([text], { type }));
}

/** The same for something that is no text. */
export function downloadBytes(name: string, bytes: Uint8Array<ArrayBuffer>, type: string): void {
  downloadBlob(name, new Blob([bytes], { type }));
}

function downloadBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the address a moment after the click; a minute is long enough for any.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
