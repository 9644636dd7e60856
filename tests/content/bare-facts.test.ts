/** A value that has a fact record is never typed again: the text shows the record, so that a number can't differ between pages. */
import { describe, expect, test } from 'vitest';
import { openLibrary } from '../../src/library/library.ts';

const library = openLibrary(process.cwd());

/** Made-up patients are computed with in the open: worked examples and questions carry numbers of their own. */
function toldAsTrue(body: string): string {
  return body
    .replace(/<WorkedExample[\s\S]*?<\/WorkedExample>/g, ' ')
    .replace(/<(Check|Objectives)[\s\S]*?\/>/g, ' ')
    .replace(/<[^>]*>/g, '|')
    .replace(/\s+/g, ' ');
}

/** Values long enough to be one fact and no other: a number with a unit or words around it. */
const values = [...library.facts.values()].filter(({ shown }) => /\d/.test(shown) && /\p{L}{2}/u.test(shown) && shown.length >= 8);

describe.each([...library.modules.values()])('$id', ({ body }) => {
  test('shows facts by their record', () => {
    const text = toldAsTrue(body);
    const typed = values.filter(({ shown }) => text.includes(shown)).map(({ id, shown }) => `${id}: "${shown}"`);

    expect(typed).toEqual([]);
  });
});
