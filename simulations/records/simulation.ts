/** The records desk, put together as a simulation of the core. */
import { contentHash } from '../core/content-hash.ts';
import type { Mode, RunStart, Simulation } from '../core/simulation.ts';
import type { RecordsCase } from './case.ts';
import type { RecordsContext } from './context.ts';
import { explainRecords } from './explain.ts';
import type { RecordsFacts } from './facts.ts';
import { recordsMachine } from './machine.ts';
import { resultOf, type RecordsResult } from './result.ts';
import { recordsRubric } from './rubric.ts';

export interface Records {
  readonly machine: typeof recordsMachine;
  readonly case: RecordsCase;
  readonly facts: RecordsFacts;
  readonly carried: null;
  readonly result: RecordsResult;
  readonly evidence: RecordsContext;
}

export const records: Simulation<Records> = {
  id: 'records',
  version: 1,
  // Nothing here moves by itself; the clock only says how long it took.
  tickMs: 100,
  machine: recordsMachine,
  rubric: recordsRubric,
  passShare: 0.8,
  evidence: (snapshot) => snapshot.context,
  result: (snapshot) => (snapshot.status === 'done' ? resultOf(snapshot.context) : null),
  explain: explainRecords,
};

/** All a run starts from. The same case, facts and rubric always give the same hash. */
export function startOf(matter: RecordsCase, facts: RecordsFacts, seed: number, mode: Mode): RunStart<Records> {
  return {
    case: matter,
    facts,
    seed,
    mode,
    carried: null,
    contentHash: contentHash({ case: matter, rubric: recordsRubric, facts }),
  };
}
