/** What the page of this simulation shows without script, and its island's props. Runs when the site is built. */
import { parse } from 'yaml';
import { shelfFor, shownCriteria, type SimulationPage } from '#components/ui/simulation/simulation-page.ts';
import type { Library } from '#library/library.ts';
import casesYaml from './cases.yaml?raw';
import { readHygieneFacts } from './facts.ts';
import { hygieneRubric } from './rubric.ts';
import { hygieneCasesSchema } from './schema.ts';
import { hygiene } from './simulation.ts';

export function simulationPage(library: Library): SimulationPage {
  const cases = hygieneCasesSchema.parse(parse(casesYaml));
  const spoken = [...library.facts.keys()].filter((id) => /^(hh-|rm-hand|rm-soap|rm-measles-room|ic-fit)/.test(id));
  return {
    patients: cases.map(({ id, title, reason }) => ({ id, title, line: reason })),
    criteria: shownCriteria(hygieneRubric, library),
    passShare: hygiene.passShare,
    props: {
      cases,
      facts: readHygieneFacts((id) => library.facts.get(id)?.value),
      shelf: shelfFor(hygieneRubric, spoken, library),
    },
  };
}
