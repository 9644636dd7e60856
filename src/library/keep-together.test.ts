/** Numbers, units and word parts that stay on one line. */
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { keepTogether } from './keep-together.ts';

const kept = (text: string) => keepTogether(text).flatMap(({ text: piece, isKept }) => (isKept ? [piece] : []));

describe('keepTogether', () => {
  it('keeps a range with its unit', () => {
    expect(kept('women 12–16 g/dL, men 14–18 g/dL')).toEqual(['12–16 g/dL', '14–18 g/dL']);
  });

  it('keeps a number with its unit, and leaves words alone', () => {
    expect(kept('which is 30 mmHg too low after 5 minutes, 2 got well')).toEqual(['30 mmHg']);
  });

  it('keeps the hyphen of a suffix, not that of a prefix or a compound', () => {
    expect(kept('-algia, -dynia and hypo- + -ia, well-being')).toEqual(['-algia', '-dynia', '-ia']);
  });

  property.prop([fc.string({ unit: fc.constantFrom('1', '20', '–', '-', ' ', '%', 'mg', 'L', '.', ',', 'ab', '(') })])(
    'loses no letter',
    (text) => {
      expect(
        keepTogether(text)
          .map(({ text: piece }) => piece)
          .join(''),
      ).toBe(text);
    },
  );
});
