/** What the page of this simulation shows without script, and its island's props. Runs when the site is built. */
import { parse } from 'yaml';
import { shelfFor, shownCriteria, type SimulationPage } from '#components/ui/simulation/simulation-page.ts';
import type { Library } from '#library/library.ts';
import casesYaml from './cases.yaml?raw';
import { auditRubric } from './rubric.ts';
import { auditCasesSchema } from './schema.ts';
import { chartAudit } from './simulation.ts';

export function simulationPage(library: Library): SimulationPage {
  const cases = auditCasesSchema.parse(parse(casesYaml));
  return {
    patients: cases.map(({ id, title, line }) => ({ id, title, line })),
    criteria: shownCriteria(auditRubric, library),
    passShare: chartAudit.passShare,
    props: { cases, shelf: shelfFor(auditRubric, [], library) },
  };
}
