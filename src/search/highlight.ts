/** Marks the words typed inside a text, for showing results with the match in its context. Pure; gives parts, never markup. */

export interface TextPart {
  readonly text: string;
  readonly isMatch: boolean;
}

/** The text in parts; a part is a match where a word begins with one of the words typed (case aside). */
export function markMatches(text: string, typed: string): TextPart[] {
  const words = typed
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= 2);
  const parts: TextPart[] = [];
  for (const piece of text.split(/([\p{L}\p{N}]+)/u)) {
    if (piece === '') continue;
    const match = words.filter((word) => piece.toLowerCase().startsWith(word)).sort((a, b) => b.length - a.length)[0];
    if (match === undefined) {
      parts.push({ text: piece, isMatch: false });
      continue;
    }
    parts.push({ text: piece.slice(0, match.length), isMatch: true });
    if (piece.length > match.length) parts.push({ text: piece.slice(match.length), isMatch: false });
  }
  return parts;
}
