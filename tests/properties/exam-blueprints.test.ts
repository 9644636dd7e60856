/** The five blueprints as they stand in content: sums that must agree, codes that must be unique, forms that can be drawn. */
import { describe, expect, test } from 'vitest';
import { assemble } from '#exam/assemble.ts';
import { openLibrary } from '#library/library.ts';
import { examIds } from '#exam/request.ts';

const { blueprints, items } = openLibrary(process.cwd());
const bank = [...items.values()];

test('all five exams have a blueprint', () => {
  expect([...blueprints.keys()].sort()).toEqual([...examIds].sort());
});

describe.each([...blueprints.values()])('$credential', (blueprint) => {
  test('has areas that add up to its scored questions and segments that add up to all of them', () => {
    const areaItems = blueprint.areas.reduce((sum, area) => sum + area.items, 0);
    const segmentItems = blueprint.segments.reduce((sum, segment) => sum + segment.items, 0);

    expect(areaItems).toBe(blueprint.scored ?? blueprint.presented);
    expect(segmentItems).toBe(blueprint.presented);
  });

  test('names each area and each topic once', () => {
    const areas = blueprint.areas.map(({ code }) => code);
    const topics = blueprint.areas.flatMap((area) => area.topics.map(({ code }) => code));

    expect(new Set(areas).size).toBe(areas.length);
    expect(new Set(topics).size).toBe(topics.length);
  });

  test('says what is ours wherever a count is not published', () => {
    const hasOurs = blueprint.areas.some(({ itemsFrom }) => itemsFrom === 'ours');

    if (hasOurs) expect(blueprint.notes.join(' ')).toMatch(/\bours?\b/);
    expect(blueprint.notes.join(' ')).toMatch(/guess/);
  });
});

test.each([
  ['cma-aama', 50],
  ['rma-amt', 50],
  ['ccma-nha', 50],
] as const)('our bank fills a form of %s with %i questions, each area in its share', (exam, count) => {
  const blueprint = blueprints.get(exam);
  if (blueprint === undefined) throw new Error('the blueprint is there');

  const made = assemble(
    blueprint,
    bank,
    7,
    { kind: 'short', count },
    { seen: new Set(), allowThin: false, mode: 'exam' },
  );

  expect(made.ok).toBe(true);
});
