/** Letters and messages, put together as a simulation of the core. */
import { contentHash } from '../core/content-hash.ts';
import type { Mode, RunStart, Simulation } from '../core/simulation.ts';
import type { CorrespondenceCase } from './case.ts';
import type { CorrespondenceContext } from './context.ts';
import { explainCorrespondence } from './explain.ts';
import type { CorrespondenceFacts } from './facts.ts';
import { correspondenceMachine } from './machine.ts';
import { resultOf, type CorrespondenceResult } from './result.ts';
import { correspondenceRubric } from './rubric.ts';

export interface Correspondence {
  readonly machine: typeof correspondenceMachine;
  readonly case: CorrespondenceCase;
  readonly facts: CorrespondenceFacts;
  readonly carried: null;
  readonly result: CorrespondenceResult;
  readonly evidence: CorrespondenceContext;
}

export const correspondence: Simulation<Correspondence> = {
  id: 'correspondence',
  version: 1,
  // Nothing here moves by itself; the clock only says how long the task took.
  tickMs: 100,
  machine: correspondenceMachine,
  rubric: correspondenceRubric,
  passShare: 0.8,
  evidence: (snapshot) => snapshot.context,
  result: (snapshot) => (snapshot.status === 'done' ? resultOf(snapshot.context) : null),
  explain: explainCorrespondence,
};

export function startOf(
  task: CorrespondenceCase,
  facts: CorrespondenceFacts,
  seed: number,
  mode: Mode,
): RunStart<Correspondence> {
  return {
    case: task,
    facts,
    seed,
    mode,
    carried: null,
    contentHash: contentHash({ case: task, rubric: correspondenceRubric, facts }),
  };
}
