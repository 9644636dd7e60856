/** Medication and injection, put together as a simulation of the core: what drivers, debriefs, shifts and views import. */
import { contentHash } from '../core/content-hash.ts';
import type { CarriedEncounter } from '../core/encounter.ts';
import type { Mode, RunStart, Simulation } from '../core/simulation.ts';
import type { InjectionCase } from './case.ts';
import type { InjectionContext } from './context.ts';
import { explainInjection } from './explain.ts';
import type { InjectionFacts } from './facts.ts';
import { injectionMachine } from './machine.ts';
import { resultOf, type InjectionResult } from './result.ts';
import { injectionRubric } from './rubric.ts';
import { tickMs } from './time.ts';

export interface Injection {
  readonly machine: typeof injectionMachine;
  readonly case: InjectionCase;
  readonly facts: InjectionFacts;
  readonly carried: CarriedEncounter | null;
  readonly result: InjectionResult;
  readonly evidence: InjectionContext;
}

export const injection: Simulation<Injection> = {
  id: 'injection',
  version: 1,
  tickMs,
  machine: injectionMachine,
  rubric: injectionRubric,
  passShare: 0.8,
  evidence: (snapshot) => snapshot.context,
  result: (snapshot) => (snapshot.status === 'done' ? resultOf(snapshot.context) : null),
  explain: explainInjection,
};

/** All a run starts from. The same case, facts and rubric always give the same hash. */
export function startOf(patient: InjectionCase, facts: InjectionFacts, seed: number, mode: Mode): RunStart<Injection> {
  return {
    case: patient,
    facts,
    seed,
    mode,
    carried: null,
    contentHash: contentHash({ case: patient, rubric: injectionRubric, facts }),
  };
}
