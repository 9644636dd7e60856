/** What bringing a file in would do: known cards change, what is there already is not doubled, and each line is told. */
import { test as property, fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import type { OwnCard } from '#record/folds/own-cards.ts';
import { readAnkiText, writeAnkiText } from './anki-text.ts';
import { planImport } from './import-own.ts';

const id = '01998e3c-7c00-7000-8000-000000000001';
const other = '01998e3c-7c00-7000-8000-000000000002';
const own: OwnCard = { id, front: 'f', back: 'b', deck: 'd', isAside: false, at: '', entries: [] };
const planOf = (text: string) => planImport(readAnkiText(text), [own]).map(({ line, what }) => [line, what]);

describe('a file', () => {
  test('changes the card it names, adds what is new once, and leaves what is there', () => {
    const text = writeAnkiText([
      { guid: id, deck: 'd', front: 'f', back: 'better' },
      { guid: '', deck: 'd', front: 'f', back: 'b' },
      { guid: other, deck: 'd', front: 'new', back: 'n' },
      { guid: 'N7#x', deck: 'd', front: 'new', back: 'n' },
      { guid: 'N7#y', deck: 'd', front: 'foreign', back: 'n' },
    ]);

    expect(planOf(text)).toEqual([
      [7, 'changed'],
      [8, 'same'],
      [9, 'new'],
      [10, 'same'],
      [11, 'new'],
    ]);
  });

  const word = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== '');
  property.prop([fc.uniqueArray(fc.tuple(word, word, word), { maxLength: 6, selector: (it) => JSON.stringify(it) })])(
    'what was saved brings nothing new to the one who saved it, and everything to another',
    (words) => {
      const cards = words.map(([deck, front, back], at) => ({
        ...own,
        id: `01998e3c-7c00-7000-8000-0000000001${String(at).padStart(2, '0')}`,
        deck,
        front,
        back,
      }));
      const lines = readAnkiText(writeAnkiText(cards.map((card) => ({ ...card, guid: card.id }))));

      expect(planImport(lines, cards).every(({ what }) => what === 'same')).toBe(true);
      expect(planImport(lines, []).map((it) => (it.what === 'new' ? it.id : it.what))).toEqual(
        cards.map((it) => it.id),
      );
    },
  );
});
