/** What the page of this simulation shows without script, and its island's props. Runs when the site is built. */
import { parse } from 'yaml';
import { shelfFor, shownCriteria, type SimulationPage } from '#components/ui/simulation/simulation-page.ts';
import type { Library } from '#library/library.ts';
import casesYaml from './cases.yaml?raw';
import { readWoundFacts } from './facts.ts';
import { woundRubric } from './rubric.ts';
import { woundCasesSchema } from './schema.ts';
import { woundCare } from './simulation.ts';

export function simulationPage(library: Library): SimulationPage {
  const cases = woundCasesSchema.parse(parse(casesYaml));
  return {
    patients: cases.map(({ id, title, reason }) => ({ id, title, line: reason })),
    criteria: shownCriteria(woundRubric, library),
    passShare: woundCare.passShare,
    props: {
      cases,
      facts: readWoundFacts((id) => library.facts.get(id)?.value),
      shelf: shelfFor(woundRubric, ['ms-irrigation-distance', 'ms-capillary-refill', 'wc-bandage-overlap'], library),
    },
  };
}
