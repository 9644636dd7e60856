/** What every part of a simulation's room is handed: the run, and the one way to act on it. */
import type { LearnerEventOf, SimulationTypes } from '#simulations/core/simulation.ts';
import type { LiveRun } from './live-run.svelte.ts';

export interface Desk<T extends SimulationTypes> {
  readonly live: Pick<LiveRun<T>, 'snapshot' | 'nowMs' | 'paused'>;
  /** Does it, and says so when it cannot be done now. */
  readonly act: (event: LearnerEventOf<T>) => void;
  /** Says a sentence to a screen reader. */
  readonly say: (text: string) => void;
  /** Puts the facts' shown values into a sentence. */
  readonly fill: (text: string) => string;
}
