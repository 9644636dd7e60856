/** The code books: read as a YAML reader reads them, led into by words, strict about headings, and every code of the cases on a shelf. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { codeTrouble, listAt, lookUp, readShelf } from './book.ts';
import { readCases } from './cases.node.ts';
import { placeOf } from './codes.ts';
import { listNotes } from './list-notes.ts';

const content = join(import.meta.dirname, '../../content');
const files = ['diagnosis-codes', 'practice-codes', 'supply-codes'].flatMap((shelf) =>
  readdirSync(join(content, shelf))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(join(content, shelf, name), 'utf8')),
);
const shelf = readShelf(files);
const codes = new Set(shelf.map(({ code }) => code));
const diagnoses = ['icd-10-cm'] as const;
const services = ['practice', 'hcpcs'] as const;

describe('the shelves', () => {
  it('are read exactly as a YAML reader reads them', () => {
    const real = files.flatMap(
      (file) => parse(file) as { code: string; title: string; note?: string; chapter?: string; group?: string }[],
    );

    expect(shelf).toEqual(
      real.map(({ code, title, note, chapter, group }) => ({
        code,
        title,
        note: note ?? null,
        heading: chapter ?? group ?? '',
      })),
    );
  });

  it('hold every code of every visit: supported, tempting, linked, and each tempting one differs from the supported', () => {
    for (const { id, variants } of readCases())
      for (const { diagnoses: supported, traps, services: lines, first, order, query } of variants) {
        const used = [
          ...supported.map(({ code }) => code),
          ...traps.map(({ code }) => code),
          ...lines.flatMap(({ code, for: reasons }) => [code, ...reasons]),
          ...first,
          ...order.flat(),
          ...(query?.codes ?? []),
        ];
        expect(
          used.filter((code) => !codes.has(code)),
          id,
        ).toEqual([]);
        expect(
          traps.filter(({ code }) => supported.some((one) => one.code === code)),
          id,
        ).toEqual([]);
      }
  });

  it('have notes only at places that exist, and any note for each diagnosis of the visits', () => {
    const places = new Set(shelf.map(({ code }) => placeOf(code)));
    const wanted = readCases().flatMap(({ variants }) =>
      variants.flatMap(({ diagnoses: supported }) => supported.map(({ code }) => placeOf(code))),
    );

    expect([...listNotes.keys()].filter((place) => !places.has(place))).toEqual([]);
    expect(wanted.filter((place) => !listNotes.has(place))).toEqual([]);
  });
});

describe('the index', () => {
  it.each([
    ['ankle sprain', 'S93'],
    ['strep', 'J02'],
    ['pneumonia', 'J18'],
    ['otitis media', 'H66'],
    ['osteoarthritis knee', 'M17'],
    ['diabetes type 2', 'E11'],
    ['prediabetes', 'R73'],
    ['checkup', 'Z00'],
    ['immunization', 'Z23'],
    ['laceration hand', 'S61'],
    ['stairs', 'W10'],
    ['wax', 'H61'],
    ['stitches', 'Z48'],
    ['insulin', 'Z79'],
  ])('leads from “%s” to %s', (words, at) => {
    expect(lookUp(shelf, words, diagnoses).map((row) => row.at)).toContain(at);
  });

  it('gives a start and no whole code where a side or a phase has to be chosen', () => {
    const [row] = lookUp(shelf, 'ankle sprain', diagnoses);

    expect(row).toMatchObject({ at: 'S93', stem: 'S93.40-', only: null });
    expect(listAt(shelf, 'S93').map(({ code }) => code)).toEqual(['S93.401A', 'S93.401D', 'S93.402A']);
  });

  it('keeps the books apart', () => {
    expect(lookUp(shelf, 'ketorolac', diagnoses)).toEqual([]);
    expect(lookUp(shelf, 'ketorolac', services)).toMatchObject([{ at: 'J1885', only: 'J1885' }]);
    expect(lookUp(shelf, 'J18', diagnoses).map(({ at }) => at)).toEqual(['J18']);
  });

  it('finds nothing for nothing', () => {
    expect(lookUp(shelf, '  ', diagnoses)).toEqual([]);
    expect(lookUp(shelf, 'xyzzy', diagnoses)).toEqual([]);
  });

  it('refuses a heading and an unknown code with words, and lets a whole one pass', () => {
    expect(codeTrouble(shelf, 'R05')).toContain('R05.1, R05.3, R05.9');
    expect(codeTrouble(shelf, 'm54.5')).toContain('M54.50');
    expect(codeTrouble(shelf, 'S93.401')).toContain('S93.401A');
    expect(codeTrouble(shelf, 'Q99.9')).toContain('none of the books');
    expect(codeTrouble(shelf, 'R05.1')).toBeNull();
    expect(codeTrouble(shelf, 'ankle')).toBeNull();
  });
});
