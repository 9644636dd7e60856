/** Emergencies, put together as a simulation of the core: what drivers, debriefs, shifts and views import. */
import { contentHash } from '../core/content-hash.ts';
import type { Mode, RunStart, Simulation } from '../core/simulation.ts';
import type { EmergencyCase } from './case.ts';
import type { EmergencyContext } from './context.ts';
import { explainEmergency } from './explain.ts';
import type { EmergencyFacts } from './facts.ts';
import { emergencyMachine } from './machine.ts';
import { resultOf, type EmergencyResult } from './result.ts';
import { emergencyRubric } from './rubric.ts';
import { tickMs } from './time.ts';

export interface Emergencies {
  readonly machine: typeof emergencyMachine;
  readonly case: EmergencyCase;
  readonly facts: EmergencyFacts;
  readonly carried: null;
  readonly result: EmergencyResult;
  readonly evidence: EmergencyContext;
}

export const emergencies: Simulation<Emergencies> = {
  id: 'emergencies',
  version: 1,
  tickMs,
  machine: emergencyMachine,
  rubric: emergencyRubric,
  passShare: 0.8,
  evidence: (snapshot) => snapshot.context,
  result: (snapshot) => (snapshot.status === 'done' ? resultOf(snapshot.context) : null),
  explain: explainEmergency,
};

/** All a run starts from. The same case, facts and rubric always give the same hash. */
export function startOf(
  emergency: EmergencyCase,
  facts: EmergencyFacts,
  seed: number,
  mode: Mode,
): RunStart<Emergencies> {
  return {
    case: emergency,
    facts,
    seed,
    mode,
    carried: null,
    contentHash: contentHash({ case: emergency, rubric: emergencyRubric, facts }),
  };
}
