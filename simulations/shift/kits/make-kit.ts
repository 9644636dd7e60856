/** A kit from what every simulation has of its own: its statechart, its words and the check of its log. */
import type { EventObject } from 'xstate';
import { asTask } from '../../core/compose.ts';
import type { Hint } from '../../core/hint.ts';
import type { Simulation, SimulationTypes, SnapshotOf } from '../../core/simulation.ts';
import { taskVoice } from '../../core/task-voice.ts';
import type { TaskKit } from './kit.ts';

/** The words of a simulation, as its `describe.ts` and `hint.ts` say them. */
interface Words<T extends SimulationTypes> {
  readonly statusOf: (snapshot: SnapshotOf<T>) => readonly string[];
  readonly hint: (snapshot: SnapshotOf<T>) => Hint;
  readonly announcements: (before: SnapshotOf<T>, now: SnapshotOf<T>) => readonly string[];
}

export function makeKit<T extends SimulationTypes>(
  simulation: Simulation<T>,
  { statusOf, hint, announcements }: Words<T>,
  readEvent: (event: unknown) => EventObject | null,
): TaskKit {
  return {
    simulation: asTask(simulation),
    voice: (task) => taskVoice(simulation, task, statusOf, hint, announcements),
    readEvent,
  };
}
