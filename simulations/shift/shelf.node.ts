/** What a shift's page needs of the content for its tasks: what each simulation's own page would send, put together. */
import type { DebriefShelf } from '#components/ui/simulation/shelf.ts';
import type { SimulationPageModule } from '#components/ui/simulation/simulation-page.ts';
import type { Library } from '#library/library.ts';
import type { TaskSimulation } from './kits/loaders.ts';

const pages = import.meta.glob<SimulationPageModule>(['../*/page.ts', '!../{shift,phone-to-paid}/page.ts'], {
  eager: true,
});

function shelfOf(library: Library, simulation: TaskSimulation): DebriefShelf {
  const page = pages[`../${simulation}/page.ts`];
  if (page === undefined) throw new Error(`${simulation} has no page`);
  const { shelf } = page.simulationPage(library).props;
  // Every page sends its island a shelf; the type of a page's props is its own island's.
  return shelf as DebriefShelf;
}

/** The shelves of these simulations as one. */
export function shelfOfTasks(library: Library, simulations: readonly TaskSimulation[]): DebriefShelf {
  const shelves = simulations.map((simulation) => shelfOf(library, simulation));
  return {
    facts: Object.assign({}, ...shelves.map(({ facts }) => facts)) as DebriefShelf['facts'],
    sources: Object.assign({}, ...shelves.map(({ sources }) => sources)) as DebriefShelf['sources'],
    sections: Object.assign({}, ...shelves.map(({ sections }) => sections)) as DebriefShelf['sections'],
  };
}

/** What each simulation is called, as its card says. */
export function namesOfTasks(
  library: Library,
  simulations: readonly TaskSimulation[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(simulations.map((id) => [id, library.simulations.get(id)?.value.title ?? id]));
}
