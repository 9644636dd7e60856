/** Blood pressure as one task of a shift: embedded in a parent, its result handed to the next task, replayed from the parent's log. */
import { describe, expect, it, vi } from 'vitest';
import { bloodPressure } from '#simulations/blood-pressure/simulation.ts';
import { canonicalState } from '#simulations/core/canonical-state.ts';
import { Driver, replay } from '#simulations/core/driver.ts';
import { embeddedResult, embeddedSnapshot } from '#simulations/core/embed.ts';
import { shiftOf } from '#simulations/core/kettle.test-support.ts';
import { bpCase, bpFacts } from './blood-pressure-content.ts';
import { worked } from './blood-pressure-runs.ts';

// Whole visits are played here; a busy machine needs more than the usual five seconds.
vi.setConfig({ testTimeout: 120000 });

const shift = shiftOf(
  bloodPressure,
  (seed) => ({ case: bpCase('stage-two'), facts: bpFacts, seed, mode: 'check-off', carried: null }),
  (result) => result.charted?.systolic ?? 0,
);
const start = {
  case: { id: 'shift' },
  facts: null,
  seed: 2,
  mode: 'check-off' as const,
  carried: null,
  contentHash: 'shift',
};

/** The expert's visit as events of the parent; skipped time becomes time of the whole shift. */
function playShift() {
  const driver = new Driver(shift, start);
  for (const { atMs, event } of worked('stage-two', 2).events) {
    driver.pass(atMs - driver.nowMs);
    if (event.type !== 'time.skipped') driver.act({ type: 'first.acted', event });
  }
  driver.pass(1000);
  driver.act({ type: 'second.acted', event: { type: 'served' } });
  return driver;
}

describe('blood pressure in a shift', () => {
  it('goes exactly as it goes alone', () => {
    const alone = worked('stage-two', 2);

    const { first } = playShift().snapshot.context;

    expect(canonicalState(embeddedSnapshot(bloodPressure, first))).toBe(canonicalState(alone.snapshot));
    expect(embeddedResult(bloodPressure, first)).toEqual(bloodPressure.result(alone.snapshot));
  });

  it('hands what was charted to the next task', () => {
    const driver = playShift();

    const charted = bloodPressure.result(worked('stage-two', 2).snapshot)?.charted?.systolic;
    expect(driver.ended).toBe(true);
    expect(shift.result(driver.snapshot)).toEqual({ strength: 50 * (charted ?? 0) });
  });

  it('replays from the parent’s log alone', () => {
    const live = playShift();

    const again = replay(shift, start, live.run);

    if (!again.ok) throw new Error(again.code);
    expect(canonicalState(again.driver.snapshot)).toBe(canonicalState(live.snapshot));
  });
});
