/** Counting breaths, put together as a simulation of the core: what drivers, debriefs, shifts and views import. */
import { contentHash } from '../core/content-hash.ts';
import type { CarriedEncounter } from '../core/encounter.ts';
import type { Mode, RunStart, Simulation } from '../core/simulation.ts';
import type { BreathCase } from './case.ts';
import type { BreathContext } from './context.ts';
import { explainBreath } from './explain.ts';
import type { BreathFacts } from './facts.ts';
import { respirationMachine } from './machine.ts';
import { resultOf, type BreathResult } from './result.ts';
import { breathRubric } from './rubric.ts';
import { tickMs } from './time.ts';

export interface Respiration {
  readonly machine: typeof respirationMachine;
  readonly case: BreathCase;
  readonly facts: BreathFacts;
  readonly carried: CarriedEncounter | null;
  readonly result: BreathResult;
  readonly evidence: BreathContext;
}

export const respiration: Simulation<Respiration> = {
  id: 'respiration',
  version: 1,
  tickMs,
  machine: respirationMachine,
  rubric: breathRubric,
  passShare: 0.8,
  evidence: (snapshot) => snapshot.context,
  result: (snapshot) => (snapshot.status === 'done' ? resultOf(snapshot.context) : null),
  explain: explainBreath,
};

/** All a run starts from. The same case, facts and rubric always give the same hash. */
export function startOf(patient: BreathCase, facts: BreathFacts, seed: number, mode: Mode): RunStart<Respiration> {
  return {
    case: patient,
    facts,
    seed,
    mode,
    carried: null,
    contentHash: contentHash({ case: patient, rubric: breathRubric, facts }),
  };
}
