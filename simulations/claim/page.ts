/** What the page of this simulation shows without script, and its island's props. Runs when the site is built. */
import { parse } from 'yaml';
import { shelfFor, shownCriteria, type SimulationPage } from '#components/ui/simulation/simulation-page.ts';
import type { Library } from '#library/library.ts';
import { readPractice } from '../practice/practice.node.ts';
import casesYaml from './cases.yaml?raw';
import { claimFactIds, joinCase, readClaimFacts } from './facts.ts';
import { claimRubric } from './rubric.ts';
import { claimCasesSchema } from './schema.ts';
import { claim } from './simulation.ts';

export function simulationPage(library: Library): SimulationPage {
  const practice = readPractice();
  const seeds = claimCasesSchema.parse(parse(casesYaml));
  const diagnoses = [...library.diagnosisCodes.values()].map(({ code }) => code);
  return {
    patients: seeds.map(({ id, title, line }) => ({ id, title, line })),
    criteria: shownCriteria(claimRubric, library),
    passShare: claim.passShare,
    props: {
      cases: seeds.map((seed) => joinCase(seed, practice)),
      facts: readClaimFacts(practice, diagnoses, (id) => library.facts.get(id)?.value),
      shelf: shelfFor(claimRubric, claimFactIds, library),
    },
  };
}
