/** What the page of this simulation shows without script, and its island's props. Runs when the site is built. */
import { parse } from 'yaml';
import { shelfFor, shownCriteria, type SimulationPage } from '#components/ui/simulation/simulation-page.ts';
import type { Library } from '#library/library.ts';
import casesYaml from './cases.yaml?raw';
import { readScFacts, scFactIds } from './facts.ts';
import { scRubric } from './rubric.ts';
import { scCasesSchema } from './schema.ts';
import { screens } from './simulation.ts';

export function simulationPage(library: Library): SimulationPage {
  const cases = scCasesSchema.parse(parse(casesYaml));
  return {
    patients: cases.map(({ id, title, reason }) => ({ id, title, line: reason })),
    criteria: shownCriteria(scRubric, library),
    passShare: screens.passShare,
    props: {
      cases,
      facts: readScFacts((id) => library.facts.get(id)?.value),
      shelf: shelfFor(scRubric, scFactIds, library),
    },
  };
}
