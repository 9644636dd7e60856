/**
 * lunr's index in a quarter of its bytes, for the way to the browser. lunr spells every posting twice, in JSON; here each word
 * has one line per field with the documents it stands in, as differences in base 36, and one character for each weight. In
 * fields that the results show, the documents are not sent at all: their words are told from what is shown.
 * `unpack(pack(index))` is the same index but for weights, which come back within 12% where words are titles and terms, within
 * 30% where they only stand in a line or sound alike: too little to change an order that matters. Pure.
 */
import type lunr from 'lunr';
import type { FoundDocument } from './documents.ts';
import { shownFields, shownText, wordsIn } from './lunr-index.ts';

/** What `lunr.Index.toJSON()` gives and `lunr.Index.load()` takes, as lunr 2.3 writes it. */
export interface SerializedIndex {
  readonly version: string;
  readonly fields: readonly string[];
  /** `field/document` and its words: position of the word, weight, position, weight … in rising order. */
  readonly fieldVectors: readonly (readonly [string, readonly number[]])[];
  /** Every word in rising order, with the documents it stands in by field. */
  readonly invertedIndex: readonly (readonly [string, Readonly<Record<string, unknown>>])[];
  readonly pipeline: readonly string[];
}

export interface PackedIndex {
  readonly version: string;
  readonly pipeline: readonly string[];
  /** Words in rising order, one space apart, each without what it shares with the word before: how much is a digit, base 36. */
  readonly words: string;
  readonly fields: readonly {
    readonly name: string;
    /**
     * A line for each word: differences between the documents it stands in, base 36, one space apart. Null where the words are
     * told from the documents.
     */
    readonly documents: string | null;
    /** A line for each word: a character for each of those documents. */
    readonly weights: string;
  }[];
}

/** Weights are kept as powers of a step: a fine one where the order of results comes from, a coarse one elsewhere. */
function stepOf(field: string): number {
  return field === 'title' || field === 'terms' ? 1.25 : 1.6;
}
const smallest = 0.01;
/** `#` to `~`: printable, and none that JSON escapes but the backslash, which is skipped. */
const firstCharacter = 35;
const backslash = 92;

function weightCharacter(weight: number, step: number): string {
  const level = Math.max(0, Math.round(Math.log(Math.max(weight, smallest) / smallest) / Math.log(step)));
  const code = firstCharacter + Math.min(level, 126 - firstCharacter - 1);
  return String.fromCharCode(code >= backslash ? code + 1 : code);
}

function weightOf(character: string, step: number): number {
  const code = character.charCodeAt(0);
  const level = (code > backslash ? code - 1 : code) - firstCharacter;
  return Number((smallest * step ** level).toPrecision(3));
}

/** `cuff cure cured` is written `0cuff 2re 4d`: the digit says how many letters to keep of the word before. */
function shorten(words: readonly string[]): string {
  return words
    .map((word, at) => {
      const before = words[at - 1] ?? '';
      let shared = 0;
      while (shared < 35 && shared < word.length && word[shared] === before[shared]) shared += 1;
      return shared.toString(36) + word.slice(shared);
    })
    .join(' ');
}

function lengthen(shortened: string): readonly string[] {
  let before = '';
  return shortened.split(' ').map((rest) => {
    before = before.slice(0, parseInt(rest.charAt(0), 36)) + rest.slice(1);
    return before;
  });
}

/** Packs what `index.toJSON()` gives. Documents must be named by whole numbers. */
export function pack(index: lunr.Index): PackedIndex {
  const { version, fields, fieldVectors, invertedIndex, pipeline } = index.toJSON() as SerializedIndex;
  const rankOf = new Map(invertedIndex.map(([, entry], rank) => [entry['_index'] as number, rank]));
  const postings = new Map(
    fields.map((name) => [name, invertedIndex.map((): { document: number; weight: number }[] => [])]),
  );
  for (const [reference, vector] of fieldVectors) {
    const [field = '', document = ''] = reference.split('/');
    for (let at = 0; at < vector.length; at += 2) {
      const rank = rankOf.get(vector[at] ?? -1);
      if (rank !== undefined)
        postings.get(field)?.[rank]?.push({ document: Number(document), weight: vector[at + 1] ?? 0 });
    }
  }
  return {
    version,
    pipeline,
    words: shorten(invertedIndex.map(([word]) => word)),
    fields: fields.map((name) => {
      const lines = (postings.get(name) ?? []).map((line) => line.sort((a, b) => a.document - b.document));
      return {
        name,
        documents: isShown(name)
          ? null
          : lines
              .map((line) =>
                line.map(({ document }, i) => (document - (line[i - 1]?.document ?? 0)).toString(36)).join(' '),
              )
              .join('\n'),
        weights: lines
          .map((line) => line.map(({ weight }) => weightCharacter(weight, stepOf(name))).join(''))
          .join('\n'),
      };
    }),
  };
}

function isShown(field: string): field is (typeof shownFields)[number] {
  return shownFields.some((shown) => shown === field);
}

/** The documents of each word, from the lines of a field. */
function sentPostings(lines: string): readonly (readonly number[])[] {
  return lines.split('\n').map((line) => {
    let document = 0;
    return line === '' ? [] : line.split(' ').map((difference) => (document += parseInt(difference, 36)));
  });
}

/** The documents of each word, from the texts that were indexed. */
function toldPostings(words: readonly string[], texts: readonly string[]): readonly (readonly number[])[] {
  const postings = new Map(words.map((word): [string, number[]] => [word, []]));
  texts.forEach((text, document) => {
    for (const word of wordsIn(text)) postings.get(word)?.push(document);
  });
  return [...postings.values()];
}

/** What `lunr.Index.load()` takes. @param shown the documents the index was built from, in the same order */
export function unpack(packed: PackedIndex, shown: readonly FoundDocument[]): SerializedIndex {
  const { version, pipeline, fields } = packed;
  const words = lengthen(packed.words);
  const invertedIndex = words.map((word, rank): [string, Record<string, unknown>] => {
    const entry: Record<string, unknown> = { _index: rank };
    for (const { name } of fields) entry[name] = {};
    return [word, entry];
  });
  const vectors = new Map<string, number[]>();
  for (const { name, documents, weights } of fields) {
    const weightLines = weights.split('\n');
    const texts = () => shown.map((document) => (isShown(name) ? shownText(document, name) : ''));
    const postings = documents === null ? toldPostings(words, texts()) : sentPostings(documents);
    postings.forEach((line, rank) => {
      const inField = invertedIndex[rank]?.[1][name] as Record<string, object>;
      line.forEach((document, i) => {
        inField[String(document)] = {};
        const reference = `${name}/${String(document)}`;
        const vector = vectors.get(reference) ?? [];
        vector.push(rank, weightOf(weightLines[rank]?.charAt(i) ?? '#', stepOf(name)));
        vectors.set(reference, vector);
      });
    });
  }
  return { version, fields: fields.map(({ name }) => name), fieldVectors: [...vectors], invertedIndex, pipeline };
}
