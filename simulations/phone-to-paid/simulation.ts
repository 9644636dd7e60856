/** From the phone call to the paid claim, put together as a simulation of the core. */
import { contentHash } from '../core/content-hash.ts';
import type { Mode, RunStart, Simulation } from '../core/simulation.ts';
import type { VisitFolder } from '../practice/types.ts';
import type { ThreadCase, ThreadFacts } from './case.ts';
import type { ThreadContext } from './compose.ts';
import { explainThread } from './explain.ts';
import { folderOf } from './folder.ts';
import { threadMachine } from './machine.ts';
import { threadRubric } from './rubric.ts';

export interface PhoneToPaid {
  readonly machine: typeof threadMachine;
  readonly case: ThreadCase;
  readonly facts: ThreadFacts;
  readonly carried: null;
  readonly result: VisitFolder;
  readonly evidence: ThreadContext;
}

export const phoneToPaid: Simulation<PhoneToPaid> = {
  id: 'phone-to-paid',
  version: 1,
  tickMs: 100,
  machine: threadMachine,
  rubric: threadRubric,
  passShare: 0.8,
  evidence: (snapshot) => snapshot.context,
  result: (snapshot) => (snapshot.status === 'done' ? folderOf(snapshot.context.tasks) : null),
  explain: explainThread,
};

export function startOf(scenario: ThreadCase, facts: ThreadFacts, seed: number, mode: Mode): RunStart<PhoneToPaid> {
  return {
    case: scenario,
    facts,
    seed,
    mode,
    carried: null,
    contentHash: contentHash({ case: scenario, rubric: threadRubric, facts }),
  };
}
