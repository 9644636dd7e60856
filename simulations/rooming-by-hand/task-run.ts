/** One task's part of a run as a run of its own: for whatever looks back at it by replaying it. */
import type { ComposedLearnerEvent } from '../core/compose.ts';
import { newEncounter } from '../core/encounter.ts';
import type { Run, RunStart, TimedEvent } from '../core/simulation.ts';
import { bloodPressure, type BloodPressure } from '../blood-pressure/simulation.ts';
import type { BpLearnerEvent } from '../blood-pressure/events.ts';
import { taskSnapshot } from '../core/compose.ts';
import type { ByHandContext } from './compose.ts';

export interface PressureRun {
  readonly start: RunStart<BloodPressure>;
  readonly run: Run<BpLearnerEvent>;
}

/**
 * The blood pressure of a visit as if it had been taken alone. Skipped time changes nothing there but the clock, so the offsets
 * carry it. Null when it was not begun.
 */
export function pressureRunOf(
  context: ByHandContext,
  events: readonly TimedEvent<ComposedLearnerEvent>[],
): PressureRun | null {
  const snapshot = taskSnapshot(bloodPressure, context.tasks, 'blood-pressure');
  const beganAtMs = context.tasks['blood-pressure']?.beganAtMs;
  if (snapshot === null || beganAtMs === undefined) return null;
  const { case: patient, facts, seed, mode } = snapshot.context;
  const contentHash = 'in-a-visit';
  const own = events.flatMap(({ atMs, event }) =>
    event.type === 'task.acted' && event.task === 'blood-pressure'
      ? // The whole's log holds only what this task could do: its own events.
        [{ atMs: atMs - beganAtMs, event: event.event as BpLearnerEvent }]
      : [],
  );
  // What stood from the first moment was carried in, unless it was said or done here again.
  const { did } = snapshot.context;
  const again = (type: BpLearnerEvent['type']): boolean => own.some(({ event }) => event.type === type);
  const carried = {
    encounter: {
      ...newEncounter,
      handsCleanedAtMs: did.handsCleanedAtMs === 0 ? 0 : null,
      introducedAs: again('introduction.given') ? null : did.introducedAs,
      ...(again('identity.checked') && did.identifiedAtMs !== 0
        ? {}
        : { identifiedAtMs: did.identifiedAtMs, identifiedBy: did.identifiedBy }),
    },
  };
  return {
    start: { case: patient, facts, seed, mode, carried, contentHash },
    run: {
      simulation: bloodPressure.id,
      version: bloodPressure.version,
      contentHash,
      caseId: patient.id,
      seed,
      mode,
      input: carried,
      events: own,
    },
  };
}
