/** What the page of this simulation shows without script, and its island's props. Runs when the site is built. */
import { parse } from 'yaml';
import { shelfFor, shownCriteria, type SimulationPage } from '#components/ui/simulation/simulation-page.ts';
import type { Library } from '#library/library.ts';
import { readPractice } from '../practice/practice.node.ts';
import casesYaml from './cases.yaml?raw';
import { denialFactIds, readDenialFacts } from './facts.ts';
import { denialRubric } from './rubric.ts';
import { denialCasesSchema } from './schema.ts';
import { denialDesk } from './simulation.ts';

export function simulationPage(library: Library): SimulationPage {
  const cases = denialCasesSchema.parse(parse(casesYaml));
  return {
    patients: cases.map(({ id, title, line }) => ({ id, title, line })),
    criteria: shownCriteria(denialRubric, library),
    passShare: denialDesk.passShare,
    props: {
      cases,
      facts: readDenialFacts(readPractice(), (id) => library.facts.get(id)?.value),
      shelf: shelfFor(denialRubric, denialFactIds, library),
    },
  };
}
