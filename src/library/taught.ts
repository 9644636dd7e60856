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

/** More would be a list to choose from, not a next step. */
const mostSimulations = 2;

/**
 * The simulations of the module: those made for it, and those it names. Where some share topics with the record only these
 * count: the one that shares most comes first, among equals the one that is about the least else.
 */
function simulationsFor(
  { modules, simulations }: Pick<Library, 'modules' | 'simulations'>,
  { teaches, topics }: Pick<Teachable, 'teaches' | 'topics'>,
): readonly ShownSimulation[] {
  const module = teaches.split('#')[0] ?? '';
  const named = modules.get(module)?.value.simulations ?? [];
  const ofModule = [...simulations.values()]
    .filter(({ id, value }) => value.module === module || named.includes(id))
    .map(({ id, value }) => ({
      id,
      title: value.title,
      order: value.order,
      shared: value.topics.filter((topic) => topics.includes(topic)).length,
      topics: value.topics.length,
    }));
  const near = ofModule.filter(({ shared }) => shared > 0);
  return (near.length > 0 ? near : ofModule)
    .sort((a, b) => b.shared - a.shared || a.topics - b.topics || a.order - b.order)
    .slice(0, mostSimulations)
    .map(({ id, title }) => ({ id, title }));
}

/** What the library knows of a record that names its section and its sources. */
export function taughtIn(library: Pick<Library, 'modules' | 'simulations' | 'sources'>, record: Teachable): Taught {
  const { teaches, sources } = record;
  return {
    teaches,
    teachesTitle: library.modules.get(teaches.split('#')[0] ?? '')?.value.title ?? null,
    simulations: simulationsFor(library, record),
    sources: sources.flatMap((id) => {
      const source = library.sources.get(id);
      return source === undefined ? [] : [{ title: source.title, publisher: source.publisher, url: source.url }];
    }),
  };
}
