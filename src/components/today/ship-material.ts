/**
 * Makes the study material of each exam from the coverage map, and the one by the shelves. Runs while the site is built only.
 */
import { placesOf } from '#exam/bank.ts';
import { coverage } from '#library/coverage.ts';
import type { Library } from '#library/library.ts';
import type { StudyMaterial, StudyModule, StudySimulation, StudyTopic } from '#plan/material.ts';
import type { Blueprint } from '#schema/blueprint.ts';
import { subjects } from '#schema/module.ts';

const shelfOf = (module: string): string => module.split('/')[0] ?? '';

/** In the order of the shelves, and of the modules on each. */
function inShelfOrder({ modules }: Pick<Library, 'modules'>): Library['modules'] {
  const shelves = Object.keys(subjects);
  const placeOf = (module: string): number => shelves.indexOf(shelfOf(module));
  return new Map(
    [...modules].sort(
      ([a, one], [b, other]) => placeOf(a) - placeOf(b) || one.value.order - other.value.order || (a < b ? -1 : 1),
    ),
  );
}

/** Modules and simulations with the codes of one outline in place of all. What serves none of them is left out. */
function serving(
  library: Library,
  sectionTopics: (module: string, topics: readonly string[]) => readonly string[],
  simulationTopics: (module: string, topics: readonly string[]) => readonly string[],
): Pick<StudyMaterial, 'modules' | 'simulations'> {
  const shelf = [...inShelfOrder(library)].map(([id, { value }]): StudyModule => ({
    id,
    title: value.title,
    minutes: value.minutes,
    sections: value.sections.map(({ id: section, topics }) => ({ id: section, topics: sectionTopics(id, topics) })),
  }));
  const hands = [...library.simulations].map(([id, { value }]): StudySimulation => ({
    id,
    title: value.title,
    minutes: value.minutes,
    module: value.module,
    topics: simulationTopics(value.module, value.topics),
  }));
  return {
    modules: shelf.filter(({ sections }) => sections.some(({ topics }) => topics.length > 0)),
    simulations: hands.filter(({ topics }) => topics.length > 0),
  };
}

/** An area's published weight is shared evenly among its topics: no body publishes a finer split. */
function topicsOf(library: Library, blueprint: Blueprint): readonly StudyTopic[] {
  const placeOf = placesOf(blueprint);
  const total = blueprint.areas.reduce((sum, { items }) => sum + items, 0);
  const items = Map.groupBy([...library.items.values()], ({ topics }) => placeOf(topics)?.topic);
  return blueprint.areas.flatMap((area) =>
    area.topics.map(({ code, title }) => ({
      code,
      title,
      weight: area.items / total / area.topics.length,
      items: (items.get(code) ?? []).map(({ id }) => id),
      ask: { exam: blueprint.id, topics: [code] },
    })),
  );
}

function ofExam(library: Library, blueprint: Blueprint): StudyMaterial {
  const topics = topicsOf(library, blueprint);
  const codes = new Set(topics.map(({ code }) => code));
  const own = (_: string, all: readonly string[]): readonly string[] => all.filter((code) => codes.has(code));
  return { exam: { id: blueprint.id, credential: blueprint.credential }, topics, ...serving(library, own, own) };
}

/** Without an exam a shelf weighs as many competencies as its sections teach; its questions are those of one outline's form. */
function ofShelves(library: Library, blueprint: Blueprint): StudyMaterial {
  const placeOf = placesOf(blueprint);
  const competencies = (shelf: string): number => {
    const own = [...library.modules].filter(([id]) => shelfOf(id) === shelf);
    return new Set(own.flatMap(([, { value }]) => value.sections.flatMap((section) => section.competencies))).size;
  };
  const shelves = Object.entries(subjects).map(([code, title]) => ({
    code,
    title,
    count: Math.max(1, competencies(code)),
  }));
  const total = shelves.reduce((sum, { count }) => sum + count, 0);
  const topics = shelves.map(({ code, title, count }): StudyTopic => {
    const items = [...library.items.values()].flatMap(({ id, teaches, topics: all }) => {
      const place = shelfOf(teaches) === code ? placeOf(all) : null;
      return place === null ? [] : [{ id, topic: place.topic }];
    });
    return {
      code,
      title,
      weight: count / total,
      items: items.map(({ id }) => id),
      ask: { exam: blueprint.id, topics: [...new Set(items.map(({ topic }) => topic))].sort() },
    };
  });
  const byShelf = (module: string): readonly string[] => [shelfOf(module)];
  return { exam: null, topics, ...serving(library, byShelf, byShelf) };
}

/** By exam, and `shelves`. */
export function studyMaterials(library: Library): ReadonlyMap<string, StudyMaterial> {
  const blueprints = coverage(library).blueprints.map(({ blueprint }) => blueprint);
  const [first] = blueprints;
  return new Map([
    ...blueprints.map((blueprint) => [blueprint.id, ofExam(library, blueprint)] as const),
    ...(first === undefined ? [] : [['shelves', ofShelves(library, first)] as const]),
  ]);
}
