/** Hand hygiene and PPE, put together as a simulation of the core: what drivers, debriefs, shifts and views import. */
import { contentHash } from '../core/content-hash.ts';
import type { CarriedEncounter } from '../core/encounter.ts';
import type { Mode, RunStart, Simulation } from '../core/simulation.ts';
import type { HygieneCase } from './case.ts';
import type { HygieneContext } from './context.ts';
import { explainHygiene } from './explain.ts';
import type { HygieneFacts } from './facts.ts';
import { hygieneMachine } from './machine.ts';
import { resultOf, type HygieneResult } from './result.ts';
import { hygieneRubric } from './rubric.ts';

export interface Hygiene {
  readonly machine: typeof hygieneMachine;
  readonly case: HygieneCase;
  readonly facts: HygieneFacts;
  readonly carried: CarriedEncounter | null;
  readonly result: HygieneResult;
  readonly evidence: HygieneContext;
}

export const hygiene: Simulation<Hygiene> = {
  id: 'hand-hygiene-and-ppe',
  version: 1,
  tickMs: 100,
  machine: hygieneMachine,
  rubric: hygieneRubric,
  passShare: 0.8,
  evidence: (snapshot) => snapshot.context,
  result: (snapshot) => (snapshot.status === 'done' ? resultOf(snapshot.context) : null),
  explain: explainHygiene,
};

/** All a run starts from. The same case, facts and rubric always give the same hash. */
export function startOf(scenario: HygieneCase, facts: HygieneFacts, seed: number, mode: Mode): RunStart<Hygiene> {
  return {
    case: scenario,
    facts,
    seed,
    mode,
    carried: null,
    contentHash: contentHash({ case: scenario, rubric: hygieneRubric, facts }),
  };
}
