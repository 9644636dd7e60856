/** Written word parts: what does not count, what is told apart, and what is wrong. */
import { describe, expect, test } from 'vitest';
import { judgeName, judgeTyped } from './typed.ts';

describe('a word part', () => {
  test.each(['cardi/o', 'cardio', 'cardi', 'CARDI-', ' -cardi- ', 'Cardi/O'])('“%s” is cardi/o', (given) => {
    expect(judgeTyped(given, 'cardi/o', [], [])).toBe('right');
  });

  test.each([
    ['-itis', 'itis', 'right'],
    ['hyper-', 'hyper', 'right'],
    ['hyper-', 'hypo', 'wrong'],
    ['a-, an-', 'an', 'right'],
    ['ile/o', 'ili/o', 'wrong'],
    ['cardi/o', 'carid/o', 'near'],
    ['cardi/o', 'cardii', 'right'],
    ['nephr/o', 'nefr/o', 'wrong'],
    ['gastr/o', 'gast/o', 'near'],
    ['gastr/o', '', 'empty'],
    ['gastr/o', '12', 'empty'],
  ])('for %s, “%s” is %s', (part, given, verdict) => {
    expect(judgeTyped(given, part, [], ['ili/o'])).toBe(verdict);
  });

  test('another part with the same meaning is told as such, and not counted', () => {
    expect(judgeTyped('cordio', 'cardi/o', ['cordi/o'], [])).toBe('another');
  });
});

describe('the name of a part of a drawing', () => {
  test.each([
    ['Optic nerve', 'optic nerve', 'right'],
    ['Optic nerve', 'Optic-nerve', 'right'],
    ['Tympanic membrane (eardrum)', 'tympanic membrane', 'right'],
    ['Retina', 'retna', 'near'],
    ['Ureter', 'urethra', 'wrong'],
    ['Retina', ' ', 'empty'],
  ])('for %s, “%s” is %s', (name, given, verdict) => {
    expect(judgeName(given, name, ['Urethra', 'Cornea'])).toBe(verdict);
  });
});
