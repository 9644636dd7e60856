/** The sterile field and minor surgery, put together as a simulation of the core: what drivers, debriefs and views import. */
import { contentHash } from '../core/content-hash.ts';
import type { CarriedEncounter } from '../core/encounter.ts';
import type { Mode, RunStart, Simulation } from '../core/simulation.ts';
import type { SurgeryCase } from './case.ts';
import type { SurgeryContext } from './context.ts';
import { explainSurgery } from './explain.ts';
import type { SurgeryFacts } from './facts.ts';
import { surgeryMachine } from './machine.ts';
import { resultOf, type SurgeryResult } from './result.ts';
import { surgeryRubric } from './rubric.ts';

export interface MinorSurgery {
  readonly machine: typeof surgeryMachine;
  readonly case: SurgeryCase;
  readonly facts: SurgeryFacts;
  readonly carried: CarriedEncounter | null;
  readonly result: SurgeryResult;
  readonly evidence: SurgeryContext;
}

export const minorSurgery: Simulation<MinorSurgery> = {
  id: 'minor-surgery',
  version: 1,
  tickMs: 500,
  machine: surgeryMachine,
  rubric: surgeryRubric,
  passShare: 0.8,
  evidence: (snapshot) => snapshot.context,
  result: (snapshot) => (snapshot.status === 'done' ? resultOf(snapshot.context) : null),
  explain: explainSurgery,
};

/** All a run starts from. The same case, facts and rubric always give the same hash. */
export function startOf(patient: SurgeryCase, facts: SurgeryFacts, seed: number, mode: Mode): RunStart<MinorSurgery> {
  return {
    case: patient,
    facts,
    seed,
    mode,
    carried: null,
    contentHash: contentHash({ case: patient, rubric: surgeryRubric, facts }),
  };
}
