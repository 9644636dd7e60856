/** A value that has a fact record is never typed again: the text shows the record, so that a number can't differ between pages. */
import { describe, expect, test } from 'vitest';
import { openLibrary } from '../../src/library/library.ts';
import { proseOf } from '../../src/library/prose.ts';

const library = openLibrary(process.cwd());

/** Made-up patients are computed with in the open: worked examples and questions carry numbers of their own. */
function toldAsTrue(body: string): string {
  return proseOf(body.replace(/<WorkedExample[\s\S]*?<\/WorkedExample>/g, ' ')).replace(/\s+/g, ' ');
}

/** "5 minutes" and "12 months" are many facts; "below 80 mmHg and seated" is one. */
function isDistinct(shown: string): boolean {
  return shown.length >= 14 && (shown.match(/\p{L}{2,}/gu) ?? []).length >= 2;
}

const values = [...library.facts.values()].filter(
  ({ shown }) => /\d/.test(shown) && /\p{L}{2}/u.test(shown) && shown.length >= 5,
);

describe.each([...library.modules.values()])('$id', ({ body, outline }) => {
  test('shows facts by their record', () => {
    const text = toldAsTrue(body);
    const typed = values
      .filter(({ id, shown }) => (isDistinct(shown) || outline.facts.includes(id)) && text.includes(shown))
      .map(({ id, shown }) => `${id}: "${shown}"`);

    expect(typed).toEqual([]);
  });
});
