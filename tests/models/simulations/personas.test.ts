/** Known groups: people who work differently must score differently, on every case of every simulation. */
import { describe, expect, it } from 'vitest';
import { clickAtRandom, fresh, scored, share, trials, worked } from './trials.ts';

const seeds = [1, 2, 3, 101, -9];

describe.each(trials)('%s', (_id, trial) => {
  const { caseIds, personas, sample } = trial;
  /** Cases all kinds of people go through: all, unless runs are long. */
  const tried = sample?.caseIds ?? caseIds;
  const mean = (shares: readonly number[]) => shares.reduce((sum, one) => sum + one, 0) / shares.length;
  const randomly = (caseId: string, seed: number) => {
    const driver = fresh(trial, caseId, seed);
    clickAtRandom(trial, driver, seed * 31 + caseId.length, 250);
    return scored(trial, driver);
  };

  it('has at least six cases', () => {
    expect(caseIds.length).toBeGreaterThanOrEqual(trial.fewCases === undefined ? 6 : 1);
    expect(new Set(caseIds).size).toBe(caseIds.length);
  });

  it.each(caseIds)('%s: an expert passes with at least 95% on every seed', (caseId) => {
    const often = sample === undefined ? seeds.length : tried.includes(caseId) ? sample.seeds : 1;
    for (const seed of seeds.slice(0, often)) {
      const result = scored(trial, worked(trial, personas.expert, caseId, seed));
      const lost = result.criteria
        .filter(({ met }) => !met)
        .map(({ id, finding }) => `${id} ${finding.because} ${JSON.stringify(finding.values ?? {})}`);

      expect(result, `seed ${String(seed)}: ${lost.join('; ')}`).toMatchObject({ passed: true, criticalFailure: null });
      expect(share(result), `seed ${String(seed)}: ${lost.join('; ')}`).toBeGreaterThanOrEqual(0.95);
    }
  });

  it.each(tried)('%s: somebody slow but safe passes, no better than the expert', (caseId) => {
    const result = scored(trial, worked(trial, personas.slowButSafe, caseId, 2));
    const lost = result.criteria.filter(({ met }) => !met).map(({ id, finding }) => `${id} ${finding.because}`);

    expect(result.passed, lost.join('; ')).toBe(true);
    expect(share(result)).toBeLessThanOrEqual(share(scored(trial, worked(trial, personas.expert, caseId, 2))));
  });

  it.each(tried)('%s: somebody in a hurry does not pass', (caseId) => {
    expect(scored(trial, worked(trial, personas.rusher, caseId, 2)).passed).toBe(false);
  });

  it.each(tried)('%s: a rule breaker with good hands fails on a critical criterion', (caseId) => {
    const result = scored(trial, worked(trial, personas.ruleBreaker, caseId, 2));

    expect(result.criticalFailures).not.toEqual([]);
    expect(result.passed).toBe(false);
  });

  it.each(tried)('%s: random clicks never pass', (caseId) => {
    for (let seed = 1; seed <= (sample === undefined ? 6 : 2); seed += 1)
      expect(randomly(caseId, seed).passed, `seed ${String(seed)}`).toBe(false);
  });

  it('keeps the order of mean scores: expert, slow but safe, in a hurry, at random', () => {
    const of = (who: typeof personas.expert) =>
      mean(tried.map((caseId) => share(scored(trial, worked(trial, who, caseId, 2)))));
    const order = [
      of(personas.expert),
      of(personas.slowButSafe),
      of(personas.rusher),
      mean(tried.map((caseId) => share(randomly(caseId, 2)))),
    ];

    expect(
      order.every((here, index) => index === 0 || here < (order[index - 1] ?? 0)),
      order.join(' > '),
    ).toBe(true);
  });
});
