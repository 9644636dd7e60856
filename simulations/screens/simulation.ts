/** Screens by script, put together as a simulation of the core. */
import { contentHash } from '../core/content-hash.ts';
import type { Mode, RunStart, Simulation } from '../core/simulation.ts';
import type { ScCase } from './case.ts';
import type { ScContext } from './context.ts';
import { explainSc } from './explain.ts';
import type { ScFacts } from './facts.ts';
import { screensMachine } from './machine.ts';
import { resultOf, type ScResult } from './result.ts';
import { scRubric } from './rubric.ts';

export interface Screens {
  readonly machine: typeof screensMachine;
  readonly case: ScCase;
  readonly facts: ScFacts;
  readonly carried: null;
  readonly result: ScResult;
  readonly evidence: ScContext;
}

export const screens: Simulation<Screens> = {
  id: 'screens',
  version: 2,
  tickMs: 100,
  machine: screensMachine,
  rubric: scRubric,
  passShare: 0.8,
  evidence: (snapshot) => snapshot.context,
  result: (snapshot) => (snapshot.status === 'done' ? resultOf(snapshot.context) : null),
  explain: explainSc,
};

/** All a run starts from. The same case, facts and rubric always give the same hash. */
export function startOf(patient: ScCase, facts: ScFacts, seed: number, mode: Mode): RunStart<Screens> {
  return {
    case: patient,
    facts,
    seed,
    mode,
    carried: null,
    contentHash: contentHash({ case: patient, rubric: scRubric, facts }),
  };
}
