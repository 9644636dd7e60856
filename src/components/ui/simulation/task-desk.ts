/** The desk of one task inside a composed run: the task's own views work on it as if it stood alone. */
import { asWhole, taskSnapshot, type ComposedLearnerEvent, type TaskState } from '#simulations/core/compose.ts';
import type { LearnerEventOf, Simulation, SimulationTypes, SnapshotOf } from '#simulations/core/simulation.ts';
import type { Desk } from './desk.ts';

/** What a composed run gives of itself. */
export interface WholeDesk {
  readonly live: {
    readonly snapshot: { readonly context: { readonly tasks: Readonly<Record<string, TaskState>> } };
    readonly nowMs: number;
    readonly paused: boolean;
  };
  readonly act: (event: ComposedLearnerEvent) => void;
  readonly say: (text: string) => void;
  readonly fill: (text: string) => string;
}

/** Throws when the task has not begun. */
export function taskDesk<T extends SimulationTypes>(
  whole: WholeDesk,
  simulation: Simulation<T>,
  task: string,
): Desk<T> {
  let known: TaskState | null = null;
  let snapshot: SnapshotOf<T> | null = null;
  /** The snapshot is put together once for each state, however often a view reads it. */
  function current(): SnapshotOf<T> {
    const { tasks } = whole.live.snapshot.context;
    const now = tasks[task];
    if (now === undefined) throw new Error(`the task ${task} has not begun`);
    if (snapshot === null || known !== now) {
      snapshot = taskSnapshot(simulation, tasks, task);
      known = now;
    }
    if (snapshot === null) throw new Error(`the task ${task} has no snapshot`);
    return snapshot;
  }
  return {
    live: {
      get snapshot() {
        return current();
      },
      get nowMs() {
        return whole.live.nowMs - (whole.live.snapshot.context.tasks[task]?.beganAtMs ?? 0);
      },
      get paused() {
        return whole.live.paused;
      },
    },
    act: (event: LearnerEventOf<T>) => {
      whole.act(asWhole<T>(task, event));
    },
    say: whole.say,
    fill: whole.fill,
  };
}
