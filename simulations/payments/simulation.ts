/** Payments and day end, put together as a simulation of the core. */
import { contentHash } from '../core/content-hash.ts';
import type { Mode, RunStart, Simulation } from '../core/simulation.ts';
import type { VisitFolder } from '../practice/types.ts';
import type { PaymentsCase } from './case.ts';
import type { PaymentsContext } from './context.ts';
import { explainPayments } from './explain.ts';
import type { PaymentsFacts } from './facts.ts';
import { paymentsMachine } from './machine.ts';
import { resultOf, type PaymentsResult } from './result.ts';
import { paymentsRubric } from './rubric.ts';

export interface Payments {
  readonly machine: typeof paymentsMachine;
  readonly case: PaymentsCase;
  readonly facts: PaymentsFacts;
  readonly carried: VisitFolder | null;
  readonly result: PaymentsResult;
  readonly evidence: PaymentsContext;
}

export const payments: Simulation<Payments> = {
  id: 'payments',
  version: 1,
  tickMs: 100,
  machine: paymentsMachine,
  rubric: paymentsRubric,
  passShare: 0.8,
  evidence: (snapshot) => snapshot.context,
  result: (snapshot) => (snapshot.status === 'done' ? resultOf(snapshot.context) : null),
  explain: explainPayments,
};

/** All a run starts from. `carried` is what earlier desks left of the visit; null for the case's own papers. */
export function startOf(
  task: PaymentsCase,
  facts: PaymentsFacts,
  seed: number,
  mode: Mode,
  carried: VisitFolder | null = null,
): RunStart<Payments> {
  return {
    case: task,
    facts,
    seed,
    mode,
    carried,
    contentHash: contentHash({ case: task, rubric: paymentsRubric, facts }),
  };
}
