/** What the page of this simulation shows without script, and its island's props. Runs when the site is built. */
import { parse } from 'yaml';
import { shelfFor, shownCriteria, type SimulationPage } from '#components/ui/simulation/simulation-page.ts';
import type { Library } from '#library/library.ts';
import casesYaml from './cases.yaml?raw';
import { bookFactIds, readBookFacts } from './facts.ts';
import { bookRubric } from './rubric.ts';
import { readBookCases } from './schema.ts';
import { appointments } from './simulation.ts';

export function simulationPage(library: Library): SimulationPage {
  const cases = readBookCases(parse(casesYaml));
  return {
    patients: cases.map(({ id, title, line }) => ({ id, title, line })),
    criteria: shownCriteria(bookRubric, library),
    passShare: appointments.passShare,
    props: {
      cases,
      facts: readBookFacts((id) => library.facts.get(id)?.value),
      shelf: shelfFor(bookRubric, bookFactIds, library),
    },
  };
}
