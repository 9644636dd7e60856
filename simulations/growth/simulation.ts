/** Height, weight and growth, put together as a simulation of the core. */
import { contentHash } from '../core/content-hash.ts';
import type { CarriedEncounter } from '../core/encounter.ts';
import type { Mode, RunStart, Simulation } from '../core/simulation.ts';
import { tickMs } from './body.ts';
import type { GrowthCase } from './case.ts';
import type { GrowthContext } from './context.ts';
import { explainGrowth } from './explain.ts';
import type { GrowthFacts } from './facts.ts';
import { growthMachine } from './machine.ts';
import { resultOf, type GrowthResult } from './result.ts';
import { growthRubric } from './rubric.ts';

export interface Growth {
  readonly machine: typeof growthMachine;
  readonly case: GrowthCase;
  readonly facts: GrowthFacts;
  readonly carried: CarriedEncounter | null;
  readonly result: GrowthResult;
  readonly evidence: GrowthContext;
}

export const growth: Simulation<Growth> = {
  id: 'growth',
  version: 1,
  tickMs,
  machine: growthMachine,
  rubric: growthRubric,
  passShare: 0.8,
  evidence: (snapshot) => snapshot.context,
  result: (snapshot) => (snapshot.status === 'done' ? resultOf(snapshot.context) : null),
  explain: explainGrowth,
};

/** All a run starts from. The same case, facts and rubric always give the same hash. */
export function startOf(patient: GrowthCase, facts: GrowthFacts, seed: number, mode: Mode): RunStart<Growth> {
  return {
    case: patient,
    facts,
    seed,
    mode,
    carried: null,
    contentHash: contentHash({ case: patient, rubric: growthRubric, facts }),
  };
}
