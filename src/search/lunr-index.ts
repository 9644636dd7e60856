/**
 * The lunr index: how documents are indexed at build time and how words typed are looked up. Shared by the build, the worker
 * and the tests, so that what is indexed and what is asked for can never differ. Pure but for lunr.
 */
import lunr from 'lunr';
import type { FoundDocument, SearchDocument } from './documents.ts';
import { soundOf } from './sound.ts';

/** Words of a text for the sound field: long enough to have a sound of their own. */
function soundsIn(text: string): string {
  const words = text.split(/[^\p{L}]+/u).filter((word) => word.length >= 4);
  return [...new Set(words.map(soundOf))].join(' ');
}

/** Fields whose words can be told from what the results show; the others have words that are not shown. */
export const shownFields = ['title', 'line'] as const;
type ShownField = (typeof shownFields)[number];

/** Kinds whose words stand in the glossary: what they sound like is found there. */
const withoutSound: ReadonlySet<string> = new Set(['section', 'code', 'drill', 'problem']);

/** What is indexed of a document in a field that is shown. */
export function shownText({ title, kind, line }: FoundDocument, field: ShownField): string {
  if (field === 'title') return title.replace(/[/-]/g, ' ');
  // The line of a term or a section is there to be read: its words would lead to every definition that uses them.
  return kind === 'section' || kind === 'glossary' ? '' : line;
}

/** The words of a text as lunr's builder puts them into the index, each once. */
export function wordsIn(text: string): readonly string[] {
  const tokens = [lunr.trimmer, lunr.stopWordFilter, lunr.stemmer].reduce(
    (left, step) => left.flatMap((token, place) => (step as lunr.PipelineFunction)(token, place, left) ?? []),
    lunr.tokenizer(text),
  );
  return [...new Set(tokens.map(String))];
}

/** Builds the index. References are positions in `documents`. */
export function buildIndex(documents: readonly SearchDocument[]): lunr.Index {
  return lunr(function () {
    this.ref('position');
    this.field('title', { boost: 8 });
    this.field('terms', { boost: 4 });
    this.field('line');
    this.field('sound', { boost: 2 });
    documents.forEach((document, position) => {
      const { title, kind, terms } = document;
      this.add({
        position: String(position),
        title: shownText(document, 'title'),
        terms,
        line: shownText(document, 'line'),
        sound: withoutSound.has(kind) ? '' : soundsIn(`${title} ${terms}`),
      });
    });
  });
}

/** How many results are worth showing at once. */
const most = 30;

/**
 * Looks up what was typed. A document that has every word goes before one that has some; several that have every word come
 * alone. A word counts, best first, as written, as the beginning of a word, one or two letters off, or by its sound. "Of" and
 * its like are in no index and count only where nothing else was typed. Returns positions in the documents.
 */
export function lookUp(index: lunr.Index, typed: string): number[] {
  const typedWords = typed
    .toLowerCase()
    .normalize('NFC')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .slice(0, 8);
  const telling = typedWords.filter((word) => wordsIn(word).length > 0);
  const words = telling.length > 0 ? telling : typedWords;
  const sums = new Map<string, { readonly words: number; readonly score: number }>();
  for (const word of words) {
    const best = new Map<string, number>();
    for (const { ref, score } of findWord(index, word)) best.set(ref, Math.max(best.get(ref) ?? 0, score));
    for (const [ref, score] of best) {
      const sum = sums.get(ref) ?? { words: 0, score: 0 };
      sums.set(ref, { words: sum.words + 1, score: sum.score + score });
    }
  }
  const found = [...sums].map(([ref, sum]) => ({ position: Number(ref), ...sum }));
  const complete = found.filter((one) => one.words === words.length);
  return (complete.length > 1 ? complete : found)
    .sort((a, b) => b.words - a.words || b.score - a.score || a.position - b.position)
    .slice(0, most)
    .map(({ position }) => position);
}

function findWord(index: lunr.Index, word: string): lunr.Index.Result[] {
  const found = index.query((query) => {
    const fields = ['title', 'terms', 'line'];
    query.term(word, { fields, boost: 20 });
    query.term(word, { fields, boost: 8, usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
    if (word.length >= 5) {
      const editDistance = word.length >= 8 ? 2 : 1;
      query.term(word, { fields: ['title', 'terms'], boost: 2, editDistance });
    }
  });
  const sound = soundOf(word);
  if (word.length < 4 || sound.length < 3) return found;
  const alike = index.query((query) => {
    const fields = ['sound'];
    query.term(sound, { fields, boost: 3, usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
    query.term(sound, { fields, boost: 2, editDistance: sound.length >= 7 ? 2 : 1 });
  });
  return [...found, ...alike.map((result) => ({ ...result, score: result.score * 0.5 }))];
}
