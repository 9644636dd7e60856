/** What the page of this simulation shows without script, and its island's props. Runs when the site is built. */
import { parse } from 'yaml';
import { shelfFor, shownCriteria, type SimulationPage } from '#components/ui/simulation/simulation-page.ts';
import type { Library } from '#library/library.ts';
import casesYaml from './cases.yaml?raw';
import { readInstrumentFacts } from './facts.ts';
import { instrumentRubric } from './rubric.ts';
import { instrumentCasesSchema } from './schema.ts';
import { instruments } from './simulation.ts';

export function simulationPage(library: Library): SimulationPage {
  const cases = instrumentCasesSchema.parse(parse(casesYaml));
  const spoken = [...library.facts.keys()].filter((id) => /^(in-|ic-(autoclave|gravity|vacuum|spore|hld))/.test(id));
  return {
    patients: cases.map(({ id, title, line }) => ({ id, title, line })),
    criteria: shownCriteria(instrumentRubric, library),
    passShare: instruments.passShare,
    props: {
      cases,
      facts: readInstrumentFacts((id) => library.facts.get(id)?.value),
      shelf: shelfFor(instrumentRubric, spoken, library),
    },
  };
}
