/**
 * A passage of a module's text, as a reader marked it: the words themselves, a little of what stood before and after them,
 * and their place in their section (the text quote and text position of the W3C's Web Annotation model). Pure.
 */
import type { EntryData } from '#schema/entry.ts';

export type Passage = EntryData<'mark.made'>['passage'];

/** The text of a section as it stands now. Blocks (paragraphs, list items, cells) are parted by a line feed. */
export interface SectionText {
  readonly id: string;
  readonly text: string;
}

/** How much is kept of what stands before and after a passage, in UTF-16 units. */
export const contextLength = 48;
/** The longest passage; a longer selection is cut. */
export const longestPassage = 8000;

/** The passage between two places of a section, without white space at its ends; null when nothing else is there. */
export function passageAt({ id, text }: SectionText, from: number, to: number): Passage | null {
  const [low, high] = [Math.max(0, Math.min(from, to)), Math.min(text.length, Math.max(from, to))];
  const chosen = text.slice(low, high);
  const exact = chosen.trim().slice(0, longestPassage);
  if (exact === '') return null;
  const start = low + (chosen.length - chosen.trimStart().length);
  return {
    section: id,
    exact,
    prefix: text.slice(Math.max(0, start - contextLength), start),
    suffix: text.slice(start + exact.length, start + exact.length + contextLength),
    start,
  };
}

/**
 * The text with what looks alike spelled alike, one unit for one, so that places stay what they are: white space, quotation
 * marks, dashes.
 */
export function alike(text: string): string {
  return text
    .replace(/\s/g, ' ')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[“”„‟]/g, '"')
    .replace(/[‐‑–—−]/g, '-');
}
