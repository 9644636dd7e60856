/** Reading grades. */
import { describe, expect, test } from 'vitest';
import { readingGrade } from './reading-grade.ts';

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
