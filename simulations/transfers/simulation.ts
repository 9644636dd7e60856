/** A transfer, put together as a simulation of the core: what drivers, debriefs, shifts and views import. */
import { contentHash } from '../core/content-hash.ts';
import type { CarriedEncounter } from '../core/encounter.ts';
import type { Mode, RunStart, Simulation } from '../core/simulation.ts';
import type { TransfersCase } from './case.ts';
import type { TransfersContext } from './context.ts';
import { explainTransfers } from './explain.ts';
import type { TransfersFacts } from './facts.ts';
import { transfersMachine } from './machine.ts';
import { resultOf, type TransfersResult } from './result.ts';
import { transfersRubric } from './rubric.ts';
import { tickMs } from './time.ts';

export interface Transfers {
  readonly machine: typeof transfersMachine;
  readonly case: TransfersCase;
  readonly facts: TransfersFacts;
  readonly carried: CarriedEncounter | null;
  readonly result: TransfersResult;
  readonly evidence: TransfersContext;
}

export const transfers: Simulation<Transfers> = {
  id: 'transfers',
  version: 1,
  tickMs,
  machine: transfersMachine,
  rubric: transfersRubric,
  passShare: 0.8,
  evidence: (snapshot) => snapshot.context,
  result: (snapshot) => (snapshot.status === 'done' ? resultOf(snapshot.context) : null),
  explain: explainTransfers,
};

/** All a run starts from. The same case, facts and rubric always give the same hash. */
export function startOf(patient: TransfersCase, facts: TransfersFacts, seed: number, mode: Mode): RunStart<Transfers> {
  return {
    case: patient,
    facts,
    seed,
    mode,
    carried: null,
    contentHash: contentHash({ case: patient, rubric: transfersRubric, facts }),
  };
}
