/** The claim, put together as a simulation of the core. */
import { contentHash } from '../core/content-hash.ts';
import type { Mode, RunStart, Simulation } from '../core/simulation.ts';
import type { VisitFolder } from '../practice/types.ts';
import type { ClaimCase, ClaimFacts } from './case.ts';
import type { ClaimContext } from './context.ts';
import { explainClaim } from './explain.ts';
import { claimMachine } from './machine.ts';
import { resultOf, type ClaimResult } from './result.ts';
import { claimRubric } from './rubric.ts';

export interface Claim {
  readonly machine: typeof claimMachine;
  readonly case: ClaimCase;
  readonly facts: ClaimFacts;
  /** The folder of the visit so far; null when the claim stands alone. */
  readonly carried: VisitFolder | null;
  readonly result: ClaimResult;
  readonly evidence: ClaimContext;
}

export const claim: Simulation<Claim> = {
  id: 'claim',
  version: 1,
  tickMs: 100,
  machine: claimMachine,
  rubric: claimRubric,
  passShare: 0.8,
  evidence: (snapshot) => snapshot.context,
  result: (snapshot) => (snapshot.status === 'done' ? resultOf(snapshot.context) : null),
  explain: explainClaim,
};

export function startOf(
  one: ClaimCase,
  facts: ClaimFacts,
  seed: number,
  mode: Mode,
  carried: VisitFolder | null = null,
): RunStart<Claim> {
  return {
    case: one,
    facts,
    seed,
    mode,
    carried,
    contentHash: contentHash({ case: one, rubric: claimRubric, facts }),
  };
}
