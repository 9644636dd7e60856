/** Taking an oxygen saturation, put together as a simulation of the core: what drivers, debriefs, shifts and views import. */
import { contentHash } from '../core/content-hash.ts';
import type { CarriedEncounter } from '../core/encounter.ts';
import type { Mode, RunStart, Simulation } from '../core/simulation.ts';
import type { OximetryCase } from './case.ts';
import type { OximetryContext } from './context.ts';
import { explainOximetry } from './explain.ts';
import type { OximetryFacts } from './facts.ts';
import { oximetryMachine } from './machine.ts';
import { resultOf, type OximetryResult } from './result.ts';
import { oximetryRubric } from './rubric.ts';

export interface Oximetry {
  readonly machine: typeof oximetryMachine;
  readonly case: OximetryCase;
  readonly facts: OximetryFacts;
  readonly carried: CarriedEncounter | null;
  readonly result: OximetryResult;
  readonly evidence: OximetryContext;
}

export const oximetry: Simulation<Oximetry> = {
  id: 'oximetry',
  version: 1,
  tickMs: 100,
  machine: oximetryMachine,
  rubric: oximetryRubric,
  passShare: 0.8,
  evidence: (snapshot) => snapshot.context,
  result: (snapshot) => (snapshot.status === 'done' ? resultOf(snapshot.context) : null),
  explain: explainOximetry,
};

/** All a run starts from. The same case, facts and rubric always give the same hash. */
export function startOf(patient: OximetryCase, facts: OximetryFacts, seed: number, mode: Mode): RunStart<Oximetry> {
  return {
    case: patient,
    facts,
    seed,
    mode,
    carried: null,
    contentHash: contentHash({ case: patient, rubric: oximetryRubric, facts }),
  };
}
