import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillFacts, score, type Criterion, type Finding } from './rubric.ts';

function criterion(id: string, finding: Finding, points = 4, critical = false): Criterion<null> {
  return {
    id,
    sentence: id,
    points,
    critical,
    competencies: [],
    sources: [],
    facts: [],
    teaches: 'a/b#c',
    test: () => finding,
  };
}
const found = (share: number | null): Finding => ({ share, because: 'x' });
const finished = { finished: true, passShare: 0.8 };

describe('score', () => {
  it('is not ready before the run is finished', () => {
    expect(score([criterion('T-01', found(1))], null, { ...finished, finished: false })).toEqual({
      status: 'not-ready',
      reason: 'not-finished',
    });
  });

  it('fails a run that misses one critical criterion, whatever the points', () => {
    const rubric = [criterion('T-01', found(1), 99), criterion('T-02', found(0), 1, true)];

    expect(score(rubric, null, finished)).toMatchObject({
      earned: 99,
      possible: 100,
      criticalFailure: 'T-02',
      passed: false,
    });
  });

  it('does not fail a run for part of a critical criterion, nor for one that does not apply', () => {
    const rubric = [
      criterion('T-01', found(1), 10),
      criterion('T-02', found(0.5), 2, true),
      criterion('T-03', found(null), 5, true),
    ];

    expect(score(rubric, null, finished)).toMatchObject({
      earned: 11,
      possible: 12,
      criticalFailure: null,
      passed: true,
    });
  });

  it('passes at the pass share and not a hundredth below it', () => {
    expect(score([criterion('T-01', found(0.8), 100)], null, finished)).toMatchObject({ passed: true });
    expect(score([criterion('T-01', found(0.7999), 100)], null, finished)).toMatchObject({
      earned: 79.99,
      passed: false,
    });
  });

  it('keeps 0 ≤ earned ≤ possible and does not depend on the order of the criteria', () => {
    const shares = fc.array(
      fc.tuple(fc.option(fc.double({ min: -2, max: 3, noNaN: true })), fc.integer({ min: 1, max: 9 }), fc.boolean()),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(shares, (parts) => {
        const rubric = parts.map(([share, points, critical], i) =>
          criterion(`T-${String(i)}`, found(share), points, critical),
        );

        const one = score(rubric, null, finished);
        const other = score([...rubric].reverse(), null, finished);

        if (one.status !== 'scored' || other.status !== 'scored') throw new Error('not scored');
        expect(one.earned).toBeGreaterThanOrEqual(0);
        expect(one.earned).toBeLessThanOrEqual(one.possible);
        expect([other.earned, other.possible, other.passed]).toEqual([one.earned, one.possible, one.passed]);
        expect([...other.criticalFailures].sort()).toEqual([...one.criticalFailures].sort());
      }),
    );
  });
});

describe('fillFacts', () => {
  it('puts in what facts show and leaves an unknown id standing, so that it is seen', () => {
    expect(fillFacts('Fall by {bp-release-rate}, not {unknown}.', { 'bp-release-rate': '2–3 mmHg each second' })).toBe(
      'Fall by 2–3 mmHg each second, not {unknown}.',
    );
  });
});
