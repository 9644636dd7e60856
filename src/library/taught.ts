/**
 * Where something is taught, where it can be done, and what it rests on, as a screen shows it: made from the library while the
 * site is built. Pure.
 */
import type { Library } from './library.ts';

/** A source as a screen shows it. */
export interface ShownSource {
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
}

/** A simulation as a screen names it. */
export interface ShownSimulation {
  /** Its page is `/practice/<id>/`. */
  readonly id: string;
  readonly title: string;
}

export interface Taught {
  /** `subject/module#section`. */
  readonly teaches: string;
  /** Title of the module that teaches it; null when it is not there yet. */
  readonly teachesTitle: string | null;
  /** The simulations that come nearest, the best first; at most two. */
  readonly simulations: readonly ShownSimulation[];
  readonly sources: readonly ShownSource[];
}

/** A record of content that names its section, its topics and its sources. */
interface Teachable {
  readonly teaches: string;
  readonly topics: readonly string[];
  readonly sources: readonly string[];
}

/** The sections that the rubric of each simulation rests on, by simulation. */
export type SimulationSections = ReadonlyMap<string, ReadonlySet<string>>;

/** More would be a list to choose from, not a next step. */
const mostSimulations = 2;

/**
 * The simulations whose rubric rests on the very section; where there is none, those made for the module or named by it that
 * share topics with the record; where there is none of these either, those made for the module. The one that shares most
 * topics comes first, among equals the one that is about the least else.
 */
function simulationsFor(
  { modules, simulations }: Pick<Library, 'modules' | 'simulations'>,
  { teaches, topics }: Pick<Teachable, 'teaches' | 'topics'>,
  sectionsOf: SimulationSections,
): readonly ShownSimulation[] {
  const module = teaches.split('#')[0] ?? '';
  const named = modules.get(module)?.value.simulations ?? [];
  const known = [...simulations.values()].map(({ id, value }) => ({
    id,
    title: value.title,
    order: value.order,
    isOfModule: value.module === module,
    isNamed: named.includes(id),
    isOfSection: sectionsOf.get(id)?.has(teaches) === true,
    shared: value.topics.filter((topic) => topics.includes(topic)).length,
    topics: value.topics.length,
  }));
  const nearest =
    [
      known.filter(({ isOfSection }) => isOfSection),
      known.filter(({ isOfModule, isNamed, shared }) => (isOfModule || isNamed) && shared > 0),
    ].find((some) => some.length > 0) ?? known.filter(({ isOfModule }) => isOfModule);
  return nearest
    .sort((a, b) => b.shared - a.shared || a.topics - b.topics || a.order - b.order)
    .slice(0, mostSimulations)
    .map(({ id, title }) => ({ id, title }));
}

/** What the library knows of a record that names its section and its sources. */
export function taughtIn(
  library: Pick<Library, 'modules' | 'simulations' | 'sources'>,
  record: Teachable,
  sectionsOf: SimulationSections,
): Taught {
  const { teaches, sources } = record;
  return {
    teaches,
    teachesTitle: library.modules.get(teaches.split('#')[0] ?? '')?.value.title ?? null,
    simulations: simulationsFor(library, record, sectionsOf),
    sources: sources.flatMap((id) => {
      const source = library.sources.get(id);
      return source === undefined ? [] : [{ title: source.title, publisher: source.publisher, url: source.url }];
    }),
  };
}
