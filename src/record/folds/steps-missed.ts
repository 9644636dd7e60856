/** Critical steps missed in the last finished run of each simulation. Pure. */
import { liveEntries } from '../log/live.ts';
import type { EntryOf } from '../port.ts';

export const stepsMissedKinds = ['run.finished', 'entry.withdrawn'] as const;

export interface StepMissed {
  readonly simulation: string;
  /** Id of the criterion. */
  readonly criterion: string;
  /** Wall clock of the end of the run. */
  readonly at: string;
}

/**
 * A critical step counts as missed when it applied and earned nothing, as the rubric's scorer has it, and until a later run in
 * which it applied went better.
 */
export function stepsMissed(entries: readonly EntryOf<(typeof stepsMissedKinds)[number]>[]): readonly StepMissed[] {
  const byStep = new Map<string, StepMissed>();
  for (const { at, data } of liveEntries(entries)) {
    for (const { id, critical, possible, earned } of data.criteria) {
      if (!critical || possible === 0) continue;
      const step = `${data.simulation}/${id}`;
      if (earned === 0) byStep.set(step, { simulation: data.simulation, criterion: id, at });
      else byStep.delete(step);
    }
  }
  return [...byStep.values()];
}
