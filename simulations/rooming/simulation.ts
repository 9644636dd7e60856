/** Rooming a patient, put together as a simulation of the core: what drivers, debriefs, shifts and views import. */
import { contentHash } from '../core/content-hash.ts';
import type { Mode, RunStart, Simulation } from '../core/simulation.ts';
import type { CarriedReadings } from './begin.ts';
import type { RoomingCase } from './case.ts';
import type { RoomingContext } from './context.ts';
import { explainRooming } from './explain.ts';
import type { RoomingFacts } from './facts.ts';
import { roomingMachine } from './machine.ts';
import { resultOf, type RoomingResult } from './result.ts';
import { roomingRubric } from './rubric.ts';

export interface Rooming {
  readonly machine: typeof roomingMachine;
  readonly case: RoomingCase;
  readonly facts: RoomingFacts;
  readonly carried: CarriedReadings | null;
  readonly result: RoomingResult;
  readonly evidence: RoomingContext;
}

export const rooming: Simulation<Rooming> = {
  id: 'rooming',
  version: 2,
  tickMs: 100,
  machine: roomingMachine,
  rubric: roomingRubric,
  passShare: 0.8,
  evidence: (snapshot) => snapshot.context,
  result: (snapshot) => (snapshot.status === 'done' ? resultOf(snapshot.context) : null),
  explain: explainRooming,
};

/** All a run starts from. The same case, facts and rubric always give the same hash. */
export function startOf(patient: RoomingCase, facts: RoomingFacts, seed: number, mode: Mode): RunStart<Rooming> {
  return {
    case: patient,
    facts,
    seed,
    mode,
    carried: null,
    contentHash: contentHash({ case: patient, rubric: roomingRubric, facts }),
  };
}
