/** What makes a simulation a task of a shift. One file of this folder for each; only they name the simulations. */
import type { EventObject } from 'xstate';
import type { AnySimulation } from '../../core/compose.ts';
import type { TaskVoice } from '../../core/task-voice.ts';

export interface TaskKit {
  readonly simulation: AnySimulation;
  /** The words of one task of this kind: a shift may hold several, each under a name of its own. */
  readonly voice: (task: string) => TaskVoice;
  /** The check of a stored event of its own; null for what it does not know. */
  readonly readEvent: (event: unknown) => EventObject | null;
}

/** Kits by the id of their simulation: those a shift needs, or all. */
export type TaskKits = Readonly<Record<string, TaskKit>>;
