/** One task of a composed run in the hands of somebody who knows only that task: personas and tests work on it. */
import { asWhole, taskSnapshot, type ComposedLearnerEvent, type TaskState } from './compose.ts';
import type { ActResult, Runner } from './driver.ts';
import { embedCan } from './embed.ts';
import type { Simulation, SimulationTypes } from './simulation.ts';

/** The larger run, as far as a task needs it. */
export interface WholeRunner {
  readonly nowMs: number;
  readonly ended: boolean;
  readonly snapshot: { readonly context: { readonly tasks: Readonly<Record<string, TaskState>> } };
  readonly pass: (ms: number) => void;
  readonly act: (event: ComposedLearnerEvent) => ActResult;
}

/** Throws when the task has not begun. */
export function taskRunner<T extends SimulationTypes>(
  whole: WholeRunner,
  simulation: Simulation<T>,
  task: string,
): Runner<T> {
  const stateOf = (): TaskState => {
    const known = whole.snapshot.context.tasks[task];
    if (known === undefined) throw new Error(`the task ${task} has not begun`);
    return known;
  };
  return {
    get nowMs() {
      return whole.nowMs - stateOf().beganAtMs;
    },
    get ended() {
      return whole.ended || stateOf().state.status === 'done';
    },
    get snapshot() {
      const snapshot = taskSnapshot(simulation, whole.snapshot.context.tasks, task);
      if (snapshot === null) throw new Error(`the task ${task} has not begun`);
      return snapshot;
    },
    can: (event) => embedCan(simulation, stateOf().state, event),
    pass: (ms) => {
      whole.pass(ms);
    },
    act: (event) => whole.act(asWhole<T>(task, event)),
  };
}
