/** The packed index finds what the whole one finds. */
import fc from 'fast-check';
import lunr from 'lunr';
import { describe, expect, test } from 'vitest';
import { openLibrary } from '../library/library.ts';
import { buildIndex, lookUp } from './lunr-index.ts';
import { pack, unpack, type SerializedIndex } from './packed-index.ts';
import { searchDocuments, type SearchDocument } from './documents.ts';

const words = [
  'cuff',
  'artery',
  'systolic',
  'pressure',
  'insulin',
  'claim',
  'deductible',
  'order',
  'draw',
  'reflex',
  'the',
  '(q.d.)',
];
const text = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 9 }).map((some) => some.join(' '));
const documents = fc.array(
  fc
    .record({ title: text, terms: text, line: text })
    .chain((some) =>
      fc.constantFrom('glossary', 'drug', 'drill').map((kind): SearchDocument => ({ kind, url: '/', ...some })),
    ),
  { minLength: 1, maxLength: 40 },
);

describe('pack and unpack', () => {
  test('keep every word, document and field of the real library', () => {
    const real = searchDocuments(openLibrary(process.cwd()));
    const whole = buildIndex(real);
    const { invertedIndex, fields } = whole.toJSON() as SerializedIndex;
    const postings = (index: SerializedIndex['invertedIndex']) =>
      index.map(([word, entry]) => [word, ...fields.map((field) => Object.keys(entry[field] as object).join(' '))]);

    expect(postings(unpack(pack(whole), real).invertedIndex)).toEqual(postings(invertedIndex));
  });

  test('keep every word, document and field', () => {
    fc.assert(
      fc.property(documents, (some) => {
        const whole = buildIndex(some);
        const back = unpack(pack(whole), some);
        const { invertedIndex, fieldVectors, fields } = whole.toJSON() as SerializedIndex;
        const postings = (index: SerializedIndex['invertedIndex']) =>
          index.map(([word, entry]) => [word, ...fields.map((field) => Object.keys(entry[field] as object).sort())]);

        expect(postings(back.invertedIndex)).toEqual(postings(invertedIndex));
        expect(new Set(back.fieldVectors.map(([reference]) => reference))).toEqual(
          new Set(fieldVectors.filter(([, vector]) => vector.length > 0).map(([reference]) => reference)),
        );
      }),
    );
  });

  test('keep weights within 12% in titles and terms, within 30% elsewhere', () => {
    fc.assert(
      fc.property(documents, (some) => {
        const whole = buildIndex(some);
        const weights = (index: SerializedIndex) =>
          new Map(
            index.fieldVectors.map(([reference, vector]) => [
              reference,
              vector.filter((_, at) => at % 2 === 1).sort((a, b) => a - b),
            ]),
          );
        const before = weights(whole.toJSON() as SerializedIndex);
        for (const [reference, after] of weights(unpack(pack(whole), some))) {
          after.forEach((weight, at) => {
            const exact = before.get(reference)?.[at] ?? Number.NaN;
            const slack = /^(title|terms)/.test(reference) ? 0.13 : 0.31;
            if (exact >= 0.02) expect(Math.abs(weight / exact - 1)).toBeLessThan(slack);
          });
        }
      }),
    );
  });

  test('find the same documents for a word, a beginning and a misspelling', () => {
    fc.assert(
      fc.property(documents, fc.constantFrom('cuff', 'sys', 'insulen', 'order draw'), (some, typed) => {
        const whole = buildIndex(some);
        const loaded = lunr.Index.load(unpack(pack(whole), some));

        expect(new Set(lookUp(loaded, typed))).toEqual(new Set(lookUp(whole, typed)));
      }),
    );
  });
});
