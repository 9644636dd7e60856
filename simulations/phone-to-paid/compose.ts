/** How the desks follow each other: each begins when the one before it has handed on, with the folder as it then is. */
import type { ComposedContext, Composition } from '../core/compose.ts';
import { openTask } from '../core/compose.ts';
import { drawInt } from '../core/draw.ts';
import type { InputOf, SimulationTypes } from '../core/simulation.ts';
import type { ThreadCase, ThreadFacts } from './case.ts';
import { folderOf, needsWork } from './folder.ts';
import { deskIds, isDesk, tasks, type DeskId } from './tasks.ts';

export type ThreadContext = ComposedContext<ThreadCase, ThreadFacts>;

/** Whether her ankle is to be looked at by MRI, which the plan wants to be asked about: in one run of two. An assumption. */
export function isMriOrdered(seed: number): boolean {
  return drawInt(seed, 'mri', 0, 0, 1) === 1;
}

const isDone = ({ tasks }: Pick<ThreadContext, 'tasks'>, desk: DeskId): boolean => tasks[desk]?.state.status === 'done';

/** The desk whose turn it is; null when the thread has come to its end. */
function nextDesk(context: Pick<ThreadContext, 'tasks' | 'seed'>): DeskId | null {
  const { answer } = folderOf(context.tasks);
  const comes: Readonly<Record<DeskId, boolean>> = {
    appointments: true,
    'check-in': true,
    coding: true,
    'prior-authorization': isMriOrdered(context.seed),
    claim: true,
    // Whoever never sent the claim gets no answer, and no money.
    'denial-desk': answer !== null && needsWork(answer),
    payments: answer?.kind === 'processed',
  };
  return deskIds.find((desk) => comes[desk] && !isDone(context, desk)) ?? null;
}

function inputOf(context: ThreadContext, task: string): InputOf<SimulationTypes> | null {
  if (!isDesk(task) || nextDesk(context) !== task) return null;
  const folder = folderOf(context.tasks);
  return {
    case: context.case.desks[task],
    facts: context.facts[task],
    seed: context.seed,
    mode: context.mode,
    carried: task === 'appointments' ? null : folder,
  };
}

export const thread: Composition<ThreadContext> = {
  id: 'phone-to-paid',
  simulationOf: (_context, task) => (isDesk(task) ? tasks[task] : undefined),
  home: 'appointments',
  inputOf,
  ended: (context) => {
    const next = nextDesk(context);
    return next === null ? context : openTask(thread, context, next);
  },
  // A desk that ends opens the next one: where the open desk is done, there was none.
  isOver: ({ open, tasks: begun }) => begun[open]?.state.status === 'done',
};
