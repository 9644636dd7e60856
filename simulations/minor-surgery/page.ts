/** What the page of this simulation shows without script, and its island's props. Runs when the site is built. */
import { parse } from 'yaml';
import { shelfFor, shownCriteria, type SimulationPage } from '#components/ui/simulation/simulation-page.ts';
import type { Library } from '#library/library.ts';
import casesYaml from './cases.yaml?raw';
import { readSurgeryFacts } from './facts.ts';
import { surgeryRubric } from './rubric.ts';
import { surgeryCasesSchema } from './schema.ts';
import { minorSurgery } from './simulation.ts';

export function simulationPage(library: Library): SimulationPage {
  const cases = surgeryCasesSchema.parse(parse(casesYaml));
  return {
    patients: cases.map(({ id, title, reason }) => ({ id, title, line: reason })),
    criteria: shownCriteria(surgeryRubric, library),
    passShare: minorSurgery.passShare,
    props: {
      cases,
      facts: readSurgeryFacts((id) => library.facts.get(id)?.value),
      shelf: shelfFor(surgeryRubric, ['ms-drop-height', 'ms-pour-height', 'rm-sterile-border'], library),
    },
  };
}
