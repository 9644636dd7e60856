/** What the page of this simulation shows without script, and its island's props. Runs when the site is built. */
import { shelfFor, shownCriteria, type SimulationPage } from '#components/ui/simulation/simulation-page.ts';
import type { Library } from '#library/library.ts';
import { readCases } from './cases.node.ts';
import { readRecordsFacts, recordsFactIds } from './facts.ts';
import { recordsRubric } from './rubric.ts';
import { records } from './simulation.ts';

export function simulationPage(library: Library): SimulationPage {
  const cases = readCases();
  return {
    patients: cases.map(({ id, title, line }) => ({ id, title, line })),
    criteria: shownCriteria(recordsRubric, library),
    passShare: records.passShare,
    props: {
      cases,
      facts: readRecordsFacts((id) => library.facts.get(id)?.value),
      shelf: shelfFor(recordsRubric, recordsFactIds, library),
    },
  };
}
