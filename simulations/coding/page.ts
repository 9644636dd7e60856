/** What the page of this simulation shows without script, and its island's props. Runs when the site is built. */
import { shelfFor, shownCriteria, type SimulationPage } from '#components/ui/simulation/simulation-page.ts';
import type { Library } from '#library/library.ts';
import { readCases } from './cases.node.ts';
import { codingFactIds, readCodingFacts } from './facts.ts';
import { readPrices } from './prices.node.ts';
import { codingRubric } from './rubric.ts';
import { coding } from './simulation.ts';

export function simulationPage(library: Library): SimulationPage {
  const cases = readCases();
  return {
    patients: cases.map(({ id, title, line }) => ({ id, title, line })),
    criteria: shownCriteria(codingRubric, library),
    passShare: coding.passShare,
    props: {
      cases,
      facts: readCodingFacts((id) => library.facts.get(id)?.value, readPrices()),
      shelf: shelfFor(codingRubric, codingFactIds, library),
    },
  };
}
