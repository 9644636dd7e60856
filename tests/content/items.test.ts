/** The item rules over the whole bank: per item the rules of src/library/item-rules, and balance over all items together. */
import { describe, expect, test } from 'vitest';
import { bankIndex } from '../../src/components/exam/ship-bank.ts';
import { tiesOf } from '../../src/exam/apart.ts';
import { draw } from '../../src/exam/draw.ts';
import { fullFormsWithoutRepeats } from '../../src/exam/full-forms.ts';
import { itemRules, ruleShelf } from '../../src/library/item-rules/index.ts';
import { keyLengths } from '../../src/library/item-rules/key-length.ts';
import { nearDuplicates } from '../../src/library/item-rules/near-duplicates.ts';
import { peopleIn } from '../../src/library/item-rules/people.ts';
import { settingsIn } from '../../src/library/item-rules/settings.ts';
import { openLibrary } from '../../src/library/library.ts';

const library = openLibrary(process.cwd());
const items = [...library.items.values()];
const { entries } = bankIndex(library);
const shelfOn = (today: string) =>
  ruleShelf({
    drugs: library.drugs.values(),
    facts: library.facts.values(),
    sources: library.sources.values(),
    today,
  });
const shelf = shelfOn('2026-11-26');

test.each(itemRules.filter(({ severity }) => severity === 'error'))('$name', ({ advice, check }) => {
  const found = items.flatMap((item) => {
    const fault = check(item, shelf);
    return fault === null ? [] : [`${item.id}: ${fault}. Mend: ${advice}`];
  });

  expect(found).toEqual([]);
});

test('a clone kept for twenty years warns of what is due, and breaks nothing', () => {
  const late = shelfOn('2046-11-26');
  const faults = (of: typeof shelf) =>
    itemRules
      .filter(({ severity }) => severity === 'error')
      .flatMap(({ check }) => items.filter((item) => check(item, of) !== null));
  const fresh = itemRules.find(({ name }) => name.startsWith('facts and sources'));

  expect(fresh?.severity).toBe('warning');
  expect(items.every((item) => fresh?.check(item, late) !== null)).toBe(true);
  expect(faults(late)).toEqual([]);
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

  test('at least 18 application stems of 100 name a workplace, and no kind of workplace is forgotten or everywhere', () => {
    const stems = items.filter(({ level }) => level === 'application').map(({ stem }) => stem);
    const { named, byKind } = settingsIn(stems);

    expect(named / stems.length).toBeGreaterThanOrEqual(0.18);
    for (const [kind, count] of byKind) {
      expect(count, kind).toBeGreaterThanOrEqual(8);
      expect(count / named, kind).toBeLessThan(0.15);
    }
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
  const forms = blueprint === undefined ? [] : fullFormsWithoutRepeats(blueprint, entries, 1, wanted);

  expect(forms.map((form) => form.length)).toEqual(Array.from({ length: wanted }, () => blueprint?.presented));
  expect(new Set(forms.flat()).size).toBe(forms.flat().length);
});

test('no full form of any exam holds two items of which one gives the other away', () => {
  const ties = tiesOf(entries);
  const faults = [...library.blueprints.values()].flatMap((blueprint) =>
    Array.from({ length: 30 }, (_, seed) => seed).flatMap((seed) => {
      const drawn = draw(blueprint, entries, seed, { kind: 'full' }, { seen: new Set(), allowThin: true });
      const asked = new Set(drawn.ok ? drawn.items : []);
      return [...asked].filter((id) => [...(ties.get(id) ?? [])].some((other) => asked.has(other)));
    }),
  );

  expect(faults).toEqual([]);
});
