/** What the page of this simulation shows without script, and its island's props. Runs when the site is built. */
import { parse } from 'yaml';
import { shelfFor, shownCriteria, type SimulationPage } from '#components/ui/simulation/simulation-page.ts';
import type { Library } from '#library/library.ts';
import casesYaml from './cases.yaml?raw';
import { readInjectionFacts } from './facts.ts';
import { injectionRubric } from './rubric.ts';
import { injectionCasesSchema } from './schema.ts';
import { injection } from './simulation.ts';

export function simulationPage(library: Library): SimulationPage {
  const cases = injectionCasesSchema.parse(parse(casesYaml));
  const spoken = [...library.facts.keys()].filter((id) => /^(inj-|rx-|vax-|dose-)/.test(id));
  return {
    patients: cases.map(({ id, title, reason }) => ({ id, title, line: reason })),
    criteria: shownCriteria(injectionRubric, library),
    passShare: injection.passShare,
    props: {
      cases,
      facts: readInjectionFacts((id) => library.facts.get(id)?.value),
      shelf: shelfFor(injectionRubric, spoken, library),
    },
  };
}
