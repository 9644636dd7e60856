/** Coding a visit, put together as a simulation of the core. */
import { contentHash } from '../core/content-hash.ts';
import type { Mode, RunStart, Simulation } from '../core/simulation.ts';
import type { ChargeSlip, VisitFolder } from '../practice/types.ts';
import type { CodingCase } from './case.ts';
import type { CodingContext } from './context.ts';
import { explainCoding } from './explain.ts';
import type { CodingFacts } from './facts.ts';
import { codingMachine } from './machine.ts';
import { chargeSlipOf } from './result.ts';
import { codingRubric } from './rubric.ts';

export interface Coding {
  readonly machine: typeof codingMachine;
  readonly case: CodingCase;
  readonly facts: CodingFacts;
  readonly carried: VisitFolder | null;
  readonly result: ChargeSlip;
  readonly evidence: CodingContext;
}

export const coding: Simulation<Coding> = {
  id: 'coding',
  version: 1,
  // Nothing here moves by itself; the clock only says how long it took.
  tickMs: 100,
  machine: codingMachine,
  rubric: codingRubric,
  passShare: 0.8,
  evidence: (snapshot) => snapshot.context,
  result: (snapshot) => (snapshot.status === 'done' ? chargeSlipOf(snapshot.context) : null),
  explain: explainCoding,
};

/** All a run starts from. The same case, facts and rubric always give the same hash. */
export function startOf(visit: CodingCase, facts: CodingFacts, seed: number, mode: Mode): RunStart<Coding> {
  return {
    case: visit,
    facts,
    seed,
    mode,
    carried: null,
    contentHash: contentHash({ case: visit, rubric: codingRubric, facts }),
  };
}
