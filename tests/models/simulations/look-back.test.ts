/** Looking back: any moment of a run is shown as it was, every lost point has its moment, and a run file opens to the same score. */
import { describe, expect, it } from 'vitest';
import { canonicalState } from '#simulations/core/canonical-state.ts';
import { replay } from '#simulations/core/driver.ts';
import { driverAt, film } from '#simulations/core/film.ts';
import { moments } from '#simulations/core/moments.ts';
import { readRunFile, runFileText } from '#simulations/core/run-file.ts';
import { settled } from '#simulations/core/settled.ts';
import { scored, trials, worked } from './trials.ts';

/** Moments looked at of each run, spread over its length by a step that hits no grid. */
const looks = 7;

describe.each(trials)('%s', (_id, trial) => {
  const { simulation, caseIds, personas } = trial;
  const [caseId = ''] = caseIds;
  const live = worked(trial, personas.rusher, caseId, 2);
  const start = trial.start(caseId, 2, 'check-off');
  const made = film({
    simulation,
    start,
    run: live.run,
    endMs: live.nowMs,
    words: (before, now) => (before === now ? [] : trial.describe(now).slice(0, 1)),
  });
  if (!made.ok) throw new Error(made.code);

  it('shows any moment as it was', () => {
    for (let look = 1; look <= looks; look += 1) {
      const atMs = Math.floor((live.nowMs * look) / (looks + 0.37));

      const there = driverAt(made.film, atMs);

      const upTo = there.events.length;
      const again = replay(simulation, start, live.run, { upTo, untilMs: atMs });
      if (!again.ok) throw new Error(again.code);
      const same = canonicalState(there.snapshot) === canonicalState(again.driver.snapshot);
      expect(same, `at ${String(atMs)} ms`).toBe(true);
      // Nothing that had been done is missing: what comes next was done then or later, or ran ahead over this moment.
      const next = live.run.events[upTo];
      if (next !== undefined && next.event.type !== 'time.skipped') expect(next.atMs).toBeGreaterThan(atMs);
    }
    expect(canonicalState(driverAt(made.film, made.film.endMs).snapshot) === canonicalState(live.snapshot)).toBe(true);
  });

  it('has a moment for every lost point, or knows that it was never done, and tells every act', () => {
    const lost = scored(trial, live)
      .criteria.filter(({ met }) => !met)
      .map(({ id }) => id);

    const since = settled(made.film, lost);

    expect([...since.keys()].sort()).toEqual([...lost].sort());
    const told = moments(made.film);
    expect(told.filter(({ done }) => done).reduce((sum, { times }) => sum + times, 0)).toBe(live.run.events.length);
  });

  it('opens a run file to the same score', () => {
    const { earned, possible, passed } = scored(trial, live);
    const text = runFileText({
      title: caseId,
      savedOn: '2026-11-27',
      run: live.run,
      endedAtMs: live.nowMs,
      score: { earned, possible, passed },
      reflection: '',
    });

    const reading = readRunFile(text);

    if (!reading.ok) throw new Error(reading.code);
    const events = reading.file.run.events.map(({ atMs, event }) => {
      const known = trial.readEvent(event);
      if (known === null) throw new Error(JSON.stringify(event));
      return { atMs, event: known };
    });
    const again = replay(simulation, start, { ...reading.file.run, events }, { untilMs: reading.file.endedAtMs });
    if (!again.ok) throw new Error(again.code);
    expect(scored(trial, again.driver)).toMatchObject(reading.file.score);
  });
});
