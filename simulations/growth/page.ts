/** What the page of this simulation shows without script, and its island's props. Runs when the site is built. */
import { parse } from 'yaml';
import { shelfFor, shownCriteria, type SimulationPage } from '#components/ui/simulation/simulation-page.ts';
import type { Library } from '#library/library.ts';
import casesYaml from './cases.yaml?raw';
import { explainedCodes, explainGrowth } from './explain.ts';
import { readGrowthFacts } from './facts.ts';
import { hintLines } from './hint.ts';
import { growthRubric } from './rubric.ts';
import { growthCasesSchema } from './schema.ts';
import { growth } from './simulation.ts';

const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/\{([a-z0-9-]+)\}/g)].map(([, id = '']) => id);

export function simulationPage(library: Library): SimulationPage {
  const cases = growthCasesSchema.parse(parse(casesYaml));
  // Facts that hints and explanations speak of beside the rubric's own.
  const spoken = [
    ...hintLines.flatMap(({ text }) => placeholders(text)),
    ...explainedCodes.flatMap((because) => placeholders(explainGrowth('', { share: 0, because }))),
  ];
  return {
    patients: cases.map(({ id, title, reason }) => ({ id, title, line: reason })),
    criteria: shownCriteria(growthRubric, library),
    passShare: growth.passShare,
    props: {
      cases,
      facts: readGrowthFacts((id) => library.facts.get(id)?.value),
      shelf: shelfFor(growthRubric, [...new Set(spoken)], library),
    },
  };
}
