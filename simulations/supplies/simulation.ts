/** The storeroom, put together as a simulation of the core. */
import { contentHash } from '../core/content-hash.ts';
import type { Mode, RunStart, Simulation } from '../core/simulation.ts';
import type { StoreCase } from './case.ts';
import type { StoreContext } from './context.ts';
import { explainStore } from './explain.ts';
import type { StoreFacts } from './facts.ts';
import { storeMachine } from './machine.ts';
import { resultOf, type StoreResult } from './result.ts';
import { storeRubric } from './rubric.ts';

export interface Supplies {
  readonly machine: typeof storeMachine;
  readonly case: StoreCase;
  readonly facts: StoreFacts;
  readonly carried: null;
  readonly result: StoreResult;
  readonly evidence: StoreContext;
}

export const supplies: Simulation<Supplies> = {
  id: 'supplies',
  version: 1,
  // Nothing here moves by itself; the afternoon comes by an act.
  tickMs: 100,
  machine: storeMachine,
  rubric: storeRubric,
  passShare: 0.8,
  evidence: (snapshot) => snapshot.context,
  result: (snapshot) => (snapshot.status === 'done' ? resultOf(snapshot.context) : null),
  explain: explainStore,
};

export function startOf(day: StoreCase, facts: StoreFacts, seed: number, mode: Mode): RunStart<Supplies> {
  return {
    case: day,
    facts,
    seed,
    mode,
    carried: null,
    contentHash: contentHash({ case: day, rubric: storeRubric, facts }),
  };
}
