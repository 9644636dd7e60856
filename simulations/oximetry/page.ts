/** What the page of this simulation shows without script, and its island's props. Runs when the site is built. */
import { parse } from 'yaml';
import { shelfFor, shownCriteria, type SimulationPage } from '#components/ui/simulation/simulation-page.ts';
import type { Library } from '#library/library.ts';
import casesYaml from './cases.yaml?raw';
import { readOximetryFacts, spokenFactIds } from './facts.ts';
import { oximetryRubric } from './rubric.ts';
import { oximetryCasesSchema } from './schema.ts';
import { oximetry } from './simulation.ts';

export function simulationPage(library: Library): SimulationPage {
  const cases = oximetryCasesSchema.parse(parse(casesYaml));
  return {
    patients: cases.map(({ id, title, reason }) => ({ id, title, line: reason })),
    criteria: shownCriteria(oximetryRubric, library),
    passShare: oximetry.passShare,
    props: {
      cases,
      facts: readOximetryFacts((id) => library.facts.get(id)?.value),
      shelf: shelfFor(oximetryRubric, spokenFactIds, library),
    },
  };
}
