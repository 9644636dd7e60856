import { describe, expect, test } from 'vitest';
import { answersById, sheetName, sheetOrder } from './blind-sheet.mjs';

const items = Array.from({ length: 30 }, (_, at) => ({
  id: `tells-${String.fromCodePoint(97 + (at % 4))}-${String(at)}`,
  stem: `Question ${String(at)}?`,
  options: ['a', 'b', 'c', 'd'].map((id) => ({ id, text: `Option ${id} of ${String(at)}` })),
}));
const ordered = sheetOrder(items, 7);

describe('a sheet', () => {
  test('holds every item once, in an order that only the seed decides', () => {
    expect(ordered.map(({ id }) => id).sort()).toEqual(items.map(({ id }) => id).sort());
    expect(sheetOrder(items.toReversed(), 7)).toEqual(ordered);
    expect(ordered.map(({ id }) => id)).not.toEqual(sheetOrder(items, 8).map(({ id }) => id));
    expect(ordered.map(({ id }) => id)).not.toEqual(items.map(({ id }) => id).sort());
  });

  test('is named by what stands on it', () => {
    const [first, ...rest] = ordered;
    if (first === undefined) throw new Error('the sheet is empty');

    expect(sheetName(ordered)).toBe(sheetName(sheetOrder(items, 7)));
    expect(sheetName(rest)).not.toBe(sheetName(ordered));
    expect(sheetName([{ ...first, stem: 'Another?' }, ...rest])).not.toBe(sheetName(ordered));
  });
});

describe('answers', () => {
  const sheet = sheetName(ordered);

  test('go back to the items by their numbers', () => {
    const marked = answersById(ordered, { sheet, answers: { 1: 'b', 30: 'two' } });

    expect([...marked]).toEqual([
      [ordered[0]?.id, 'b'],
      [ordered[29]?.id, 'two'],
    ]);
  });

  test.each([
    ['another sheet', { sheet: 'other', answers: { 1: 'a' } }, 'Print it again'],
    ['a number past the end', { sheet, answers: { 31: 'a' } }, 'no number 31'],
    ['a number that is none', { sheet, answers: { 'tells-a-0': 'a' } }, 'no number tells-a-0'],
    ['what is no answer', { sheet, answers: { 2: 'e' } }, 'is no answer'],
  ])('to %s are refused', (_what, given, message) => {
    expect(() => answersById(ordered, given)).toThrow(message);
  });
});
