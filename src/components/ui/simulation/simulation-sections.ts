/**
 * The module sections that each simulation's rubric rests on, by simulation: what one can do there. Runs when the site is built;
 * a new simulation is found by its folder.
 */
import type { Library } from '#library/library.ts';
import type { SimulationSections } from '#library/taught.ts';
import type { SimulationPageModule } from './simulation-page.ts';

const pages = import.meta.glob<SimulationPageModule>('/simulations/*/page.ts', { eager: true });

export function simulationSections(library: Library): SimulationSections {
  return new Map(
    Object.entries(pages).map(([path, { simulationPage }]) => [
      path.split('/')[2] ?? path,
      new Set(simulationPage(library).criteria.map(({ teaches }) => teaches)),
    ]),
  );
}
