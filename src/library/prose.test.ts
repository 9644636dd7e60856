/** Text without components. */
import { describe, expect, test } from 'vitest';
import { proseOf, wordsOf } from './prose.ts';

describe('proseOf', () => {
  test('keeps the sentences and leaves out components, imports and addresses', () => {
    const body = [
      "import Lungs from '#components/figures/Lungs.astro';",
      '<Objectives items={[{ text: "Name the lobes" }]} />',
      '<Section id="a" title="A">',
      'Air goes [down the tube](/learn/a/b/) at <Fact id="rate" /> a minute.',
      '<Check id="c" question="Where?" options={[{ text: "Here", why: "So" }]} />',
    ].join('\n\n');

    expect(wordsOf(proseOf(body))).toEqual(['Air', 'goes', 'down', 'the', 'tube', 'at', 'a', 'minute']);
  });
});
