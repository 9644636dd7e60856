/** The telephone, put together as a simulation of the core. */
import { contentHash } from '../core/content-hash.ts';
import type { Mode, RunStart, Simulation } from '../core/simulation.ts';
import type { TelephoneCase } from './case.ts';
import { tickMs } from './clock.ts';
import type { TelephoneContext } from './context.ts';
import { explainTelephone } from './explain.ts';
import { telephoneMachine } from './machine.ts';
import { resultOf, type TelephoneResult } from './result.ts';
import { telephoneRubric } from './rubric.ts';

export interface Telephone {
  readonly machine: typeof telephoneMachine;
  readonly case: TelephoneCase;
  readonly facts: null;
  readonly carried: null;
  readonly result: TelephoneResult;
  readonly evidence: TelephoneContext;
}

export const telephone: Simulation<Telephone> = {
  id: 'telephone',
  version: 1,
  tickMs,
  machine: telephoneMachine,
  rubric: telephoneRubric,
  passShare: 0.8,
  evidence: (snapshot) => snapshot.context,
  result: (snapshot) => (snapshot.status === 'done' ? resultOf(snapshot.context) : null),
  explain: explainTelephone,
};

export function startOf(call: TelephoneCase, seed: number, mode: Mode): RunStart<Telephone> {
  return {
    case: call,
    facts: null,
    seed,
    mode,
    carried: null,
    contentHash: contentHash({ case: call, rubric: telephoneRubric, facts: null }),
  };
}
