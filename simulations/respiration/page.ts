/** What the page of this simulation shows without script, and its island's props. Runs when the site is built. */
import { parse } from 'yaml';
import { shelfFor, shownCriteria, type SimulationPage } from '#components/ui/simulation/simulation-page.ts';
import type { Library } from '#library/library.ts';
import casesYaml from './cases.yaml?raw';
import { readBreathFacts } from './facts.ts';
import { breathRubric } from './rubric.ts';
import { breathCasesSchema } from './schema.ts';
import { respiration } from './simulation.ts';

export function simulationPage(library: Library): SimulationPage {
  const cases = breathCasesSchema.parse(parse(casesYaml));
  const spoken = [...library.facts.keys()].filter((id) => /^(breath-|vs-.*respiration|pulse-rest)/.test(id));
  return {
    patients: cases.map(({ id, title, reason }) => ({ id, title, line: reason })),
    criteria: shownCriteria(breathRubric, library),
    passShare: respiration.passShare,
    props: {
      cases,
      facts: readBreathFacts((id) => library.facts.get(id)?.value),
      shelf: shelfFor(breathRubric, spoken, library),
    },
  };
}
