/** What the page of this simulation shows without script, and its island's props. Runs when the site is built. */
import { parse } from 'yaml';
import { shelfFor, shownCriteria, type SimulationPage } from '#components/ui/simulation/simulation-page.ts';
import type { Library } from '#library/library.ts';
import casesYaml from './cases.yaml?raw';
import { readStoreFacts, storeFactIds } from './facts.ts';
import { storeRubric } from './rubric.ts';
import { storeCasesSchema } from './schema.ts';
import { supplies } from './simulation.ts';

export function simulationPage(library: Library): SimulationPage {
  const cases = storeCasesSchema.parse(parse(casesYaml));
  return {
    patients: cases.map(({ id, title, line }) => ({ id, title, line })),
    criteria: shownCriteria(storeRubric, library),
    passShare: supplies.passShare,
    props: {
      cases,
      facts: readStoreFacts((id) => library.facts.get(id)?.value),
      shelf: shelfFor(storeRubric, storeFactIds, library),
    },
  };
}
