/** Referral and prior authorization, put together as a simulation of the core. */
import { contentHash } from '../core/content-hash.ts';
import type { Mode, RunStart, Simulation } from '../core/simulation.ts';
import type { VisitFolder } from '../practice/types.ts';
import type { AuthorizationCase } from './case.ts';
import type { AuthorizationContext } from './context.ts';
import { explainAuthorization } from './explain.ts';
import type { AuthorizationFacts } from './facts.ts';
import { authorizationMachine } from './machine.ts';
import { resultOf } from './result.ts';
import { authorizationRubric } from './rubric.ts';

export interface PriorAuthorization {
  readonly machine: typeof authorizationMachine;
  readonly case: AuthorizationCase;
  readonly facts: AuthorizationFacts;
  readonly carried: VisitFolder | null;
  readonly result: ReturnType<typeof resultOf>;
  readonly evidence: AuthorizationContext;
}

export const priorAuthorization: Simulation<PriorAuthorization> = {
  id: 'prior-authorization',
  version: 1,
  // Nothing here moves by itself: days pass by an event.
  tickMs: 100,
  machine: authorizationMachine,
  rubric: authorizationRubric,
  passShare: 0.8,
  evidence: (snapshot) => snapshot.context,
  result: (snapshot) => (snapshot.status === 'done' ? resultOf(snapshot.context) : null),
  explain: explainAuthorization,
};

/** All a run starts from. `carried` brings the registration of an earlier desk. */
export function startOf(
  one: AuthorizationCase,
  facts: AuthorizationFacts,
  seed: number,
  mode: Mode,
  carried: VisitFolder | null = null,
): RunStart<PriorAuthorization> {
  return {
    case: one,
    facts,
    seed,
    mode,
    carried,
    contentHash: contentHash({ case: one, rubric: authorizationRubric, facts }),
  };
}
