/** The appointment book, put together as a simulation of the core. */
import { contentHash } from '../core/content-hash.ts';
import type { Mode, RunStart, Simulation } from '../core/simulation.ts';
import type { VisitFolder } from '../practice/types.ts';
import type { BookCase } from './case.ts';
import type { BookContext } from './context.ts';
import { explainBook } from './explain.ts';
import type { BookFacts } from './facts.ts';
import { bookMachine } from './machine.ts';
import { resultOf } from './result.ts';
import { bookRubric } from './rubric.ts';

export interface Appointments {
  readonly machine: typeof bookMachine;
  readonly case: BookCase;
  readonly facts: BookFacts;
  readonly carried: VisitFolder | null;
  readonly result: VisitFolder;
  readonly evidence: BookContext;
}

export const appointments: Simulation<Appointments> = {
  id: 'appointments',
  version: 1,
  // Telephones ring and people wait: a tenth of a second is fine enough.
  tickMs: 100,
  machine: bookMachine,
  rubric: bookRubric,
  passShare: 0.8,
  evidence: (snapshot) => snapshot.context,
  result: (snapshot) => (snapshot.status === 'done' ? resultOf(snapshot.context) : null),
  explain: explainBook,
};

/** All a run starts from. `carried` is the folder of the visit where another desk was first. */
export function startOf(
  day: BookCase,
  facts: BookFacts,
  seed: number,
  mode: Mode,
  carried: VisitFolder | null = null,
): RunStart<Appointments> {
  return { case: day, facts, seed, mode, carried, contentHash: contentHash({ case: day, rubric: bookRubric, facts }) };
}
