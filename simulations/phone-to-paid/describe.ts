/** The thread in words: where one is, and the desk that is open in its own words. Tested like any data. */
import type { SnapshotFrom } from 'xstate';
import { statusOf as bookStatus, announcements as bookSays } from '../appointments/describe.ts';
import { statusOf as checkInStatus, announcements as checkInSays } from '../check-in/describe.ts';
import { statusOf as claimStatus, announcements as claimSays } from '../claim/describe.ts';
import { statusOf as codingStatus, announcements as codingSays } from '../coding/describe.ts';
import { taskSnapshot, type TaskState } from '../core/compose.ts';
import type { Simulation, SimulationTypes, SnapshotOf } from '../core/simulation.ts';
import { statusOf as denialStatus, announcements as denialSays } from '../denial-desk/describe.ts';
import { statusOf as paymentsStatus, announcements as paymentsSays } from '../payments/describe.ts';
import {
  statusOf as authorizationStatus,
  announcements as authorizationSays,
} from '../prior-authorization/describe.ts';
import type { threadMachine } from './machine.ts';
import { deskIds, deskNames, desks, isDesk, type DeskId } from './tasks.ts';

export type ThreadSnapshot = SnapshotFrom<typeof threadMachine>;
type Tasks = Readonly<Record<string, TaskState>>;

/** A desk's words, whatever its types. */
interface Voice {
  readonly status: (tasks: Tasks) => readonly string[];
  readonly says: (before: Tasks, now: Tasks) => readonly string[];
}

function voice<T extends SimulationTypes>(
  simulation: Simulation<T>,
  desk: DeskId,
  status: (snapshot: SnapshotOf<T>) => readonly string[],
  says: (before: SnapshotOf<T>, now: SnapshotOf<T>) => readonly string[],
): Voice {
  return {
    status: (tasks) => {
      const snapshot = taskSnapshot(simulation, tasks, desk);
      return snapshot === null ? [] : status(snapshot);
    },
    says: (before, now) => {
      if (before[desk]?.state === now[desk]?.state) return [];
      const [then, here] = [taskSnapshot(simulation, before, desk), taskSnapshot(simulation, now, desk)];
      return then === null || here === null ? [] : says(then, here);
    },
  };
}

const voices: Readonly<Record<DeskId, Voice>> = {
  appointments: voice(desks.appointments, 'appointments', bookStatus, bookSays),
  'check-in': voice(desks['check-in'], 'check-in', checkInStatus, checkInSays),
  coding: voice(desks.coding, 'coding', codingStatus, codingSays),
  'prior-authorization': voice(
    desks['prior-authorization'],
    'prior-authorization',
    authorizationStatus,
    authorizationSays,
  ),
  claim: voice(desks.claim, 'claim', claimStatus, claimSays),
  'denial-desk': voice(desks['denial-desk'], 'denial-desk', denialStatus, denialSays),
  payments: voice(desks.payments, 'payments', paymentsStatus, paymentsSays),
};

/** Desks that are behind one, in words. */
function doneSentence(tasks: Tasks): string {
  const done = deskIds.filter((desk) => tasks[desk]?.state.status === 'done').map((desk) => deskNames[desk]);
  return done.length === 0 ? 'Nothing is behind you yet.' : `Behind you: ${done.join(', ')}.`;
}

export function statusOf(snapshot: ThreadSnapshot): readonly string[] {
  const { tasks, open } = snapshot.context;
  if (snapshot.hasTag('finished')) return [`The visit is closed. ${doneSentence(tasks)}`];
  if (!isDesk(open)) return [doneSentence(tasks)];
  return [`You are at: ${deskNames[open]}. ${doneSentence(tasks)}`, ...voices[open].status(tasks)];
}

export function announcements(before: ThreadSnapshot, now: ThreadSnapshot): readonly string[] {
  const { open, tasks } = now.context;
  if (!isDesk(open)) return [];
  const turned = before.context.open === open ? [] : [`Now: ${deskNames[open]}. The folder comes along.`];
  return [...turned, ...voices[open].says(before.context.tasks, tasks)];
}
