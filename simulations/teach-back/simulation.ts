/** Teach-back, put together as a simulation of the core. */
import { contentHash } from '../core/content-hash.ts';
import type { Mode, RunStart, Simulation } from '../core/simulation.ts';
import type { TeachBackCase } from './case.ts';
import type { TeachBackContext } from './context.ts';
import { explainTeachBack } from './explain.ts';
import type { TeachBackFacts } from './facts.ts';
import { teachBackMachine } from './machine.ts';
import { resultOf, type TeachBackResult } from './result.ts';
import { teachBackRubric } from './rubric.ts';

export interface TeachBack {
  readonly machine: typeof teachBackMachine;
  readonly case: TeachBackCase;
  readonly facts: TeachBackFacts;
  readonly carried: null;
  readonly result: TeachBackResult;
  readonly evidence: TeachBackContext;
}

export const teachBack: Simulation<TeachBack> = {
  id: 'teach-back',
  version: 1,
  // Nothing here moves by itself; the clock only says how long the visit took.
  tickMs: 100,
  machine: teachBackMachine,
  rubric: teachBackRubric,
  passShare: 0.8,
  evidence: (snapshot) => snapshot.context,
  result: (snapshot) => (snapshot.status === 'done' ? resultOf(snapshot.context) : null),
  explain: explainTeachBack,
};

/** All a run starts from. The same case, facts and rubric always give the same hash. */
export function startOf(patient: TeachBackCase, facts: TeachBackFacts, seed: number, mode: Mode): RunStart<TeachBack> {
  return {
    case: patient,
    facts,
    seed,
    mode,
    carried: null,
    contentHash: contentHash({ case: patient, rubric: teachBackRubric, facts }),
  };
}
