/** Wound care and bandaging, put together as a simulation of the core: what drivers, debriefs and views import. */
import { contentHash } from '../core/content-hash.ts';
import type { CarriedEncounter } from '../core/encounter.ts';
import type { Mode, RunStart, Simulation } from '../core/simulation.ts';
import type { WoundCase } from './case.ts';
import type { WoundContext } from './context.ts';
import { explainWound } from './explain.ts';
import type { WoundFacts } from './facts.ts';
import { woundMachine } from './machine.ts';
import { resultOf, type WoundResult } from './result.ts';
import { woundRubric } from './rubric.ts';

export interface WoundCare {
  readonly machine: typeof woundMachine;
  readonly case: WoundCase;
  readonly facts: WoundFacts;
  readonly carried: CarriedEncounter | null;
  readonly result: WoundResult;
  readonly evidence: WoundContext;
}

export const woundCare: Simulation<WoundCare> = {
  id: 'wound-care',
  version: 1,
  tickMs: 1000,
  machine: woundMachine,
  rubric: woundRubric,
  passShare: 0.8,
  evidence: (snapshot) => snapshot.context,
  result: (snapshot) => (snapshot.status === 'done' ? resultOf(snapshot.context) : null),
  explain: explainWound,
};

/** All a run starts from. The same case, facts and rubric always give the same hash. */
export function startOf(patient: WoundCase, facts: WoundFacts, seed: number, mode: Mode): RunStart<WoundCare> {
  return {
    case: patient,
    facts,
    seed,
    mode,
    carried: null,
    contentHash: contentHash({ case: patient, rubric: woundRubric, facts }),
  };
}
