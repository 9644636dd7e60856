/** Vision, color and hearing screening, put together as a simulation of the core. */
import { contentHash } from '../core/content-hash.ts';
import type { Mode, RunStart, Simulation } from '../core/simulation.ts';
import type { ShCase } from './case.ts';
import type { ShContext } from './context.ts';
import { explainSh } from './explain.ts';
import type { ShFacts } from './facts.ts';
import { visionAndHearingMachine } from './machine.ts';
import { resultOf, type ShResult } from './result.ts';
import { shRubric } from './rubric.ts';

export interface VisionAndHearing {
  readonly machine: typeof visionAndHearingMachine;
  readonly case: ShCase;
  readonly facts: ShFacts;
  readonly carried: null;
  readonly result: ShResult;
  readonly evidence: ShContext;
}

export const visionAndHearing: Simulation<VisionAndHearing> = {
  id: 'vision-and-hearing',
  version: 1,
  tickMs: 100,
  machine: visionAndHearingMachine,
  rubric: shRubric,
  passShare: 0.8,
  evidence: (snapshot) => snapshot.context,
  result: (snapshot) => (snapshot.status === 'done' ? resultOf(snapshot.context) : null),
  explain: explainSh,
};

/** All a run starts from. The same case, facts and rubric always give the same hash. */
export function startOf(patient: ShCase, facts: ShFacts, seed: number, mode: Mode): RunStart<VisionAndHearing> {
  return {
    case: patient,
    facts,
    seed,
    mode,
    carried: null,
    contentHash: contentHash({ case: patient, rubric: shRubric, facts }),
  };
}
