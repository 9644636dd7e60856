/** The item rules over the whole bank: per item the rules of src/library/item-rules, and balance over all items together. */
import { describe, expect, test } from 'vitest';
import { fullFormsWithoutRepeats } from '../../src/exam/full-forms.ts';
import { itemRules, ruleShelf } from '../../src/library/item-rules/index.ts';
import { keyLengths } from '../../src/library/item-rules/key-length.ts';
import { nearDuplicates } from '../../src/library/item-rules/near-duplicates.ts';
import { peopleIn } from '../../src/library/item-rules/people.ts';
import { openLibrary } from '../../src/library/library.ts';

const library = openLibrary(process.cwd());
const items = [...library.items.values()];
const shelf = ruleShelf(library.drugs.values());

test.each(itemRules.filter(({ severity }) => severity === 'error'))('$name', ({ advice, check }) => {
  const found = items.flatMap((item) => {
    const fault = check(item, shelf);
    return fault === null ? [] : [`${item.id}: ${fault}. Mend: ${advice}`];
  });

  expect(found).toEqual([]);
});

test('no two items ask nearly the same', () => {
  expect(nearDuplicates(items, 0.7)).toEqual([]);
});

describe('balance over the bank', () => {
  /** Two standard errors of a share of one in four. */
  const slack = (count: number) => 2 * Math.sqrt((0.25 * 0.75) / count);

  test('the key is the longest option about one time in four', () => {
    const { worded, longest } = keyLengths(items);
    const share = longest.length / worded.length;

    expect(share).toBeGreaterThan(0.25 - slack(worded.length));
    expect(share).toBeLessThan(0.25 + slack(worded.length));
  });

  test.each(['a', 'b', 'c', 'd'])('the key stands at %s about one time in four', (place) => {
    const share = items.filter(({ key }) => key === place).length / items.length;

    expect(share).toBeGreaterThan(0.25 - slack(items.length));
    expect(share).toBeLessThan(0.25 + slack(items.length));
  });

  test('at least half of the items ask for application or judgement', () => {
    const thinking = items.filter(({ level }) => level !== 'recall').length;

    expect(thinking / items.length).toBeGreaterThanOrEqual(0.5);
  });

  test('men and women come about equally often, and no last name again and again', () => {
    const { mr, ms, names } = peopleIn(items.map(({ stem }) => stem));

    expect(mr / (mr + ms)).toBeGreaterThan(0.4);
    expect(mr / (mr + ms)).toBeLessThan(0.6);
    expect(names.length).toBeGreaterThan(300);
    expect(names[0]?.[1] ?? 0).toBeLessThan(items.length / 100);
  });

  test('every item was answered blind by a second reader', () => {
    expect(items.filter(({ checkedOn }) => checkedOn === null).map(({ id }) => id)).toEqual([]);
  });
});

test.each([
  ['cma-aama', 5],
  ['rma-amt', 5],
  ['ccma-nha', 5],
  ['ncma-ncct', 2],
  ['cmac-amca', 2],
] as const)('%s fills %i full forms with no item twice', (exam, wanted) => {
  const blueprint = library.blueprints.get(exam);
  const forms = blueprint === undefined ? [] : fullFormsWithoutRepeats(blueprint, items, 1, wanted);

  expect(forms.map((form) => form.length)).toEqual(Array.from({ length: wanted }, () => blueprint?.presented));
  expect(new Set(forms.flat()).size).toBe(forms.flat().length);
});
