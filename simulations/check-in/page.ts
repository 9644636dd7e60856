/** What the page of this simulation shows without script, and its island's props. Runs when the site is built. */
import { parse } from 'yaml';
import { shelfFor, shownCriteria, type SimulationPage } from '#components/ui/simulation/simulation-page.ts';
import type { Library } from '#library/library.ts';
import { readPractice } from '../practice/practice.node.ts';
import casesYaml from './cases.yaml?raw';
import { checkInFactIds, readCheckInFacts } from './facts.ts';
import { checkInRubric } from './rubric.ts';
import { checkInCasesSchema } from './schema.ts';
import { checkIn } from './simulation.ts';

export function simulationPage(library: Library): SimulationPage {
  const cases = checkInCasesSchema.parse(parse(casesYaml));
  return {
    patients: cases.map(({ id, title, line }) => ({ id, title, line })),
    criteria: shownCriteria(checkInRubric, library),
    passShare: checkIn.passShare,
    props: {
      cases,
      facts: readCheckInFacts(readPractice()),
      shelf: shelfFor(checkInRubric, checkInFactIds, library),
    },
  };
}
