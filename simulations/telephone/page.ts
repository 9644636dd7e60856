/** What the page of this simulation shows without script, and its island's props. Runs when the site is built. */
import { parse } from 'yaml';
import { shelfFor, shownCriteria, type SimulationPage } from '#components/ui/simulation/simulation-page.ts';
import type { Library } from '#library/library.ts';
import casesYaml from './cases.yaml?raw';
import { telephoneRubric } from './rubric.ts';
import { telephoneCasesSchema } from './schema.ts';
import { telephone } from './simulation.ts';

/** Cited values the script and the debrief speak of. */
const factIds = ['vs-fever-young-baby', 'fo-crisis-line'] as const;

export function simulationPage(library: Library): SimulationPage {
  const cases = telephoneCasesSchema.parse(parse(casesYaml));
  return {
    patients: cases.map(({ id, title, line }) => ({ id, title, line })),
    criteria: shownCriteria(telephoneRubric, library),
    passShare: telephone.passShare,
    props: { cases, shelf: shelfFor(telephoneRubric, factIds, library) },
  };
}
