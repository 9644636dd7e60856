/** What the page of this simulation shows without script, and its island's props. Runs when the site is built. */
import { parse } from 'yaml';
import { shelfFor, shownCriteria, type SimulationPage } from '#components/ui/simulation/simulation-page.ts';
import type { Library } from '#library/library.ts';
import casesYaml from './cases.yaml?raw';
import { correspondenceFactIds, readCorrespondenceFacts } from './facts.ts';
import { correspondenceRubric } from './rubric.ts';
import { correspondenceCasesSchema } from './schema.ts';
import { correspondence } from './simulation.ts';

export function simulationPage(library: Library): SimulationPage {
  const cases = correspondenceCasesSchema.parse(parse(casesYaml));
  return {
    patients: cases.map(({ id, title, line }) => ({ id, title, line })),
    criteria: shownCriteria(correspondenceRubric, library),
    passShare: correspondence.passShare,
    props: {
      cases,
      facts: readCorrespondenceFacts((id) => library.facts.get(id)?.value),
      shelf: shelfFor(correspondenceRubric, correspondenceFactIds, library),
    },
  };
}
