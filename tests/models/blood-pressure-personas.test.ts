/** Known groups: people who work differently must score differently, on every case. */
import { describe, expect, it, vi } from 'vitest';
import {
  clickAtRandom,
  rusherHabits,
  ruleBreakerHabits,
  slowSafeHabits,
} from '#simulations/blood-pressure/personas.ts';
import { bpCases } from './blood-pressure-content.ts';
import { fresh, scored, worked } from './blood-pressure-runs.ts';

// Whole visits are played here; a busy machine needs more than the usual five seconds.
vi.setConfig({ testTimeout: 120000 });

const ids = bpCases.map(({ id }) => id);
const seeds = [1, 2, 3, 101, -9];
const share = (result: ReturnType<typeof scored>) => result.earned / result.possible;

describe.each(ids)('%s', (id) => {
  it('is passed by an expert with at least 95% on every seed', () => {
    for (const seed of seeds) {
      const result = scored(worked(id, seed));

      expect(result, `seed ${String(seed)}`).toMatchObject({ passed: true, criticalFailure: null });
      expect(share(result), `seed ${String(seed)}`).toBeGreaterThanOrEqual(0.95);
    }
  });

  it('is passed by somebody careful with a slow hand, below the expert', () => {
    const result = scored(worked(id, 2, slowSafeHabits));

    expect(result.passed).toBe(true);
    expect(share(result)).toBeLessThan(share(scored(worked(id, 2))));
    expect(result.criteria.find((one) => one.id === 'BP-18')).toMatchObject({ met: false });
  });

  it('is failed by somebody in a hurry, with less than two thirds of the points', () => {
    const result = scored(worked(id, 2, rusherHabits));

    expect(result.passed).toBe(false);
    expect(share(result)).toBeLessThan(2 / 3);
  });

  it('is failed on a critical criterion by a rule breaker with good hands', () => {
    const result = scored(worked(id, 2, ruleBreakerHabits));

    expect(result.passed).toBe(false);
    expect(result.criticalFailures).toEqual(expect.arrayContaining(['BP-01', 'BP-02', 'BP-26']));
    expect(share(result)).toBeGreaterThan(0.75);
  });

  it('is never passed by random clicks', () => {
    for (let seed = 1; seed <= 15; seed += 1) {
      const driver = fresh(id, seed);
      clickAtRandom(driver, seed * 31 + id.length, 250);

      expect(scored(driver).passed, `seed ${String(seed)}`).toBe(false);
    }
  });
});

describe('a limited arm', () => {
  it.each(['fistula-arm', 'lymph-node-side'])('is used by the rule breaker and protested: %s', (id) => {
    expect(scored(worked(id, 2, ruleBreakerHabits)).criticalFailures).toContain('BP-04');
    expect(worked(id, 2, ruleBreakerHabits).snapshot.context.did.limitedArmInflated).toBe(true);
  });
});
