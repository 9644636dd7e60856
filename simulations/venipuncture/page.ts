/** What the page of this simulation shows without script, and its island's props. Runs when the site is built. */
import { parse } from 'yaml';
import { shelfFor, shownCriteria, type SimulationPage } from '#components/ui/simulation/simulation-page.ts';
import type { Library } from '#library/library.ts';
import casesYaml from './cases.yaml?raw';
import { readBloodFacts } from './facts.ts';
import { bloodRubric } from './rubric.ts';
import { bloodCasesSchema } from './schema.ts';
import { venipuncture } from './simulation.ts';

export function simulationPage(library: Library): SimulationPage {
  const cases = bloodCasesSchema.parse(parse(casesYaml));
  const spoken = [...library.facts.keys()].filter((id) => /^(vp-|lab-heel-|lab-warm-|lab-child-tries)/.test(id));
  return {
    patients: cases.map(({ id, title, reason }) => ({ id, title, line: reason })),
    criteria: shownCriteria(bloodRubric, library),
    passShare: venipuncture.passShare,
    props: {
      cases,
      facts: readBloodFacts((id) => library.facts.get(id)?.value),
      shelf: shelfFor(bloodRubric, spoken, library),
    },
  };
}
