import lunr from 'lunr';
import { describe, expect, test } from 'vitest';
import type { SearchDocument } from './documents.ts';
import { markMatches } from './highlight.ts';
import { buildIndex, lookUp } from './lunr-index.ts';
import { soundOf } from './sound.ts';

const document = (title: string, line = '', terms = ''): SearchDocument => ({
  title,
  line,
  terms,
  kind: 'drug',
  url: '/',
});
const documents = [
  document('sphygmomanometer', 'The cuff and gauge that measure blood pressure.'),
  document('pneumonia', 'Infection of the air sacs of the lung.'),
  document('tachycardia', 'A heart rate above the usual range.'),
  document('cardi/o', 'heart', 'cardiology cardiomegaly'),
  document('Choose the cuff', 'Blood pressure: measure the arm first.'),
  document('ibuprofen', 'An anti-inflammatory drug.', 'Advil Motrin'),
  document('psychiatry', 'Care of the mind.'),
  document('HIPAA', 'The federal privacy law.'),
];
const index = buildIndex(documents);
const first = (typed: string) => documents[lookUp(index, typed)[0] ?? -1]?.title;

describe('searching', () => {
  test.each([
    ['spigmomanometer', 'sphygmomanometer'],
    ['sphygmo', 'sphygmomanometer'],
    ['sfigmomanometer', 'sphygmomanometer'],
    ['newmonia', 'pneumonia'],
    ['pnuemonia', 'pneumonia'],
    ['takycardia', 'tachycardia'],
    ['tachicardia', 'tachycardia'],
    ['sykiatry', 'psychiatry'],
    ['advil', 'ibuprofen'],
    ['ibuprofin', 'ibuprofen'],
    ['cardiomegaly', 'cardi/o'],
    ['cuff choose', 'Choose the cuff'],
    ['hipa', 'HIPAA'],
  ])('"%s" finds %s first', (typed, title) => {
    expect(first(typed)).toBe(title);
  });

  test('documents with every word come alone when there are several', () => {
    const titles = lookUp(index, 'blood pressure cuff').map((position) => documents[position]?.title);

    expect(titles.sort()).toEqual(['Choose the cuff', 'sphygmomanometer']);
  });

  test('the only document with every word comes first, before those with some', () => {
    const titles = lookUp(index, 'choose the pressure').map((position) => documents[position]?.title);

    expect(titles).toEqual(['Choose the cuff', 'sphygmomanometer']);
  });

  test('"of" and its like ask for nothing', () => {
    expect(lookUp(index, 'usual range of the heart')).toEqual(lookUp(index, 'usual range heart'));
  });

  test('signs that mean something to lunr find nothing and break nothing', () => {
    expect(lookUp(index, '  ~*^: +-')).toEqual([]);
  });

  test('a loaded copy answers like the index that was built', () => {
    const loaded = lunr.Index.load(JSON.parse(JSON.stringify(index)) as object);

    expect(lookUp(loaded, 'spigmomanometer')).toEqual(lookUp(index, 'spigmomanometer'));
  });
});

test('spellings that sound alike have one sound', () => {
  expect(soundOf('sphygmo')).toBe(soundOf('sfigmo'));
  expect(soundOf('haemorrhage')).toBe(soundOf('hemorage'));
});

test('the words typed are marked where a word begins with them, and the text stays whole', () => {
  const parts = markMatches('Blood pressure: <b>press</b> on', 'press');

  expect(parts.filter(({ isMatch }) => isMatch).map(({ text }) => text)).toEqual(['press', 'press']);
  expect(parts.map(({ text }) => text).join('')).toBe('Blood pressure: <b>press</b> on');
});
