/** Shelves by letter. */
import { describe, expect, it } from 'vitest';
import { lettered } from './lettered.ts';

const letters = (words: readonly string[]) =>
  lettered(words, (word) => word).map(({ letter, entries }) => `${letter}: ${entries.join(' ')}`);

describe('lettered', () => {
  it('files word parts under the letter after the hyphen', () => {
    expect(letters(['-itis', 'hyper-', 'cardi/o', 'itch'])).toEqual(['C: cardi/o', 'H: hyper-', 'I: itch -itis']);
  });

  it('ignores case and accents, and keeps numbers and signs apart', () => {
    expect(letters(['émigré', 'Edema', '24-hour urine', '&', '> and <'])).toEqual([
      '#: & 24-hour urine > and <',
      'E: Edema émigré',
    ]);
  });

  it('gives nothing for nothing', () => {
    expect(letters([])).toEqual([]);
  });
});
