/** What every part of the room is handed: the run, and the one way to act on it. */
import type { LiveRun } from '#components/ui/simulation/live-run.svelte.ts';
import type { BpLearnerEvent } from '../events.ts';
import type { BloodPressure } from '../simulation.ts';
import type { Senses } from './senses.svelte.ts';

export interface Desk {
  readonly live: LiveRun<BloodPressure>;
  readonly senses: Senses;
  /** Does it, and says so when it cannot be done now. */
  readonly act: (event: BpLearnerEvent) => void;
  /** Says a sentence to a screen reader. */
  readonly say: (text: string) => void;
  /** Says the gauge as the nearest mark, aloud or to a screen reader. */
  readonly sayGauge: () => void;
}
