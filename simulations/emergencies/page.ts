/** What the page of this simulation shows without script, and its island's props. Runs when the site is built. */
import { parse } from 'yaml';
import { shelfFor, shownCriteria, type SimulationPage } from '#components/ui/simulation/simulation-page.ts';
import type { Library } from '#library/library.ts';
import casesYaml from './cases.yaml?raw';
import { readEmergencyFacts } from './facts.ts';
import { emergencyRubric } from './rubric.ts';
import { emergencyCasesSchema } from './schema.ts';
import { emergencies } from './simulation.ts';

export function simulationPage(library: Library): SimulationPage {
  const cases = emergencyCasesSchema.parse(parse(casesYaml));
  const spoken = [...library.facts.keys()].filter((id) => /^(em-|er-|ic-poison-help|ic-pep)/.test(id));
  return {
    patients: cases.map(({ id, title, scene }) => ({ id, title, line: scene })),
    criteria: shownCriteria(emergencyRubric, library),
    passShare: emergencies.passShare,
    props: {
      cases,
      facts: readEmergencyFacts((id) => library.facts.get(id)?.value),
      shelf: shelfFor(emergencyRubric, spoken, library),
    },
  };
}
