/** What every simulation gives its page, by its id. Runs when the site is built; a new simulation is found by its folder. */
import type { Library } from '#library/library.ts';
import type { SimulationPage, SimulationPageModule } from './simulation-page.ts';

const modules = import.meta.glob<SimulationPageModule>('/simulations/*/page.ts', { eager: true });

/** Several pages ask for all of them, and reading the cases takes a while: once for each library is enough. */
const made = new WeakMap<Library, ReadonlyMap<string, SimulationPage>>();

export function simulationPages(library: Library): ReadonlyMap<string, SimulationPage> {
  const known =
    made.get(library) ??
    new Map(
      Object.entries(modules).map(([path, { simulationPage }]) => [
        path.split('/')[2] ?? path,
        simulationPage(library),
      ]),
    );
  made.set(library, known);
  return known;
}
