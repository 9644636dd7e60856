/** How hard a text is to read. Pure. */
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { wordsOf } from './prose.ts';

/**
 * School grade of a text after Flesch and Kincaid (1975): 0.39 × words per sentence + 11.8 × syllables per word − 15.59.
 * Only paragraphs and list items with a full sentence count; the terms a module teaches raise it, so it is a report and no bar.
 */
export function readingGrade(prose: string): number {
  const sentences = prose
    .split(/\n\s*\n|\n(?=\s*(?:[-*|]|\d+\.)\s)/)
    .filter((block) => !block.trim().startsWith('|'))
    .flatMap((block) => block.split(/(?<=[.!?])["”)]*\s+/))
    .filter((sentence) => /[.!?]["”)]*\s*$/.test(sentence) && wordsOf(sentence).length > 2);
  const words = sentences.flatMap(wordsOf);
  if (words.length === 0) return 0;
  return fleschKincaid({
    sentence: sentences.length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + syllable(word), 0),
  });
}
