/** What the page of this simulation shows without script, and its island's props. Runs when the site is built. */
import { parse } from 'yaml';
import { shelfFor, shownCriteria, type SimulationPage } from '#components/ui/simulation/simulation-page.ts';
import type { Library } from '#library/library.ts';
import casesYaml from './cases.yaml?raw';
import { readBpFacts } from './facts.ts';
import { bpRubric } from './rubric.ts';
import { bpCasesSchema } from './schema.ts';
import { bloodPressure } from './simulation.ts';

export function simulationPage(library: Library): SimulationPage {
  const cases = bpCasesSchema.parse(parse(casesYaml));
  const spoken = [...library.facts.keys()].filter((id) => id.startsWith('bp-') && !id.startsWith('bp-error-'));
  return {
    patients: cases.map(({ id, title, reason }) => ({ id, title, line: reason })),
    criteria: shownCriteria(bpRubric, library),
    passShare: bloodPressure.passShare,
    props: {
      cases,
      facts: readBpFacts((id) => library.facts.get(id)?.value),
      shelf: shelfFor(bpRubric, spoken, library),
    },
  };
}
