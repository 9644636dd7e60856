/** What the page of this simulation shows without script, and its island's props. Runs when the site is built. */
import { shelfFor, shownCriteria, type SimulationPage } from '#components/ui/simulation/simulation-page.ts';
import type { Library } from '#library/library.ts';
import { readAuthorizationFacts, readCases } from './cases.node.ts';
import { authorizationFactIds } from './facts.ts';
import { authorizationRubric } from './rubric.ts';
import { priorAuthorization } from './simulation.ts';

export function simulationPage(library: Library): SimulationPage {
  const cases = readCases();
  return {
    patients: cases.map(({ id, title, line }) => ({ id, title, line })),
    criteria: shownCriteria(authorizationRubric, library),
    passShare: priorAuthorization.passShare,
    props: {
      cases,
      facts: readAuthorizationFacts(cases),
      shelf: shelfFor(authorizationRubric, authorizationFactIds, library),
    },
  };
}
