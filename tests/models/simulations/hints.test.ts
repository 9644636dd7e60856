/** The coach of every simulation: whoever does what each hint says, and nothing else, passes every case. */
import { describe, expect, it } from 'vitest';
import { wayFor } from '#simulations/core/follow.ts';
import { fresh, scored, trials } from './trials.ts';

const followed = trials.flatMap(([id, trial]) =>
  trial.follow === undefined ? [] : [[id, { ...trial, follow: trial.follow }] as const],
);
/** More steps than the longest run takes, a full day's shift: more would be a circle. */
const mostSteps = 2500;

describe.each(followed)('whoever follows every hint of %s', (_id, trial) => {
  it('knows what to do for each', () => {
    expect(trial.hints.map(({ text }) => text).filter((text) => wayFor(trial.follow, text) === null)).toEqual([]);
  });

  it.each(trial.caseIds)('passes: %s', (caseId) => {
    for (const seed of [1, 8]) {
      const run = fresh(trial, caseId, seed, 'coached');
      let last = '';
      for (let step = 0; step < mostSteps && !run.ended; step += 1) {
        last = trial.hint(run.snapshot).text;
        const follow = wayFor(trial.follow, last);
        if (follow === null) throw new Error(`nobody knows how to follow: ${last}`);
        follow(run);
        run.pass(1000);
      }

      expect(run.ended, `seed ${String(seed)}: the hints go in a circle at "${last}"`).toBe(true);
      const result = scored(trial, run);
      const lost = result.criteria.filter(({ met }) => !met).map(({ id, finding }) => `${id} ${finding.because}`);
      expect(result, `seed ${String(seed)}: ${lost.join('; ')}`).toMatchObject({ passed: true, criticalFailure: null });
    }
  });
});
