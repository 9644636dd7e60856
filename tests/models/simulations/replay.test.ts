/** A run is its log: replay is exact, however time is cut, wherever it stopped, and in whatever batches it was kept. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalState } from '#simulations/core/canonical-state.ts';
import { replay } from '#simulations/core/driver.ts';
import { score } from '#simulations/core/rubric.ts';
import { actedEntry, runFromEntries, startedEntry } from '#simulations/core/run-log.ts';
import { trials, walk, worked, type AnyDriver } from './trials.ts';

describe.each(trials)('%s', (_id, trial) => {
  const { simulation, caseIds, personas } = trial;
  const [firstCase = ''] = caseIds;
  const walks = trial.sample?.walks ?? 200;
  const points = (driver: AnyDriver) =>
    score(simulation.rubric, simulation.evidence(driver.snapshot), {
      finished: driver.ended,
      passShare: simulation.passShare,
    });

  it('ends in the same state with the same score for random walks, with time cut differently', () => {
    let far = 0;
    for (let seed = 1; seed <= walks; seed += 1) {
      const { start, driver } = walk(trial, seed, 60);

      const again = replay(simulation, start, driver.run, {
        observer: { everyMs: simulation.tickMs * ((seed % 97) * 7 + 37), see: () => undefined },
      });

      if (!again.ok) throw new Error(`seed ${String(seed)}: ${again.code} at ${String(again.index)}`);
      expect(canonicalState(again.driver.snapshot), `seed ${String(seed)}`).toBe(canonicalState(driver.snapshot));
      expect(points(again.driver)).toEqual(points(driver));
      far += trial.gotFar(driver.snapshot) ? 1 : 0;
    }

    // The walks are worth something only if many of them get so far.
    expect(far / walks).toBeGreaterThan(0.15);
  });

  it('ends in the same state when every single tick is an event of its own', () => {
    const whole = worked(trial, personas.expert, firstCase, 1);

    const again = replay(simulation, trial.start(firstCase, 1, 'check-off'), whole.run, {
      observer: { everyMs: simulation.tickMs, see: () => undefined },
    });

    if (!again.ok) throw new Error(again.code);
    expect(canonicalState(again.driver.snapshot)).toBe(canonicalState(whole.snapshot));
  });

  it('survives being written as JSON and read back event by event', () => {
    for (const seed of [4711, 12]) {
      const { start, driver } = walk(trial, seed, 120);
      const runId = '0193b0c0-0000-7000-8000-000000000001';
      const stored: unknown = JSON.parse(
        JSON.stringify({ started: startedEntry(runId, driver.run), acted: [actedEntry(runId, driver.run, 0)] }),
      );
      const { started, acted } = stored as {
        started: Parameters<typeof runFromEntries>[0][number];
        acted: Parameters<typeof runFromEntries>[1];
      };

      const back = runFromEntries([started], acted, trial.readEvent);

      if (!back.ok) throw new Error(`${back.code} at ${JSON.stringify(driver.events[back.index ?? 0])}`);
      const again = replay(simulation, start, back.run);
      if (!again.ok) throw new Error(again.code);
      expect(canonicalState(again.driver.snapshot)).toBe(canonicalState(driver.snapshot));
    }
  });

  it('reads no event it does not know', () => {
    const [known] = trial.randomEvents(1, 1);

    expect(trial.readEvent({ type: 'never.heard' })).toBeNull();
    expect(trial.readEvent({ ...known, more: 1 })).toBeNull();
    expect(trial.readEvent(null)).toBeNull();
  });

  it('can be resumed after a crash at any event and then goes on as if nothing had happened', () => {
    const whole = worked(trial, personas.expert, firstCase, 3);
    const start = trial.start(firstCase, 3, 'check-off');
    fc.assert(
      fc.property(fc.nat({ max: whole.events.length }), (upTo) => {
        const resumed = replay(simulation, start, whole.run, { upTo });

        if (!resumed.ok) throw new Error(resumed.code);
        for (const { atMs, event } of whole.events.slice(upTo)) {
          resumed.driver.pass(atMs - resumed.driver.nowMs);
          expect(resumed.driver.act(event)).toEqual({ ok: true });
        }
        expect(canonicalState(resumed.driver.snapshot)).toBe(canonicalState(whole.snapshot));
      }),
      { numRuns: 8 },
    );
  });

  it('refuses a run whose case, facts or version is another', () => {
    const { start, driver } = walk(trial, 5, 20);
    const [one = '', two] = caseIds;

    expect(replay(simulation, { ...start, contentHash: '0' }, driver.run)).toMatchObject({ code: 'other-content' });
    expect(replay(simulation, start, { ...driver.run, version: 0 })).toMatchObject({ code: 'other-version' });
    expect(trial.start(one, 1, 'coached').contentHash).toMatch(/^[0-9a-f]{64}$/);
    if (two !== undefined)
      expect(trial.start(two, 1, 'coached').contentHash).not.toBe(trial.start(one, 1, 'coached').contentHash);
  });
});
