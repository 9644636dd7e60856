/** What the page of this simulation shows without script, and its island's props. Runs when the site is built. */
import { parse } from 'yaml';
import { shelfFor, shownCriteria, type SimulationPage } from '#components/ui/simulation/simulation-page.ts';
import type { Library } from '#library/library.ts';
import casesYaml from './cases.yaml?raw';
import { readPocFacts, spokenFactIds } from './facts.ts';
import insertsYaml from './inserts.yaml?raw';
import { pocRubric } from './rubric.ts';
import { insertsSchema, pocCasesSchema } from './schema.ts';
import { pointOfCare } from './simulation.ts';

export function simulationPage(library: Library): SimulationPage {
  const cases = pocCasesSchema.parse(parse(casesYaml));
  const inserts = insertsSchema.parse(parse(insertsYaml));
  return {
    patients: cases.map(({ id, title, reason }) => ({ id, title, line: reason })),
    criteria: shownCriteria(pocRubric, library),
    passShare: pointOfCare.passShare,
    props: {
      cases,
      facts: readPocFacts((id) => library.facts.get(id)?.value, inserts),
      shelf: shelfFor(pocRubric, spokenFactIds, library),
    },
  };
}
