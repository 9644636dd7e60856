/** The item rules over the whole bank: per item one small rule per file in rules/, and balance over all items together. */
import { describe, expect, test } from 'vitest';
import { openLibrary } from '../../src/library/library.ts';
import type { Item } from '../../src/schema/item.ts';
import { alikeOptions } from './rules/alike-options.ts';
import { combinedOptions } from './rules/combined-options.ts';
import { negativeStem } from './rules/negative-stem.ts';
import { optionLengths } from './rules/option-lengths.ts';
import { orderedNumbers } from './rules/ordered-numbers.ts';
import { personFirst } from './rules/person-first.ts';
import { scope } from './rules/scope.ts';
import { stemAsks } from './rules/stem-asks.ts';
import { unsafeAbbreviations } from './rules/unsafe-abbreviations.ts';

const library = openLibrary(process.cwd());
const items = [...library.items.values()];
const rules = [
  alikeOptions,
  combinedOptions,
  negativeStem,
  optionLengths,
  orderedNumbers,
  personFirst,
  scope,
  stemAsks,
  unsafeAbbreviations,
];

test.each(rules)('$name', ({ advice, check }) => {
  const found = items.flatMap((item) => {
    const fault = check(item);
    return fault === null ? [] : [`${item.id}: ${fault}. Mend: ${advice}`];
  });

  expect(found).toEqual([]);
});

const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);

/** Share of words two texts have in common, 0 to 1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((word) => b.has(word)).length;
  return common / (a.size + b.size - common);
}

test('no two items ask nearly the same', () => {
  const bags = items.map((item) => ({ id: item.id, bag: words([item.stem, ...item.options.map(({ text }) => text)].join(' ')) }));
  const twins = bags.flatMap((one, place) =>
    bags.slice(place + 1).flatMap((other) => (likeness(one.bag, other.bag) > 0.8 ? [`${one.id} ~ ${other.id}`] : [])),
  );

  expect(twins).toEqual([]);
});

describe('balance over the bank', () => {
  /** Two standard errors of a share of one in four. */
  const slack = (count: number) => 2 * Math.sqrt((0.25 * 0.75) / count);
  const textOf = (item: Item, id: string) => item.options.find((option) => option.id === id)?.text ?? '';

  test('the key is the longest option about one time in four', () => {
    const worded = items.filter(({ options }) => Math.max(...options.map(({ text }) => text.length)) >= 18);
    const longest = worded.filter((item) =>
      item.options.every(({ id, text }) => id === item.key || text.length < textOf(item, item.key).length),
    );
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

  test('every item was answered blind by a second reader', () => {
    expect(items.filter(({ checkedOn }) => checkedOn === null).map(({ id }) => id)).toEqual([]);
  });
});

test.each(['cma-aama', 'rma-amt', 'ccma-nha'])('every area of %s has at least two items', (exam) => {
  const thin = (library.blueprints.get(exam)?.areas ?? []).filter((area) => {
    const codes = new Set(area.topics.map(({ code }) => code));
    return items.filter(({ topics }) => topics.some((topic) => codes.has(topic))).length < 2;
  });

  expect(library.blueprints.get(exam)?.areas.length).toBeGreaterThan(0);
  expect(thin.map(({ code }) => code)).toEqual([]);
});
