/** What the page of this simulation shows without script, and its island's props. Runs when the site is built. */
import { parse } from 'yaml';
import { shelfFor, shownCriteria, type SimulationPage } from '#components/ui/simulation/simulation-page.ts';
import type { Library } from '#library/library.ts';
import casesYaml from './cases.yaml?raw';
import { readPulseFacts } from './facts.ts';
import { pulseRubric } from './rubric.ts';
import { pulseCasesSchema } from './schema.ts';
import { pulse } from './simulation.ts';

export function simulationPage(library: Library): SimulationPage {
  const cases = pulseCasesSchema.parse(parse(casesYaml));
  const spoken = [...library.facts.keys()].filter((id) => /^(pulse-|vs-.*pulse|vs-apical)/.test(id));
  return {
    patients: cases.map(({ id, title, reason }) => ({ id, title, line: reason })),
    criteria: shownCriteria(pulseRubric, library),
    passShare: pulse.passShare,
    props: {
      cases,
      facts: readPulseFacts((id) => library.facts.get(id)?.value),
      shelf: shelfFor(pulseRubric, spoken, library),
    },
  };
}
