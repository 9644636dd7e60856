/** What the page of this simulation shows without script, and its island's props. Runs when the site is built. */
import { parse } from 'yaml';
import { shelfFor, shownCriteria, type SimulationPage } from '#components/ui/simulation/simulation-page.ts';
import type { Library } from '#library/library.ts';
import casesYaml from './cases.yaml?raw';
import { readIrrigationFacts } from './facts.ts';
import { irrigationRubric } from './rubric.ts';
import { irrigationCasesSchema } from './schema.ts';
import { irrigation } from './simulation.ts';

export function simulationPage(library: Library): SimulationPage {
  const cases = irrigationCasesSchema.parse(parse(casesYaml));
  return {
    patients: cases.map(({ id, title, reason }) => ({ id, title, line: reason })),
    criteria: shownCriteria(irrigationRubric, library),
    passShare: irrigation.passShare,
    props: {
      cases,
      facts: readIrrigationFacts((id) => library.facts.get(id)?.value),
      shelf: shelfFor(irrigationRubric, [], library),
    },
  };
}
