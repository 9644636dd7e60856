/**
 * Blood pressure by hand, put together as a simulation of the core: what drivers, debriefs, shifts and views import.
 */
import type { Mode, RunStart, Simulation } from '../core/simulation.ts';
import { contentHash } from '../core/content-hash.ts';
import type { CarriedEncounter } from '../core/encounter.ts';
import { tickMs } from './body.ts';
import type { BpCase } from './case.ts';
import type { BpContext } from './context.ts';
import type { BpFacts } from './facts.ts';
import { bloodPressureMachine } from './machine.ts';
import { resultOf, type BpResult } from './result.ts';
import { explainBp } from './explain.ts';
import { bpRubric } from './rubric.ts';

export interface BloodPressure {
  readonly machine: typeof bloodPressureMachine;
  readonly case: BpCase;
  readonly facts: BpFacts;
  readonly carried: CarriedEncounter | null;
  readonly result: BpResult;
  readonly evidence: BpContext;
}

export const bloodPressure: Simulation<BloodPressure> = {
  id: 'blood-pressure',
  version: 1,
  tickMs,
  machine: bloodPressureMachine,
  rubric: bpRubric,
  passShare: 0.8,
  evidence: (snapshot) => snapshot.context,
  result: (snapshot) => (snapshot.status === 'done' ? resultOf(snapshot.context) : null),
  explain: explainBp,
};

/** All a run starts from. The same case, facts and rubric always give the same hash. */
export function startOf(patient: BpCase, facts: BpFacts, seed: number, mode: Mode): RunStart<BloodPressure> {
  return {
    case: patient,
    facts,
    seed,
    mode,
    carried: null,
    contentHash: contentHash({ case: patient, rubric: bpRubric, facts }),
  };
}
