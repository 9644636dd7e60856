/** What a coach would say: the coach of the desk that is open speaks. */
import { hintLines as bookHints, hintOf as bookHint } from '../appointments/hint.ts';
import { hintLines as checkInHints, hintOf as checkInHint } from '../check-in/hint.ts';
import { hintLines as claimHints, hintOf as claimHint } from '../claim/hint.ts';
import { hintLines as codingHints, hintOf as codingHint } from '../coding/hint.ts';
import { taskSnapshot, type TaskState } from '../core/compose.ts';
import type { Hint } from '../core/hint.ts';
import type { Simulation, SimulationTypes, SnapshotOf } from '../core/simulation.ts';
import { hintLines as denialHints, hintOf as denialHint } from '../denial-desk/hint.ts';
import { hintLines as paymentsHints, hintOf as paymentsHint } from '../payments/hint.ts';
import { hintLines as authorizationHints, hintOf as authorizationHint } from '../prior-authorization/hint.ts';
import type { ThreadContext } from './compose.ts';
import { desks, isDesk, type DeskId } from './tasks.ts';

const over: Hint = {
  text: 'The visit is closed. Read how it went.',
  teaches: 'insurance-coding-and-billing/claim-from-visit-to-payment#a-claims-life',
};

export const hintLines: readonly Hint[] = [
  ...bookHints,
  ...checkInHints,
  ...codingHints,
  ...authorizationHints,
  ...claimHints,
  ...denialHints,
  ...paymentsHints,
  over,
];

type Tasks = Readonly<Record<string, TaskState>>;
function coach<T extends SimulationTypes>(
  simulation: Simulation<T>,
  desk: DeskId,
  hint: (snapshot: SnapshotOf<T>) => Hint,
): (tasks: Tasks) => Hint {
  return (tasks) => {
    const snapshot = taskSnapshot(simulation, tasks, desk);
    return snapshot === null ? over : hint(snapshot);
  };
}

const coaches: Readonly<Record<DeskId, (tasks: Tasks) => Hint>> = {
  appointments: coach(desks.appointments, 'appointments', ({ context }) => bookHint(context)),
  'check-in': coach(desks['check-in'], 'check-in', ({ context }) => checkInHint(context)),
  coding: coach(desks.coding, 'coding', ({ context }) => codingHint(context)),
  'prior-authorization': coach(desks['prior-authorization'], 'prior-authorization', ({ context }) =>
    authorizationHint(context),
  ),
  claim: coach(desks.claim, 'claim', ({ context }) => claimHint(context)),
  'denial-desk': coach(desks['denial-desk'], 'denial-desk', ({ context }) => denialHint(context)),
  payments: coach(desks.payments, 'payments', ({ context }) => paymentsHint(context)),
};

export function hintOf({ open, tasks }: Pick<ThreadContext, 'open' | 'tasks'>): Hint {
  return isDesk(open) && tasks[open]?.state.status === 'active' ? coaches[open](tasks) : over;
}
