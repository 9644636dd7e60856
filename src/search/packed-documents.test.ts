/** Documents come out of their packing as they went in. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openLibrary } from '../library/library.ts';
import { searchDocuments, type FoundDocument } from './documents.ts';
import { packDocuments, unpackDocuments } from './packed-documents.ts';

test('every document of the real library comes back', () => {
  const documents = searchDocuments(openLibrary(process.cwd())).map(({ title, kind, url, line }): FoundDocument => ({
    title,
    kind,
    url,
    line,
  }));

  expect(unpackDocuments(packDocuments(documents))).toEqual(documents);
});

test('so does anything else', () => {
  const document = fc.record({
    title: fc.oneof(fc.string(), fc.constantFrom('Cuff', 'order of draw', '-itis')),
    kind: fc.constantFrom('glossary', 'section', 'code'),
    url: fc.constantFrom(
      '/learn/a/b/',
      '/learn/a/b/#cuff',
      '/reference/glossary/#order-of-draw',
      '/practice/?drill=cuff',
      '/',
      '',
    ),
    line: fc.string(),
  });
  fc.assert(
    fc.property(fc.array(document), (documents) => {
      expect(unpackDocuments(packDocuments(documents as FoundDocument[]))).toEqual(documents);
    }),
  );
});
