/** Urinalysis and point-of-care tests, put together as a simulation of the core: what drivers, debriefs, shifts and views import. */
import { contentHash } from '../core/content-hash.ts';
import type { CarriedEncounter } from '../core/encounter.ts';
import type { Mode, RunStart, Simulation } from '../core/simulation.ts';
import type { PocCase } from './case.ts';
import type { PocContext } from './context.ts';
import { explainPoc } from './explain.ts';
import type { PocFacts } from './facts.ts';
import { pocMachine, tickMs } from './machine.ts';
import { resultOf, type PocResult } from './result.ts';
import { pocRubric } from './rubric.ts';

export interface PointOfCare {
  readonly machine: typeof pocMachine;
  readonly case: PocCase;
  readonly facts: PocFacts;
  readonly carried: CarriedEncounter | null;
  readonly result: PocResult;
  readonly evidence: PocContext;
}

export const pointOfCare: Simulation<PointOfCare> = {
  id: 'point-of-care',
  version: 1,
  tickMs,
  machine: pocMachine,
  rubric: pocRubric,
  passShare: 0.8,
  evidence: (snapshot) => snapshot.context,
  result: (snapshot) => (snapshot.status === 'done' ? resultOf(snapshot.context) : null),
  explain: explainPoc,
};

/** All a run starts from. The same case, facts and rubric always give the same hash. */
export function startOf(patient: PocCase, facts: PocFacts, seed: number, mode: Mode): RunStart<PointOfCare> {
  return {
    case: patient,
    facts,
    seed,
    mode,
    carried: null,
    contentHash: contentHash({ case: patient, rubric: pocRubric, facts }),
  };
}
