/** Rooming with every measurement taken by hand, put together as a simulation of the core. */
import { tickMs } from '../blood-pressure/body.ts';
import { contentHash } from '../core/content-hash.ts';
import type { Mode, RunStart, Simulation } from '../core/simulation.ts';
import type { ByHandCase } from './case.ts';
import { asLeft, type ByHandContext } from './compose.ts';
import { explainByHand } from './explain.ts';
import type { ByHandFacts } from './facts.ts';
import { byHandMachine } from './machine.ts';
import { resultOf, type ByHandResult } from './result.ts';
import { byHandRubric } from './rubric.ts';

export interface RoomingByHand {
  readonly machine: typeof byHandMachine;
  readonly case: ByHandCase;
  readonly facts: ByHandFacts;
  readonly carried: null;
  readonly result: ByHandResult;
  readonly evidence: ByHandContext;
}

export const roomingByHand: Simulation<RoomingByHand> = {
  id: 'rooming-by-hand',
  version: 1,
  // The finest of its tasks: the sounds of a blood pressure.
  tickMs,
  machine: byHandMachine,
  rubric: byHandRubric,
  passShare: 0.8,
  evidence: (snapshot) => asLeft(snapshot.context),
  result: (snapshot) => (snapshot.status === 'done' ? resultOf(snapshot.context) : null),
  explain: explainByHand,
};

/** All a run starts from. The same case, facts and rubric always give the same hash. */
export function startOf(patient: ByHandCase, facts: ByHandFacts, seed: number, mode: Mode): RunStart<RoomingByHand> {
  return {
    case: patient,
    facts,
    seed,
    mode,
    carried: null,
    contentHash: contentHash({ case: patient, rubric: byHandRubric, facts }),
  };
}
