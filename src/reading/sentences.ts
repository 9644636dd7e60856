/** Where the sentences of a text begin and end. Pure. */

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Words whose full stop does not end a sentence, in lower case. */
const abbreviations = new Set(
  'dr mr mrs ms mx st jr sr vs etc approx no fig dept inc e.g i.e a.m p.m u.s ph.d m.d d.o'.split(' '),
);

/** A full stop, question or exclamation mark with what closes after it, white space, and something a sentence begins with. */
const sentenceEnd = /[.?!]["”’')\]]*\s+(?=["“‘'([]?[\p{Lu}\p{N}])/gu;

/** The sentences of a text, without the white space between them. Line feeds part sentences too. */
export function sentences(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  const close = (end: number, next: number): void => {
    const sentence = text.slice(start, end);
    const from = start + sentence.length - sentence.trimStart().length;
    const to = start + sentence.trimEnd().length;
    if (to > from) spans.push({ start: from, end: to });
    start = next;
  };
  const ends = [
    ...[...text.matchAll(sentenceEnd)].filter(({ index }) => !isAbbreviation(text, index)),
    ...text.matchAll(/\n+/g),
  ].sort((one, other) => one.index - other.index);
  for (const { 0: match, index } of ends) close(index + match.length, index + match.length);
  close(text.length, text.length);
  return spans;
}

function isAbbreviation(text: string, at: number): boolean {
  if (text[at] !== '.') return false;
  const word = /[\p{L}.]+$/u.exec(text.slice(Math.max(0, at - 12), at))?.[0].toLowerCase();
  return word !== undefined && (abbreviations.has(word) || /^\p{L}$/u.test(word));
}
