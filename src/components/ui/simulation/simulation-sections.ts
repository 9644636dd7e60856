/** The module sections that each simulation's rubric rests on, by simulation: what one can do there. Runs when the site is built. */
import type { Library } from '#library/library.ts';
import type { SimulationSections } from '#library/taught.ts';
import { simulationPages } from './simulation-pages.ts';

export function simulationSections(library: Library): SimulationSections {
  return new Map(
    [...simulationPages(library)].map(([id, { criteria }]) => [id, new Set(criteria.map(({ teaches }) => teaches))]),
  );
}
