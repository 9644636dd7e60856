/** What the page of the clinic shift shows without script, and its island's props. Runs when the site is built. */
import { shownCriteria, type SimulationPage } from '#components/ui/simulation/simulation-page.ts';
import type { Library } from '#library/library.ts';
import { shiftRubric } from './rubric.ts';
import { shiftMatter } from './shift-file.node.ts';

export function simulationPage(library: Library): SimulationPage {
  const offers = shiftMatter(library).shifts.map(({ id, title, line }) => ({ id, title, line }));
  return {
    patients: offers,
    criteria: shownCriteria(shiftRubric, library),
    passShare: 0.8,
    props: { offers },
  };
}
