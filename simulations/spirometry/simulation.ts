/** A spirometry, put together as a simulation of the core: what drivers, debriefs, shifts and views import. */
import { contentHash } from '../core/content-hash.ts';
import type { CarriedEncounter } from '../core/encounter.ts';
import type { Mode, RunStart, Simulation } from '../core/simulation.ts';
import type { SpirometryCase } from './case.ts';
import type { SpirometryContext } from './context.ts';
import { explainSpirometry } from './explain.ts';
import type { SpirometryFacts } from './facts.ts';
import { spirometryMachine } from './machine.ts';
import { resultOf, type SpirometryResult } from './result.ts';
import { spirometryRubric } from './rubric.ts';
import { tickMs } from './time.ts';

export interface Spirometry {
  readonly machine: typeof spirometryMachine;
  readonly case: SpirometryCase;
  readonly facts: SpirometryFacts;
  readonly carried: CarriedEncounter | null;
  readonly result: SpirometryResult;
  readonly evidence: SpirometryContext;
}

export const spirometry: Simulation<Spirometry> = {
  id: 'spirometry',
  version: 1,
  tickMs,
  machine: spirometryMachine,
  rubric: spirometryRubric,
  passShare: 0.8,
  evidence: (snapshot) => snapshot.context,
  result: (snapshot) => (snapshot.status === 'done' ? resultOf(snapshot.context) : null),
  explain: explainSpirometry,
};

/** All a run starts from. The same case, facts and rubric always give the same hash. */
export function startOf(
  patient: SpirometryCase,
  facts: SpirometryFacts,
  seed: number,
  mode: Mode,
): RunStart<Spirometry> {
  return {
    case: patient,
    facts,
    seed,
    mode,
    carried: null,
    contentHash: contentHash({ case: patient, rubric: spirometryRubric, facts }),
  };
}
