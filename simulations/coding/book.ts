/**
 * The code books as somebody uses them: an index that leads from words to a place, and the list at that place. Works on the
 * site's shelves, handed in as texts; the same search for diagnoses, supplies and practice codes. Pure.
 */
import { bookOf, placeOf, type Book } from './codes.ts';
import { seeAlso } from './list-notes.ts';

export interface ShelfCode {
  readonly code: string;
  readonly title: string;
  readonly note: string | null;
  /** Chapter of ICD-10-CM, or the group of a practice code; empty for supplies. */
  readonly heading: string;
}

/** What a line of the index leads to: a place in the list, and the words that its codes share. */
export interface IndexRow {
  readonly at: string;
  readonly words: string;
  /** The part of the code that is sure; a dash follows where more characters are needed. */
  readonly stem: string;
  /** The whole code where only one fits. */
  readonly only: string | null;
}

const field = /^(?:- | {2})(id|code|title|note|chapter|group): "(.*)"$/;

/** Reads shelf files: one list per file, each code a run of plain quoted lines. A test compares it with a real YAML reader. */
export function readShelf(files: readonly string[]): readonly ShelfCode[] {
  const codes: ShelfCode[] = [];
  for (const file of files)
    for (const entry of file.split(/\n(?=- id:)/)) {
      const values = new Map<string, string>();
      for (const line of entry.split('\n')) {
        const match = field.exec(line);
        if (match?.[1] !== undefined && match[2] !== undefined) values.set(match[1], match[2].replaceAll('\\"', '"'));
      }
      const [code, title] = [values.get('code'), values.get('title')];
      if (code !== undefined && title !== undefined)
        codes.push({
          code,
          title,
          note: values.get('note') ?? null,
          heading: values.get('chapter') ?? values.get('group') ?? '',
        });
    }
  return codes;
}

/** The words to look for: lower case, plural s taken off, "see also" followed. */
function terms(words: string): readonly string[] {
  const plain = words.trim().toLowerCase();
  const led = seeAlso.find(([from]) => plain === from)?.[1] ?? plain;
  return led
    .split(/[\s,()/]+/)
    .filter((word) => word !== '' && !['of', 'the', 'and', 'in', 'on', 'a', 'with'].includes(word))
    .map((word) => (word.length > 4 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word));
}

function sharedStart(codes: readonly string[]): string {
  const [first = ''] = codes;
  let length = first.length;
  while (length > 0 && !codes.every((code) => code.startsWith(first.slice(0, length)))) length -= 1;
  return first.slice(0, length);
}

/** Words that all the titles have, in the order of the first; the phase of care is left to the list. */
function sharedWords(titles: readonly string[]): string {
  const [first = '', ...rest] = titles.map((title) =>
    title.replace(/, (initial|subsequent) encounter( for closed fracture)?$/, ''),
  );
  const sets = rest.map((title) => new Set(title.toLowerCase().split(/[\s,]+/)));
  const shared = first.split(' ').filter((word) => sets.every((set) => set.has(word.toLowerCase().replace(/,$/, ''))));
  return shared.join(' ').replace(/,$/, '');
}

/** The lines of the index that fit, in the order of the list; all terms must be found in title, note or code. */
export function lookUp(shelf: readonly ShelfCode[], words: string, books: readonly Book[]): readonly IndexRow[] {
  const wanted = terms(words);
  if (wanted.length === 0) return [];
  const groups = new Map<string, ShelfCode[]>();
  for (const one of shelf) {
    const text = `${one.title} ${one.note ?? ''} ${one.code}`.toLowerCase();
    if (!books.includes(bookOf(one.code)) || !wanted.every((term) => text.includes(term))) continue;
    const at = placeOf(one.code);
    groups.set(at, [...(groups.get(at) ?? []), one]);
  }
  return [...groups].map(([at, found]) => {
    const sisters = shelf.filter(({ code }) => placeOf(code) === at && books.includes(bookOf(code)));
    const isOnly = found.length === 1 && sisters.length === 1;
    const stem = sharedStart((isOnly ? found : sisters).map(({ code }) => code));
    return {
      at,
      words: sharedWords(found.map(({ title }) => title)),
      stem: isOnly ? stem : `${stem.replace(/\.$/, '')}-`,
      only: found.length === 1 ? (found[0]?.code ?? null) : null,
    };
  });
}

/** All codes at a place, with the notes that stand there. */
export function listAt(shelf: readonly ShelfCode[], at: string): readonly ShelfCode[] {
  return shelf.filter(({ code }) => placeOf(code) === at && (bookOf(code) !== 'icd-10-cm' || at.length === 3));
}

/** What to say to a code that was typed and stands on no shelf; null when it does, or when it is no code at all. */
export function codeTrouble(shelf: readonly ShelfCode[], typed: string): string | null {
  const code = typed.trim().toUpperCase();
  if (!/^(ER-[A-Z]{1,2}\d*|[A-Z]\d[0-9A-Z](\.[0-9A-Z]{0,4})?|[A-Z]\d{4})$/.test(code)) return null;
  if (shelf.some((one) => one.code === code)) return null;
  const longer = shelf.filter((one) => one.code.startsWith(code)).map((one) => one.code);
  return longer.length === 0
    ? `${code} stands in none of the books here. Look the words up instead.`
    : `${code} is a heading and not a whole code. It goes on: ${longer.slice(0, 6).join(', ')}${longer.length > 6 ? ' and more' : ''}.`;
}
