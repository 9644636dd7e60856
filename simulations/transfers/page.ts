/** What the page of this simulation shows without script, and its island's props. Runs when the site is built. */
import { parse } from 'yaml';
import { shelfFor, shownCriteria, type SimulationPage } from '#components/ui/simulation/simulation-page.ts';
import type { Library } from '#library/library.ts';
import casesYaml from './cases.yaml?raw';
import { readTransfersFacts } from './facts.ts';
import { transfersRubric } from './rubric.ts';
import { transfersCasesSchema } from './schema.ts';
import { transfers } from './simulation.ts';

export function simulationPage(library: Library): SimulationPage {
  const cases = transfersCasesSchema.parse(parse(casesYaml));
  const spoken = [...library.facts.keys()].filter((id) => /^(transfers-|vs-.*transfers|vs-apical)/.test(id));
  return {
    patients: cases.map(({ id, title, reason }) => ({ id, title, line: reason })),
    criteria: shownCriteria(transfersRubric, library),
    passShare: transfers.passShare,
    props: {
      cases,
      facts: readTransfersFacts((id) => library.facts.get(id)?.value),
      shelf: shelfFor(transfersRubric, spoken, library),
    },
  };
}
