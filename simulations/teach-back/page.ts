/** What the page of this simulation shows without script, and its island's props. Runs when the site is built. */
import { shelfFor, shownCriteria, type SimulationPage } from '#components/ui/simulation/simulation-page.ts';
import type { Library } from '#library/library.ts';
import { readCases } from './cases.node.ts';
import { readTeachBackFacts, teachBackFactIds } from './facts.ts';
import { teachBackRubric } from './rubric.ts';
import { teachBack } from './simulation.ts';

export function simulationPage(library: Library): SimulationPage {
  const cases = readCases();
  return {
    patients: cases.map(({ id, title, reason }) => ({ id, title, line: reason })),
    criteria: shownCriteria(teachBackRubric, library),
    passShare: teachBack.passShare,
    props: {
      cases,
      facts: readTeachBackFacts((id) => library.facts.get(id)?.value),
      shelf: shelfFor(teachBackRubric, teachBackFactIds, library),
    },
  };
}
