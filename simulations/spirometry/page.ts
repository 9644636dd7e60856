/** What the page of this simulation shows without script, and its island's props. Runs when the site is built. */
import { parse } from 'yaml';
import { shelfFor, shownCriteria, type SimulationPage } from '#components/ui/simulation/simulation-page.ts';
import type { Library } from '#library/library.ts';
import casesYaml from './cases.yaml?raw';
import { readSpirometryFacts } from './facts.ts';
import { spirometryRubric } from './rubric.ts';
import { spirometryCasesSchema } from './schema.ts';
import { spirometry } from './simulation.ts';

export function simulationPage(library: Library): SimulationPage {
  const cases = spirometryCasesSchema.parse(parse(casesYaml));
  const spoken = [...library.facts.keys()].filter((id) => /^(spirometry-|vs-.*spirometry|vs-apical)/.test(id));
  return {
    patients: cases.map(({ id, title, reason }) => ({ id, title, line: reason })),
    criteria: shownCriteria(spirometryRubric, library),
    passShare: spirometry.passShare,
    props: {
      cases,
      facts: readSpirometryFacts((id) => library.facts.get(id)?.value),
      shelf: shelfFor(spirometryRubric, spoken, library),
    },
  };
}
