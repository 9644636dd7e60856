/** Check-in and eligibility, put together as a simulation of the core. */
import { contentHash } from '../core/content-hash.ts';
import type { Mode, RunStart, Simulation } from '../core/simulation.ts';
import type { Registration, VisitFolder } from '../practice/types.ts';
import type { CheckInCase } from './case.ts';
import type { CheckInContext } from './context.ts';
import { explainCheckIn } from './explain.ts';
import type { CheckInFacts } from './facts.ts';
import { checkInMachine } from './machine.ts';
import { resultOf } from './result.ts';
import { checkInRubric } from './rubric.ts';

export interface CheckIn {
  readonly machine: typeof checkInMachine;
  readonly case: CheckInCase;
  readonly facts: CheckInFacts;
  readonly carried: VisitFolder | null;
  readonly result: Registration;
  readonly evidence: CheckInContext;
}

export const checkIn: Simulation<CheckIn> = {
  id: 'check-in',
  version: 1,
  // Nothing here moves by itself; the clock only says how long it took.
  tickMs: 100,
  machine: checkInMachine,
  rubric: checkInRubric,
  passShare: 0.8,
  evidence: (snapshot) => snapshot.context,
  result: (snapshot) => (snapshot.status === 'done' ? resultOf(snapshot.context) : null),
  explain: explainCheckIn,
};

/** All a run starts from. `carried` brings the appointment of an earlier desk. */
export function startOf(
  one: CheckInCase,
  facts: CheckInFacts,
  seed: number,
  mode: Mode,
  carried: VisitFolder | null = null,
): RunStart<CheckIn> {
  return {
    case: one,
    facts,
    seed,
    mode,
    carried,
    contentHash: contentHash({ case: one, rubric: checkInRubric, facts }),
  };
}
