/** What the page of this simulation shows without script, and its island's props. Runs when the site is built. */
import { parse } from 'yaml';
import { shelfFor, shownCriteria, type SimulationPage } from '#components/ui/simulation/simulation-page.ts';
import type { Library } from '#library/library.ts';
import casesYaml from './cases.yaml?raw';
import { readShFacts, shFactIds } from './facts.ts';
import { shRubric } from './rubric.ts';
import { shCasesSchema } from './schema.ts';
import { visionAndHearing } from './simulation.ts';

export function simulationPage(library: Library): SimulationPage {
  const cases = shCasesSchema.parse(parse(casesYaml));
  return {
    patients: cases.map(({ id, title, reason }) => ({ id, title, line: reason })),
    criteria: shownCriteria(shRubric, library),
    passShare: visionAndHearing.passShare,
    props: {
      cases,
      facts: readShFacts((id) => library.facts.get(id)?.value),
      shelf: shelfFor(shRubric, shFactIds, library),
    },
  };
}
