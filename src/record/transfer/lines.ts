/** Cuts a stream of bytes into lines without ever holding more than one, and refuses a line that never ends. Pure. */

export class LineTooLongError extends Error {
  override readonly name = 'LineTooLongError';
}

const lineEnd = 0x0a;

/** Lines with their bytes, each without its line end. The last one is marked when the file stops in the middle of it. */
export interface Line {
  readonly bytes: Uint8Array;
  readonly isEnded: boolean;
}

export async function* linesOf(chunks: AsyncIterable<Uint8Array>, longestBytes: number): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(lineEnd); end !== -1; end = chunk.indexOf(lineEnd, from)) {
      parts.push(chunk.subarray(from, end));
      length += end - from;
      if (length > longestBytes) throw new LineTooLongError();
      yield { bytes: joined(parts, length), isEnded: true };
      parts = [];
      length = 0;
      from = end + 1;
    }
    if (from < chunk.length) {
      parts.push(chunk.subarray(from));
      length += chunk.length - from;
    }
    if (length > longestBytes) throw new LineTooLongError();
  }
  if (length > 0) yield { bytes: joined(parts, length), isEnded: false };
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
