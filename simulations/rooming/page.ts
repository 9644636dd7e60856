/** What the page of this simulation shows without script, and its island's props. Runs when the site is built. */
import { shelfFor, shownCriteria, type SimulationPage } from '#components/ui/simulation/simulation-page.ts';
import type { Library } from '#library/library.ts';
import { readCases } from './cases.node.ts';
import { readRoomingFacts } from './facts.ts';
import { roomingRubric } from './rubric.ts';
import { rooming } from './simulation.ts';

export function simulationPage(library: Library): SimulationPage {
  const cases = readCases();
  const spoken = ['bp-rest-time', 'bp-repeat-wait', 'ex-interruption'];
  return {
    patients: cases.map(({ id, title, reason }) => ({ id, title, line: reason })),
    criteria: shownCriteria(roomingRubric, library),
    passShare: rooming.passShare,
    props: {
      cases,
      facts: readRoomingFacts((id) => library.facts.get(id)?.value),
      shelf: shelfFor(roomingRubric, spoken, library),
    },
  };
}
