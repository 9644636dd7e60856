/** Films: any moment is what the run was then, and can be gone on from; lost points have their moment. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalState } from './canonical-state.ts';
import { contentHash } from './content-hash.ts';
import { Driver } from './driver.ts';
import { driverAt, film, type Film } from './film.ts';
import { kettle, type Kettle } from './kettle.test-support.ts';
import { moments } from './moments.ts';
import { settled } from './settled.ts';
import type { RunStart } from './simulation.ts';

const patient = { id: 'tea' };
const start: RunStart<Kettle> = {
  case: patient,
  facts: null,
  seed: 3,
  mode: 'coached',
  carried: null,
  contentHash: contentHash({ case: patient, rubric: kettle.rubric, facts: null }),
};

function played(acts: readonly (readonly [number, Parameters<Driver<Kettle>['act']>[0]])[], untilMs: number) {
  const driver = new Driver(kettle, start);
  for (const [atMs, event] of acts) {
    driver.pass(atMs - driver.nowMs);
    driver.act(event);
  }
  driver.pass(Math.max(0, untilMs - driver.nowMs));
  return driver;
}

const acts = [
  [137, { type: 'switched.on' }],
  [12_345, { type: 'switched.off' }],
  [12_345, { type: 'switched.on' }],
  [60_001, { type: 'poured' }],
] as const;

function filmed(driver: Driver<Kettle>): Film<Kettle> {
  const made = film({
    simulation: kettle,
    start,
    run: driver.run,
    endMs: driver.nowMs,
    words: (before, now) => (before.value === now.value ? [] : [`It is ${now.value}.`]),
  });
  if (!made.ok) throw new Error(made.code);
  return made.film;
}

describe('a film', () => {
  const whole = filmed(played(acts, 60_001));

  it('shows at any moment the state the run had then, with everything done by then', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_001 }), (atMs) => {
        const live = played(
          acts.filter(([at]) => at <= atMs),
          atMs,
        );

        const there = driverAt(whole, atMs);

        expect(canonicalState(there.snapshot)).toBe(canonicalState(live.snapshot));
        expect(there.run).toEqual(live.run);
        expect(there.nowMs).toBe(live.nowMs);
      }),
    );
  });

  it('can be gone on from at any moment: the branch keeps its own log and replays to its own end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 59_000 }), (atMs) => {
        const branch = driverAt(whole, atMs);
        branch.pass(7);
        branch.act({ type: 'switched.off' });
        branch.act({ type: 'poured' });

        const again = filmed(branch);

        expect(branch.ended).toBe(true);
        expect(canonicalState(driverAt(again, again.endMs).snapshot)).toBe(canonicalState(branch.snapshot));
        expect(whole.run.events).toHaveLength(4);
      }),
    );
  });

  it('ends where the run ended, also when the last thing was time', () => {
    const waited = filmed(played(acts.slice(0, 2), 30_000));

    expect([whole.endMs, waited.endMs]).toEqual([60_001, 30_000]);
    expect(waited.frames.at(-1)?.event).toBeNull();
  });

  it('does not play what replay refuses', () => {
    const { run } = played(acts, 60_001);

    const made = film({ simulation: kettle, start, run: { ...run, version: 9 }, endMs: 60_001, words: () => [] });

    expect(made).toEqual({ ok: false, code: 'other-version' });
  });

  it('is told as a list: what was done with what came of it, and many of one kind once', () => {
    const told = moments(whole);

    expect(told.filter(({ done }) => done).map(({ atMs, text }) => [atMs, text.split('.')[0]])).toEqual([
      [137, 'Switched on'],
      [12_345, 'Switched off'],
      [12_345, 'Switched on'],
      [60_001, 'Poured'],
    ]);
  });
});

describe('when a point was lost', () => {
  const [boils] = kettle.rubric;
  if (boils === undefined) throw new Error('the kettle has no rubric');
  const hot = 100;
  const watched = {
    ...kettle,
    rubric: [
      boils,
      {
        ...boils,
        id: 'K-02',
        test: ({ heat }: { readonly heat: number }) => ({
          share: heat < hot ? 1 : 0,
          because: heat < hot ? 'cool' : 'hot',
        }),
      },
    ],
  };
  const left = played([acts[0], [5_000, { type: 'switched.off' }], [9_000, { type: 'poured' }]], 9_000);
  const made = film({ simulation: watched, start, run: left.run, endMs: left.nowMs, words: () => [] });
  if (!made.ok) throw new Error(made.code);
  const since = settled(made.film, ['K-01', 'K-02']);

  it('is the moment from which the last finding stands, to the second', () => {
    const atMs = since.get('K-02')?.atMs ?? 0;

    expect(driverAt(made.film, atMs).snapshot.context.heat).toBeGreaterThanOrEqual(hot);
    expect(driverAt(made.film, atMs - 1000).snapshot.context.heat).toBeLessThan(hot);
  });

  it('has no moment for what was never done', () => {
    expect(since.get('K-01')?.atMs).toBeNull();
  });
});
