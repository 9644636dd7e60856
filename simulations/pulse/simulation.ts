/** Taking a pulse, put together as a simulation of the core: what drivers, debriefs, shifts and views import. */
import { contentHash } from '../core/content-hash.ts';
import type { CarriedEncounter } from '../core/encounter.ts';
import type { Mode, RunStart, Simulation } from '../core/simulation.ts';
import type { PulseCase } from './case.ts';
import type { PulseContext } from './context.ts';
import { explainPulse } from './explain.ts';
import type { PulseFacts } from './facts.ts';
import { pulseMachine } from './machine.ts';
import { resultOf, type PulseResult } from './result.ts';
import { pulseRubric } from './rubric.ts';
import { tickMs } from './time.ts';

export interface Pulse {
  readonly machine: typeof pulseMachine;
  readonly case: PulseCase;
  readonly facts: PulseFacts;
  readonly carried: CarriedEncounter | null;
  readonly result: PulseResult;
  readonly evidence: PulseContext;
}

export const pulse: Simulation<Pulse> = {
  id: 'pulse',
  version: 1,
  tickMs,
  machine: pulseMachine,
  rubric: pulseRubric,
  passShare: 0.8,
  evidence: (snapshot) => snapshot.context,
  result: (snapshot) => (snapshot.status === 'done' ? resultOf(snapshot.context) : null),
  explain: explainPulse,
};

/** All a run starts from. The same case, facts and rubric always give the same hash. */
export function startOf(patient: PulseCase, facts: PulseFacts, seed: number, mode: Mode): RunStart<Pulse> {
  return {
    case: patient,
    facts,
    seed,
    mode,
    carried: null,
    contentHash: contentHash({ case: patient, rubric: pulseRubric, facts }),
  };
}
