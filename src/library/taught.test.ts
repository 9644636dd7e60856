/** Where something is taught and done: the simulation that comes nearest is named first, and new ones are found by themselves. */
import { describe, expect, test } from 'vitest';
import type { SimulationCard } from '../schema/simulation-card.ts';
import { openLibrary, type Library } from './library.ts';
import { taughtIn } from './taught.ts';

const house = openLibrary(process.cwd());
const pressure = house.simulations.get('blood-pressure')!;
const vitals = 'clinical-procedures/blood-pressure';

/** The house with these simulations alone: id and what differs from the card of blood pressure. */
function withSimulations(cards: Readonly<Record<string, Partial<SimulationCard>>>): Library {
  const simulations = Object.entries(cards).map(
    ([id, card]) => [id, { ...pressure, id, value: { ...pressure.value, title: id, ...card } }] as const,
  );
  return { ...house, simulations: new Map(simulations) };
}

/** Ids of the simulations named beside a record that teaches `#section` of a module. */
function named(
  library: Library,
  topics: readonly string[],
  { module = vitals, rubrics = {} }: { module?: string; rubrics?: Readonly<Record<string, string>> } = {},
): readonly string[] {
  const sectionsOf = new Map(Object.entries(rubrics).map(([id, section]) => [id, new Set([section])]));
  const { simulations } = taughtIn(library, { teaches: `${module}#section`, topics, sources: [] }, sectionsOf);
  return simulations.map(({ id }) => id);
}

describe('simulations beside what teaches', () => {
  test('an item of the bank that teaches blood pressure leads to its simulation', () => {
    const item = [...house.items.values()].find(({ teaches }) => teaches.startsWith(`${vitals}#`))!;

    expect(taughtIn(house, item, new Map())).toMatchObject({
      teachesTitle: house.modules.get(vitals)!.value.title,
      simulations: [{ id: 'blood-pressure', title: pressure.value.title }],
    });
  });

  test('a module without one leads to none', () => {
    expect(named(withSimulations({ pulse: {} }), ['C1.1'], { module: 'people/culture-and-service' })).toEqual([]);
  });

  test('those whose rubric rests on the very section come alone, of whatever module and topics', () => {
    const library = withSimulations({
      pressure: { order: 1 },
      pulse: { order: 2 },
      rooming: { module: 'clinical-procedures/rooming', topics: ['C9.9'], order: 3 },
    });
    const rubrics = { pressure: `${vitals}#other`, pulse: `${vitals}#section`, rooming: `${vitals}#section` };

    expect(named(library, ['C1.1'], { rubrics })).toEqual(['pulse', 'rooming']);
  });

  test('those that share a topic come alone, most shared first, then the one about least else; two at most', () => {
    const library = withSimulations({
      wide: { topics: ['C1.1', 'R4.1', 'C2.1'], order: 1 },
      other: { topics: ['C9.9'], order: 2 },
      exact: { topics: ['C1.1', 'R4.1'], order: 3 },
      half: { topics: ['C1.1'], order: 4 },
    });

    expect(named(library, ['C1.1', 'R4.1'])).toEqual(['exact', 'wide']);
    expect(named(library, ['C9.9'])).toEqual(['other']);
  });

  test('where none shares a topic, those of the module come in the order of the practice page', () => {
    const library = withSimulations({ second: { order: 2 }, third: { order: 3 }, first: { order: 1 } });

    expect(named(library, ['A1.1'])).toEqual(['first', 'second']);
  });

  test('a module may name a simulation made for another, for what shares a topic with it', () => {
    const library = withSimulations({ elsewhere: { module: 'laboratory/urinalysis' }, 'blood-pressure': {} });

    const module = house.modules.get(vitals)!;
    const naming = { ...module, value: { ...module.value, simulations: ['elsewhere'] } };

    expect(named(library, ['C1.1'])).toEqual(['blood-pressure']);
    const withNaming = { ...library, modules: new Map([[vitals, naming]]) };
    expect(named(withNaming, ['C1.1'])).toContain('elsewhere');
    expect(named(withNaming, ['C9.9'])).toEqual(['blood-pressure']);
  });
});
