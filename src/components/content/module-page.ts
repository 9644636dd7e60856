/**
 * What the components of a module need to know of the page they stand on: section numbers, source numbers, check numbers. The
 * page puts it into Astro.locals before it renders the body. Pure but for the type of locals.
 */
import type { PlacedModule } from '#library/read.ts';
import type { Library } from '#library/library.ts';
import type { Source } from '#schema/source.ts';
import { ComponentUseError } from './props.ts';

export interface ModulePage {
  readonly module: PlacedModule;
  /** Source id → its number on this page, from 1, in the order the text first cites it. */
  readonly numbers: ReadonlyMap<string, number>;
  /** The numbered sources in that order; the ones a section was written from without citing them in a line come last. */
  readonly sources: readonly Source[];
}

/** Prepares a module's page. Ids resolve: the library checked them. */
export function modulePage(library: Library, module: PlacedModule): ModulePage {
  const cited = module.outline.citing.flatMap(({ kind, id }) =>
    kind === 'source' ? [id] : (library.facts.get(id)?.sources ?? []),
  );
  const readBeside = module.value.sections.flatMap(({ sources }) => sources);
  const ordered = [...new Set([...cited, ...readBeside])];
  return {
    module,
    numbers: new Map(ordered.map((id, index) => [id, index + 1])),
    sources: ordered.flatMap((id) => library.sources.get(id) ?? []),
  };
}

/** The page a component stands on. A component outside a module page is a mistake of the author of that page. */
export function pageOf(locals: App.Locals, component: string): ModulePage {
  if (locals.modulePage === undefined)
    throw new ComponentUseError(component, 'used outside a module', 'the body of content/modules/<subject>/<module>.mdx');
  return locals.modulePage;
}
