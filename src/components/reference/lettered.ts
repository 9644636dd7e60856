/** Puts entries of a shelf under their letters. Pure. */

export interface LetterGroup<T> {
  /** A to Z, or `#` for what starts with a number or a sign. */
  readonly letter: string;
  /** The id of its heading: `letter-a`, `letter-0`. */
  readonly anchor: string;
  readonly entries: readonly T[];
}

/** The first letter of a word without its hyphen and accents, in capitals; null when it starts with a number or a sign. */
function firstLetter(word: string): string | null {
  const plain = word.normalize('NFD').replace(/^[-–(]+/, '');
  return /^[A-Za-z]/.test(plain) ? plain.charAt(0).toUpperCase() : null;
}

/** A comparable form: no case, accents or hyphens, so that "-itis" stands under I. */
function sortKey(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .trim()
    .toLowerCase();
}

/** Entries sorted by their word, grouped by first letter; letters without entries are left out. */
export function lettered<T>(entries: readonly T[], wordOf: (entry: T) => string): readonly LetterGroup<T>[] {
  const sorted = entries
    .map((entry) => ({ entry, word: wordOf(entry), key: sortKey(wordOf(entry)) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.word < b.word ? -1 : 1));
  return [...Map.groupBy(sorted, ({ word }) => firstLetter(word) ?? '#')].map(([letter, inside]) => ({
    letter,
    anchor: `letter-${letter === '#' ? '0' : letter.toLowerCase()}`,
    entries: inside.map(({ entry }) => entry),
  }));
}
