/** Recording an ECG, put together as a simulation of the core: what drivers, debriefs, shifts and views import. */
import { contentHash } from '../core/content-hash.ts';
import type { CarriedEncounter } from '../core/encounter.ts';
import type { Mode, RunStart, Simulation } from '../core/simulation.ts';
import type { EcgCase } from './case.ts';
import type { EcgContext } from './context.ts';
import { explainEcg } from './explain.ts';
import type { EcgFacts } from './facts.ts';
import { ecgMachine } from './machine.ts';
import { resultOf, type EcgResult } from './result.ts';
import { ecgRubric } from './rubric.ts';
import { tickMs } from './time.ts';

export interface Ecg {
  readonly machine: typeof ecgMachine;
  readonly case: EcgCase;
  readonly facts: EcgFacts;
  readonly carried: CarriedEncounter | null;
  readonly result: EcgResult;
  readonly evidence: EcgContext;
}

export const ecg: Simulation<Ecg> = {
  id: 'ecg',
  version: 1,
  tickMs,
  machine: ecgMachine,
  rubric: ecgRubric,
  passShare: 0.8,
  evidence: (snapshot) => snapshot.context,
  result: (snapshot) => (snapshot.status === 'done' ? resultOf(snapshot.context) : null),
  explain: explainEcg,
};

/** All a run starts from. The same case, facts and rubric always give the same hash. */
export function startOf(patient: EcgCase, facts: EcgFacts, seed: number, mode: Mode): RunStart<Ecg> {
  return {
    case: patient,
    facts,
    seed,
    mode,
    carried: null,
    contentHash: contentHash({ case: patient, rubric: ecgRubric, facts }),
  };
}
