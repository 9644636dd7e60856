/** Counting words and reading grades. */
import { describe, expect, test } from 'vitest';
import { proseOf, readingGrade, wordsOf } from './prose.ts';

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

describe('readingGrade', () => {
  test('is higher for longer words and longer sentences', () => {
    const easy = readingGrade('Wash your hands. Dry them well. Then put on gloves.');
    const hard = readingGrade(
      'Inadequate decontamination of reusable instrumentation perpetuates transmission of opportunistic microorganisms.',
    );

    expect(easy).toBeLessThan(3);
    expect(hard).toBeGreaterThan(15);
  });

  test('leaves out table rows and headings, which are not sentences', () => {
    expect(readingGrade('Wash your hands.\n\n| Deoxyribonucleic | Immunofluorescence |\n\nElectrocardiography')).toBe(
      readingGrade('Wash your hands.'),
    );
  });

  test('is nothing for no sentence', () => {
    expect(readingGrade('')).toBe(0);
  });
});
