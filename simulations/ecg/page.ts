/** What the page of this simulation shows without script, and its island's props. Runs when the site is built. */
import { parse } from 'yaml';
import { shelfFor, shownCriteria, type SimulationPage } from '#components/ui/simulation/simulation-page.ts';
import type { Library } from '#library/library.ts';
import casesYaml from './cases.yaml?raw';
import { readEcgFacts } from './facts.ts';
import { ecgRubric } from './rubric.ts';
import { ecgCasesSchema } from './schema.ts';
import { ecg } from './simulation.ts';

export function simulationPage(library: Library): SimulationPage {
  const cases = ecgCasesSchema.parse(parse(casesYaml));
  const spoken = [...library.facts.keys()].filter((id) =>
    /^(rm-ecg|dx-(rate|small|large|rhythm|limb|wire|lead)|cv-holter)/.test(id),
  );
  return {
    patients: cases.map(({ id, title, reason }) => ({ id, title, line: reason })),
    criteria: shownCriteria(ecgRubric, library),
    passShare: ecg.passShare,
    props: {
      cases,
      facts: readEcgFacts((id) => library.facts.get(id)?.value),
      shelf: shelfFor(ecgRubric, spoken, library),
    },
  };
}
