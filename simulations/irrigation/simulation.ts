/** An irrigation, put together as a simulation of the core: what drivers, debriefs, shifts and views import. */
import { contentHash } from '../core/content-hash.ts';
import type { CarriedEncounter } from '../core/encounter.ts';
import type { Mode, RunStart, Simulation } from '../core/simulation.ts';
import type { IrrigationCase } from './case.ts';
import type { IrrigationContext } from './context.ts';
import { explainIrrigation } from './explain.ts';
import type { IrrigationFacts } from './facts.ts';
import { irrigationMachine } from './machine.ts';
import { resultOf, type IrrigationResult } from './result.ts';
import { irrigationRubric } from './rubric.ts';
import { tickMs } from './time.ts';

export interface Irrigation {
  readonly machine: typeof irrigationMachine;
  readonly case: IrrigationCase;
  readonly facts: IrrigationFacts;
  readonly carried: CarriedEncounter | null;
  readonly result: IrrigationResult;
  readonly evidence: IrrigationContext;
}

export const irrigation: Simulation<Irrigation> = {
  id: 'irrigation',
  version: 1,
  tickMs,
  machine: irrigationMachine,
  rubric: irrigationRubric,
  passShare: 0.8,
  evidence: (snapshot) => snapshot.context,
  result: (snapshot) => (snapshot.status === 'done' ? resultOf(snapshot.context) : null),
  explain: explainIrrigation,
};

/** All a run starts from. The same case, facts and rubric always give the same hash. */
export function startOf(
  patient: IrrigationCase,
  facts: IrrigationFacts,
  seed: number,
  mode: Mode,
): RunStart<Irrigation> {
  return {
    case: patient,
    facts,
    seed,
    mode,
    carried: null,
    contentHash: contentHash({ case: patient, rubric: irrigationRubric, facts }),
  };
}
