/** Text and browser files as sources of bytes for reading a record file. */
import type { FileSource } from './read-record-file.ts';

/** A file chosen by a person, read piece by piece. */
export function fileSource(file: Blob): FileSource {
  return {
    sizeBytes: file.size,
    // Not every browser lets a stream be iterated, so it is read by hand.
    async *chunks() {
      const reader = file.stream().getReader();
      for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
    },
  };
}

export function textSource(text: string): FileSource {
  const bytes = new TextEncoder().encode(text);
  return {
    sizeBytes: bytes.length,
    // oxlint-disable-next-line @typescript-eslint/require-await -- the contract is asynchronous, a text is not
    async *chunks() {
      yield bytes;
    },
  };
}
