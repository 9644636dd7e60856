/**
 * Finds what must not be broken over two lines: "8–10 mL" read in two halves is a wrong dose waiting to happen, "-itis" loses
 * its hyphen. Pure; the Markdown of modules (astro.config.mjs) and Words.astro set these pieces in a box that does not wrap.
 */

const number = String.raw`\d[\d.,/]*`;
const unit = String.raw`(?:mmHg|mm|cm|mL|L|mg|mcg|g|kg|lb|°F|°C|%)(?:\/[A-Za-z]+)?(?![\p{L}\d])`;
const kept = new RegExp(
  [
    `${number}[–-]${number}(?: ${unit})?`, // 8–10 mL, 555-0100
    `${number} ${unit}`, // 30 mmHg
    String.raw`(?<=^|[\s(+,/;=])-\p{L}{2,}`, // -itis
  ].join('|'),
  'gu',
);

export interface Piece {
  readonly text: string;
  /** True when it stays on one line. */
  readonly isKept: boolean;
}

/** The text in order, in pieces; joined they are the text again. */
export function keepTogether(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(kept)) {
    if (match.index > end) pieces.push({ text: text.slice(end, match.index), isKept: false });
    pieces.push({ text: match[0], isKept: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), isKept: false });
  return pieces;
}
