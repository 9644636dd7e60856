/** A run is its log: replay is exact, however time is cut, wherever it stopped, and in whatever batches it was kept. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { clickAtRandom } from '#simulations/blood-pressure/personas.ts';
import { readBpEvent } from '#simulations/blood-pressure/schema.ts';
import { bloodPressure, startOf } from '#simulations/blood-pressure/simulation.ts';
import { canonicalState } from '#simulations/core/canonical-state.ts';
import { drawInt } from '#simulations/core/draw.ts';
import { Driver, replay } from '#simulations/core/driver.ts';
import { score } from '#simulations/core/rubric.ts';
import { actedEntry, runFromEntries, startedEntry } from '#simulations/core/run-log.ts';
import { bpCases, bpFacts } from './blood-pressure-content.ts';
import { worked, type BpDriver } from './blood-pressure-runs.ts';

// Whole visits are played here; a busy machine needs more than the usual five seconds.
vi.setConfig({ testTimeout: 120000 });

const starts = bpCases.map((patient) => startOf(patient, bpFacts, 0, 'coached'));

function walk(seed: number, clicks = 60) {
  const first = starts[seed % starts.length];
  if (first === undefined) throw new Error('no case');
  const start = { ...first, seed, mode: seed % 2 === 0 ? ('coached' as const) : ('check-off' as const) };
  let driver = new Driver(bloodPressure, start);
  // Two walks in three begin where an expert was interrupted, so that they get to pumping, listening and charting.
  if (seed % 3 !== 0) {
    const expert = worked(first.case.id, 1);
    const begun = replay(
      bloodPressure,
      { ...start, seed: 1 },
      { ...expert.run, mode: start.mode },
      { upTo: drawInt(seed, 'interrupted', 0, 0, expert.events.length - 1) },
    );
    if (!begun.ok) throw new Error(begun.code);
    driver = begun.driver;
    start.seed = 1;
  }
  clickAtRandom(driver, seed, clicks);
  return { start, driver };
}
const points = (driver: BpDriver) =>
  score(bloodPressure.rubric, bloodPressure.evidence(driver.snapshot), {
    finished: driver.ended,
    passShare: bloodPressure.passShare,
  });

describe('replay of blood-pressure runs', () => {
  it('ends in the same state with the same score for 1,000 random walks, with time cut differently', () => {
    let heard = 0;
    let charted = 0;
    for (let seed = 1; seed <= 1000; seed += 1) {
      const { start, driver } = walk(seed);

      const again = replay(bloodPressure, start, driver.run, {
        observer: { everyMs: 20 * ((seed % 97) * 7 + 37), see: () => undefined },
      });

      if (!again.ok) throw new Error(`seed ${String(seed)}: ${again.code} at ${String(again.index)}`);
      expect(canonicalState(again.driver.snapshot), `seed ${String(seed)}`).toBe(canonicalState(driver.snapshot));
      expect(points(again.driver)).toEqual(points(driver));
      const { attempts, readings } = driver.snapshot.context;
      heard += attempts.some(({ firstSound }) => firstSound !== null) ? 1 : 0;
      charted += readings.length > 0 ? 1 : 0;
    }

    // The walks are worth something only if many of them get so far.
    expect(heard).toBeGreaterThan(150);
    expect(charted).toBeGreaterThan(150);
  });

  it('ends in the same state when every single tick is an event of its own', () => {
    for (const caseId of ['anxious-talker', 'auscultatory-gap', 'new-irregular']) {
      const whole = worked(caseId, 1);
      const start = startOf(whole.snapshot.context.case, bpFacts, 1, 'check-off');

      const again = replay(bloodPressure, start, whole.run, { observer: { everyMs: 20, see: () => undefined } });

      if (!again.ok) throw new Error(again.code);
      expect(canonicalState(again.driver.snapshot)).toBe(canonicalState(whole.snapshot));
    }
  });

  it('survives being written as JSON and read back event by event', () => {
    const { start, driver } = walk(4711, 200);
    const runId = '0193b0c0-0000-7000-8000-000000000001';
    const stored: unknown = JSON.parse(
      JSON.stringify({ started: startedEntry(runId, driver.run), acted: [actedEntry(runId, driver.run, 0)] }),
    );
    const { started, acted } = stored as {
      started: Parameters<typeof runFromEntries>[0][number];
      acted: Parameters<typeof runFromEntries>[1];
    };

    const back = runFromEntries([started], acted, readBpEvent);

    if (!back.ok) throw new Error(back.code);
    const again = replay(bloodPressure, start, back.run);
    if (!again.ok) throw new Error(again.code);
    expect(canonicalState(again.driver.snapshot)).toBe(canonicalState(driver.snapshot));
  });

  it('can be resumed after a crash at any event and then goes on as if nothing had happened', () => {
    const whole = worked('stage-two', 3);
    const start = startOf(whole.snapshot.context.case, bpFacts, 3, 'check-off');
    fc.assert(
      fc.property(fc.nat({ max: whole.events.length }), (upTo) => {
        const resumed = replay(bloodPressure, start, whole.run, { upTo });

        if (!resumed.ok) throw new Error(resumed.code);
        for (const { atMs, event } of whole.events.slice(upTo)) {
          resumed.driver.pass(atMs - resumed.driver.nowMs);
          expect(resumed.driver.act(event)).toEqual({ ok: true });
        }
        expect(canonicalState(resumed.driver.snapshot)).toBe(canonicalState(whole.snapshot));
      }),
      { numRuns: 30 },
    );
  });

  it('refuses a run whose case, facts or version is another', () => {
    const { start, driver } = walk(5);

    expect(replay(bloodPressure, { ...start, contentHash: '0' }, driver.run)).toMatchObject({
      ok: false,
      code: 'other-content',
    });
    expect(replay(bloodPressure, start, { ...driver.run, version: 0 })).toMatchObject({
      ok: false,
      code: 'other-version',
    });
  });

  it('gives any change of case, fact or rubric another hash', () => {
    const [one, two] = bpCases;
    if (one === undefined || two === undefined) throw new Error('cases');
    const hash = (patient: typeof one, facts: typeof bpFacts) => startOf(patient, facts, 1, 'coached').contentHash;

    expect(hash(one, bpFacts)).toMatch(/^[0-9a-f]{64}$/);
    expect(hash(two, bpFacts)).not.toBe(hash(one, bpFacts));
    expect(hash(one, { ...bpFacts, restMin: 4 })).not.toBe(hash(one, bpFacts));
  });
});
