/** Drawing blood, put together as a simulation of the core: what drivers, debriefs, shifts and views import. */
import { contentHash } from '../core/content-hash.ts';
import type { CarriedEncounter } from '../core/encounter.ts';
import type { Mode, RunStart, Simulation } from '../core/simulation.ts';
import type { BloodCase } from './case.ts';
import type { BloodContext } from './context.ts';
import { explainBlood } from './explain.ts';
import type { BloodFacts } from './facts.ts';
import { bloodMachine } from './machine.ts';
import { resultOf, type BloodResult } from './result.ts';
import { bloodRubric } from './rubric.ts';
import { tickMs } from './time.ts';

export interface Venipuncture {
  readonly machine: typeof bloodMachine;
  readonly case: BloodCase;
  readonly facts: BloodFacts;
  readonly carried: CarriedEncounter | null;
  readonly result: BloodResult;
  readonly evidence: BloodContext;
}

export const venipuncture: Simulation<Venipuncture> = {
  id: 'venipuncture',
  version: 1,
  tickMs,
  machine: bloodMachine,
  rubric: bloodRubric,
  passShare: 0.8,
  evidence: (snapshot) => snapshot.context,
  result: (snapshot) => (snapshot.status === 'done' ? resultOf(snapshot.context) : null),
  explain: explainBlood,
};

/** All a run starts from. The same case, facts and rubric always give the same hash. */
export function startOf(patient: BloodCase, facts: BloodFacts, seed: number, mode: Mode): RunStart<Venipuncture> {
  return {
    case: patient,
    facts,
    seed,
    mode,
    carried: null,
    contentHash: contentHash({ case: patient, rubric: bloodRubric, facts }),
  };
}
