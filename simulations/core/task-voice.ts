/** The words of a task inside a composed run: what stands, what a coach would say, what is new. */
import { taskSnapshot, type TaskState } from './compose.ts';
import type { Hint } from './hint.ts';
import type { Simulation, SimulationTypes, SnapshotOf } from './simulation.ts';

type Tasks = Readonly<Record<string, TaskState>>;

/** A task's words, its own types forgotten. */
export interface TaskVoice {
  /** The task in sentences; none while it has not begun. */
  readonly words: (tasks: Tasks) => readonly string[];
  readonly hint: (tasks: Tasks) => Hint | null;
  /** What a screen reader is told when one state follows another. */
  readonly news: (before: Tasks, now: Tasks) => readonly string[];
}

export function taskVoice<T extends SimulationTypes>(
  simulation: Simulation<T>,
  task: string,
  words: (snapshot: SnapshotOf<T>) => readonly string[],
  hint: (snapshot: SnapshotOf<T>) => Hint,
  news: (before: SnapshotOf<T>, now: SnapshotOf<T>) => readonly string[],
): TaskVoice {
  return {
    words: (tasks) => {
      const snapshot = taskSnapshot(simulation, tasks, task);
      return snapshot === null ? [] : words(snapshot);
    },
    hint: (tasks) => {
      const snapshot = taskSnapshot(simulation, tasks, task);
      return snapshot === null ? null : hint(snapshot);
    },
    news: (before, now) => {
      if (before[task]?.state === now[task]?.state) return [];
      const [old, here] = [taskSnapshot(simulation, before, task), taskSnapshot(simulation, now, task)];
      return old === null || here === null ? [] : news(old, here);
    },
  };
}
