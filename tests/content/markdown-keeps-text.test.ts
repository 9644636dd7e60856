/**
 * The Markdown processor, as the site configures it, deletes nothing. One of its features turns ":1000" and ":30" into empty
 * directives: in a dose or a time that would be the worst kind of error, so the very settings of the build are tried here.
 */
import { describe, expect, test } from 'vitest';
import config from '../../astro.config.mjs';
import { openLibrary } from '../../src/library/library.ts';
import { mdxToJs } from 'satteri';

const processor = config.markdown?.processor;
const sentence = 'Epinephrine 1:1000 at 10:30, note:this';

/** The processor's settings. Its own type hides them; their absence fails the test. */
function features(): object {
  const found: unknown = processor !== undefined && 'options' in processor ? processor.options : undefined;
  if (typeof found !== 'object' || found === null || !('features' in found) || typeof found.features !== 'object')
    throw new Error('The Markdown processor has no settings to look at.');
  return found.features ?? {};
}

describe('Markdown keeps the text', () => {
  test('of a dose, a time and a word with a colon, in Markdown', async () => {
    const renderer = await processor!.createRenderer({});
    const { code } = await renderer.render(sentence);

    expect(code).toContain(sentence);
  });

  test('and in MDX', () => {
    expect(mdxToJs(`${sentence}\n`, { features: features() }).code).toContain(sentence);
  });

  test('of every number in every module', () => {
    for (const { id, body } of openLibrary(process.cwd()).modules.values()) {
      const { code } = mdxToJs(body, { features: features() });
      const numbers = body.match(/\d+(?:[:/.,]\d+)+/g) ?? [];

      expect(numbers.filter((number) => !code.includes(number)), id).toEqual([]);
    }
  });
});
