/** The driver and replay on the kettle: grid, log, refusal of foreign and damaged runs. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalState } from './canonical-state.ts';
import { contentHash } from './content-hash.ts';
import { debrief } from './debrief.ts';
import { Driver, longestRunMs, replay } from './driver.ts';
import { kettle, type Kettle } from './kettle.test-support.ts';
import type { RunStart } from './simulation.ts';

const patient = { id: 'tea' };
function start(seed = 1): RunStart<Kettle> {
  return {
    case: patient,
    facts: null,
    seed,
    mode: 'coached',
    carried: null,
    contentHash: contentHash({ case: patient, rubric: kettle.rubric, facts: null }),
  };
}

function boiled(seed = 1): Driver<Kettle> {
  const driver = new Driver(kettle, start(seed));
  driver.pass(137);
  driver.act({ type: 'switched.on' });
  driver.pass(30001);
  driver.act({ type: 'poured' });
  return driver;
}

describe('Driver', () => {
  it('gives the machine whole ticks and keeps what is left over for the next', () => {
    const driver = new Driver(kettle, start());

    driver.pass(19);
    const before = driver.snapshot.context.ticks;
    driver.pass(1);
    driver.pass(45);

    expect([before, driver.snapshot.context.ticks, driver.nowMs]).toEqual([0, 3, 65]);
  });

  it('logs what was done with its offset, and nothing of the clock', () => {
    expect(boiled().events).toEqual([
      { atMs: 137, event: { type: 'switched.on' } },
      { atMs: 30138, event: { type: 'poured' } },
    ]);
  });

  it('refuses what is impossible and what comes after the end, without logging it', () => {
    const driver = new Driver(kettle, start());

    expect(driver.act({ type: 'switched.off' })).toEqual({ ok: false, code: 'impossible' });
    driver.act({ type: 'poured' });
    expect(driver.act({ type: 'switched.on' })).toEqual({ ok: false, code: 'ended' });
    expect(driver.events).toHaveLength(1);
  });

  it('lets time run ahead for a skip and counts it in the offsets that follow', () => {
    const driver = new Driver(kettle, start());

    driver.act({ type: 'time.skipped', ms: 60000 });
    driver.act({ type: 'switched.on' });

    expect(driver.snapshot.context.ticks).toBe(3000);
    expect(driver.events.at(-1)?.atMs).toBe(60000);
  });

  it('stops a run at its longest length instead of hanging', () => {
    const driver = new Driver(kettle, start());

    driver.pass(longestRunMs + 5);

    expect(driver.nowMs).toBe(longestRunMs);
    expect(driver.act({ type: 'time.skipped', ms: 1 })).toEqual({ ok: false, code: 'too-long' });
  });

  it('treats a clock that runs backwards or in fractions as a bug', () => {
    const driver = new Driver(kettle, start());

    expect(() => {
      driver.pass(-1);
    }).toThrow(RangeError);
    expect(() => {
      driver.pass(0.5);
    }).toThrow(RangeError);
  });
});

describe('replay', () => {
  it('ends in the same state and the same log as the live run, for any seed', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const live = boiled(seed);

        const again = replay(kettle, start(seed), live.run);

        if (!again.ok) throw new Error(again.code);
        expect(canonicalState(again.driver.snapshot)).toBe(canonicalState(live.snapshot));
        expect(again.driver.run).toEqual(live.run);
      }),
    );
  });

  it('stops at any event asked for, and can be gone on with: a branch', () => {
    const half = replay(kettle, start(), boiled().run, { upTo: 1 });

    if (!half.ok) throw new Error(half.code);
    half.driver.pass(100);
    expect(half.driver.act({ type: 'switched.off' })).toEqual({ ok: true });
  });

  it('shows an observer every grid point and event on the way, without changing the end', () => {
    const live = boiled();
    const seen: number[] = [];

    const again = replay(kettle, start(), live.run, {
      observer: { everyMs: 1000, see: (_snapshot, nowMs) => seen.push(nowMs) },
    });

    if (!again.ok) throw new Error(again.code);
    expect(canonicalState(again.driver.snapshot)).toBe(canonicalState(live.snapshot));
    expect(seen.slice(0, 3)).toEqual([137, 1000, 2000]);
    expect(seen.at(-1)).toBe(30138);
  });

  it.each([
    ['other-simulation', { simulation: 'toaster' }, null],
    ['other-version', { version: 2 }, null],
    ['other-content', { contentHash: 'f'.repeat(64) }, null],
    ['not-an-offset', { events: [{ atMs: 1.5, event: { type: 'switched.on' } }] }, 0],
    ['not-an-offset', { events: [{ atMs: -20, event: { type: 'switched.on' } }] }, 0],
    ['too-long', { events: [{ atMs: longestRunMs, event: { type: 'switched.on' } }] }, 0],
    [
      'out-of-order',
      {
        events: [
          { atMs: 500, event: { type: 'switched.on' } },
          { atMs: 400, event: { type: 'switched.off' } },
        ],
      },
      1,
    ],
    ['impossible-event', { events: [{ atMs: 500, event: { type: 'switched.off' } }] }, 0],
  ] as const)('refuses a run with the code %s', (code, change, index) => {
    expect(replay(kettle, start(), { ...boiled().run, ...change })).toEqual({ ok: false, code, index });
  });
});

describe('debrief', () => {
  it('is there only when the run is over, and explains each lost point', () => {
    const cold = new Driver(kettle, start());
    expect(debrief(kettle, cold.snapshot)).toBeNull();
    cold.act({ type: 'poured' });

    const result = debrief(kettle, cold.snapshot);

    expect(result?.score).toMatchObject({ earned: 0, possible: 2, passed: false, criticalFailure: 'K-01' });
    expect(result?.lost).toMatchObject([
      { criterion: 'K-01', sentence: 'Boils the water.', explanation: 'cold', teaches: 'a/b#c' },
    ]);
  });
});
