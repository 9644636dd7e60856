/** Two lists side by side, and ids of one's own lists. */
import { test as property, fc } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { idSchema } from '#schema/ids.ts';
import { compareLists, listId } from './framework-compare.ts';
import type { ListedCompetency } from './stages.ts';

const one = (code: string, summary: string): ListedCompetency => ({ code, area: 'I', domain: 'psychomotor', summary });

test('rows stand by code, and say what is different', () => {
  const rows = compareLists(
    [one('1', 'Take a pulse'), one('2', 'Give an injection'), one('3', 'Old')],
    [one('0', 'First'), one('1', 'take a  pulse.'), one('1.a', 'New part'), one('2', 'Give two injections')],
  );

  expect(rows.map(({ code, what }) => [code, what])).toEqual([
    ['0', 'only-right'],
    ['1', 'same'],
    ['1.a', 'only-right'],
    ['2', 'other-words'],
    ['3', 'only-left'],
  ]);
});

const lists = fc.uniqueArray(fc.constantFrom('1', '2', '3', '4', '5', '6'));
property.prop([lists, lists])('no row of either is lost or told twice', (left, right) => {
  const rows = compareLists(
    left.map((code) => one(code, code)),
    right.map((code) => one(code, code)),
  );

  expect(rows.map(({ code }) => code).sort()).toEqual([...new Set([...left, ...right])].sort());
});

property.prop([fc.string(), fc.string()])('an id of a list is one, whatever it is called', (title, edition) => {
  const id = listId(title, edition, new Set());

  expect(idSchema.safeParse(id).success).toBe(true);
  expect(listId(title, edition, new Set([id]))).toBe(`${id}-2`);
});
