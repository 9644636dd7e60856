/** The coverage map over the real content. */
import { describe, expect, test } from 'vitest';
import { coverage, holesOf, isUntaught } from './coverage.ts';
import { openLibrary } from './library.ts';

const library = openLibrary(process.cwd());
const map = coverage(library);

describe('coverage', () => {
  test('has every topic of every blueprint once', () => {
    const topics = map.blueprints.flatMap(({ areas }) => areas.flatMap(({ topics }) => topics.map(({ code }) => code)));
    const published = [...library.blueprints.values()].flatMap(({ areas }) =>
      areas.flatMap(({ topics }) => topics.map(({ code }) => code)),
    );

    expect([...topics].sort()).toEqual([...published].sort());
  });

  test('finds a section, its items and its simulation under their topic', () => {
    const vitals = map.blueprints
      .flatMap(({ areas }) => areas.flatMap(({ topics }) => topics))
      .find(({ code }) => code === 'C1.1');

    expect(vitals?.sections).toContain('clinical-procedures/blood-pressure#choose-the-cuff');
    expect(vitals?.simulations).toContain('blood-pressure');
  });

  test('counts an item once for a topic it names twice', () => {
    const first = [...library.items.values()][0];
    if (first === undefined) return;
    const [code] = first.topics;
    const doubled = { ...library, items: new Map([[first.id, { ...first, topics: [code!, code!] }]]) };

    const served = coverage(doubled).blueprints.flatMap(({ areas }) => areas.flatMap(({ topics }) => topics));

    expect(served.find((topic) => topic.code === code)?.items).toHaveLength(1);
  });

  test('names what is missing', () => {
    const nothing = { code: 'C1.1', title: 'x', sections: [], items: [], simulations: [] };

    expect(holesOf(nothing)).toEqual(['no section', 'no questions']);
    expect(holesOf({ ...nothing, sections: ['a/b#c'], items: ['one'] })).toEqual([]);
    expect(isUntaught(nothing)).toBe(true);
    expect(isUntaught({ ...nothing, simulations: ['blood-pressure'] })).toBe(false);
  });
});
