/** Every simulation as one task of a shift: embedded in a parent, its result handed to the next task, replayed from the parent's log. */
import { describe, expect, it } from 'vitest';
import { canonicalState } from '#simulations/core/canonical-state.ts';
import { Driver, replay } from '#simulations/core/driver.ts';
import { embeddedResult, embeddedSnapshot } from '#simulations/core/embed.ts';
import { shiftOf } from '#simulations/core/kettle.test-support.ts';
import { trials, worked } from './trials.ts';

describe.each(trials)('%s in a shift', (_id, trial) => {
  const { simulation, personas } = trial;
  const [caseId = ''] = trial.caseIds;
  const alone = worked(trial, personas.expert, caseId, 2);
  const shift = shiftOf(
    simulation,
    (seed) => {
      const { contentHash: _hash, ...input } = trial.start(caseId, seed, 'check-off');
      return input;
    },
    (result) => (result === null ? 0 : 2),
  );
  const start = {
    case: { id: 'shift' },
    facts: null,
    seed: 2,
    mode: 'check-off' as const,
    carried: null,
    contentHash: 'shift',
  };

  /** The expert's run as events of the parent; skipped time becomes time of the whole shift. */
  function playShift() {
    const driver = new Driver(shift, start);
    for (const { atMs, event } of alone.events) {
      driver.pass(atMs - driver.nowMs);
      if (event.type !== 'time.skipped') driver.act({ type: 'first.acted', event });
    }
    driver.pass(1000);
    driver.act({ type: 'second.acted', event: { type: 'served' } });
    return driver;
  }
  const played = playShift();

  it('goes exactly as it goes alone, and hands on its result', () => {
    const { first } = played.snapshot.context;

    expect(canonicalState(embeddedSnapshot(simulation, first))).toBe(canonicalState(alone.snapshot));
    expect(embeddedResult(simulation, first)).toEqual(simulation.result(alone.snapshot));
    expect(embeddedResult(simulation, first)).not.toBeNull();
    expect(shift.result(played.snapshot)).toEqual({ strength: 100 });
  });

  it('replays from the parent’s log alone', () => {
    const again = replay(shift, start, played.run);

    if (!again.ok) throw new Error(again.code);
    expect(canonicalState(again.driver.snapshot)).toBe(canonicalState(played.snapshot));
  });
});
