/**
 * The coverage map: for every topic of every blueprint, leaf by leaf, and every competency of every framework, which module
 * sections, items and simulations serve it. Pure. A test fails on a leaf, a topic or a competency that nothing teaches.
 */
import type { Blueprint } from '../schema/blueprint.ts';
import type { Framework } from '../schema/competency.ts';
import type { Leaf } from '../schema/leaf.ts';
import type { Library } from './library.ts';

export interface Served {
  readonly code: string;
  readonly title: string;
  /** `<subject>/<module>#<section>`, in the order of the shelves. */
  readonly sections: readonly string[];
  /** Ids of exam items. */
  readonly items: readonly string[];
  /** Ids of simulations. */
  readonly simulations: readonly string[];
}

/** A topic with the leaves of its outline, each with the sections that teach it. */
export interface ServedTopic extends Served {
  readonly leaves: readonly Leaf[];
}

export interface BlueprintCoverage {
  readonly blueprint: Blueprint;
  readonly areas: readonly {
    readonly code: string;
    readonly title: string;
    /** Scored items of the area in a full form. */
    readonly wanted: number;
    readonly topics: readonly ServedTopic[];
  }[];
}

export interface FrameworkCoverage {
  readonly framework: Framework;
  readonly areas: readonly { readonly title: string; readonly competencies: readonly Served[] }[];
}

/** Collects values under the codes that name them. */
function byCode<T>(records: Iterable<T>, codesOf: (record: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const record of records) {
    for (const code of new Set(codesOf(record))) found.set(code, [...(found.get(code) ?? []), record]);
  }
  return found;
}

/** The exams in the order the site shows them everywhere. */
const examOrder: readonly Blueprint['id'][] = ['cma-aama', 'rma-amt', 'ccma-nha', 'ncma-ncct', 'cmac-amca'];

/** What is missing for a topic to be taught and examined: nothing, or the words for it. */
export function holesOf(served: Served): readonly ('no section' | 'no questions')[] {
  return [
    ...(served.sections.length === 0 ? (['no section'] as const) : []),
    ...(served.items.length === 0 ? (['no questions'] as const) : []),
  ];
}

/** A competency nobody teaches and no simulation practices. */
export function isUntaught(served: Served): boolean {
  return served.sections.length === 0 && served.simulations.length === 0;
}

/** The whole map. */
export function coverage(library: Library): {
  readonly blueprints: readonly BlueprintCoverage[];
  readonly frameworks: readonly FrameworkCoverage[];
} {
  const sections = [...library.modules.values()].flatMap(({ id, value }) =>
    value.sections.map((section) => ({ ref: `${id}#${section.id}`, ...section })),
  );
  const items = [...library.items.values()];
  const simulations = [...library.simulations.values()];
  const served = (by: 'topics' | 'competencies'): ((code: string, title: string) => Served) => {
    const sectionsBy = byCode(sections, (section) => section[by]);
    const itemsBy = byCode(items, (item) => item[by]);
    const simulationsBy = byCode(simulations, ({ value }) => value[by]);
    return (code, title) => ({
      code,
      title,
      sections: (sectionsBy.get(code) ?? []).map(({ ref }) => ref),
      items: (itemsBy.get(code) ?? []).map(({ id }) => id),
      simulations: (simulationsBy.get(code) ?? []).map(({ id }) => id),
    });
  };
  const topic = served('topics');
  const leavesBy = byCode(library.leaves, (leaf) => [leaf.topic]);
  const competency = served('competencies');
  return {
    blueprints: examOrder
      .flatMap((id) => library.blueprints.get(id) ?? [])
      .map((blueprint) => ({
        blueprint,
        areas: blueprint.areas.map((area) => ({
          code: area.code,
          title: area.title,
          wanted: area.items,
          topics: area.topics.map(({ code, title }) => ({
            ...topic(code, title),
            leaves: leavesBy.get(code) ?? [],
          })),
        })),
      })),
    frameworks: [...library.frameworks.values()].map((framework) => ({
      framework,
      areas: [...new Set(framework.competencies.map(({ area }) => area))].map((title) => ({
        title,
        competencies: framework.competencies
          .filter(({ area }) => area === title)
          .map(({ code, summary }) => competency(code, summary)),
      })),
    })),
  };
}
