// A sheet for blind checking: its items numbered in an order drawn from a seed, without their ids, which can hint at the key.
// The same seed and items give the same numbers again, so the marker needs no list kept beside the sheet.
import { createHash } from 'node:crypto';
import { chanceOf, shuffled } from '../../src/exam/random.ts';

/** Verdicts besides the four options: two are right, none is, or it is out of scope. */
const otherVerdicts = ['two', 'none', 'scope'];

/**
 * The items of a sheet in its order: number 1 comes first.
 * @template {{ readonly id: string }} I
 * @param {readonly I[]} items
 * @param {number} seed
 * @returns {I[]}
 */
export function sheetOrder(items, seed) {
  const byId = [...items].sort((a, b) => (a.id < b.id ? -1 : 1));
  return shuffled(byId, chanceOf(seed, 'draw'));
}

/**
 * Names a sheet by everything that stands on it: answers to another sheet, or to items changed since, do not fit.
 * @param {readonly { readonly id: string, readonly stem: string, readonly options: readonly { readonly text: string }[] }[]} ordered
 */
export function sheetName(ordered) {
  const shown = ordered.map(({ id, stem, options }) => [id, stem, ...options.map(({ text }) => text)]);
  return createHash('sha256').update(JSON.stringify(shown)).digest('hex').slice(0, 12);
}

/**
 * The answers of a file by item id; throws where the file does not fit the sheet.
 * @param {readonly { readonly id: string, readonly stem: string, readonly options: readonly { readonly id: string, readonly text: string }[] }[]} ordered
 * @param {{ readonly sheet: string, readonly answers: Readonly<Record<string, string>> }} given
 * @returns {Map<string, string>}
 */
export function answersById(ordered, { sheet, answers }) {
  const name = sheetName(ordered);
  if (sheet !== name)
    throw new Error(`The answers are to the sheet ${sheet}; the items make the sheet ${name} now. Print it again.`);
  return new Map(
    Object.entries(answers).map(([number, answer]) => {
      const item = ordered[Number(number) - 1];
      if (item === undefined) throw new Error(`The sheet has no number ${number}; it ends at ${ordered.length}.`);
      if (![...item.options.map(({ id }) => id), ...otherVerdicts].includes(answer))
        throw new Error(`Number ${number}: "${answer}" is no answer. Write a, b, c, d, two, none or scope.`);
      return [item.id, answer];
    }),
  );
}
