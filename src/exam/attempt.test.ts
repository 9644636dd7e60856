import { test as propertyTest, fc } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { AreaResult } from '#record/folds/attempts-reported.ts';
import { earlierAttempt, shareOfResult, shiftSdAfter, type EarlierAttempt } from './attempt.ts';
import { attemptCalibration, learnersBlueprint, learnersDifficulties } from './fixtures/learners.ts';
import { readiness } from './readiness.ts';
import { tellReadiness } from './readiness-words.ts';

const percent = (value: number): AreaResult => ({ as: 'percent', percent: value });
const after = (results: Readonly<Record<string, AreaResult>>, monthsAgo = 1): EarlierAttempt => ({
  date: '2026-10-03',
  monthsAgo,
  areas: new Map(Object.entries(results)),
});
const told = (attempt: EarlierAttempt) => readiness(learnersBlueprint, [], learnersDifficulties, attempt)!;
const all = (value: number) => after({ R1: percent(value), R2: percent(value), R3: percent(value) });

describe('an attempt counts', () => {
  const reported = [
    { id: 'b', exam: 'cma-aama', date: '2026-10-03', areas: new Map([['C', percent(70)]]) },
    { id: 'a', exam: 'cma-aama', date: '2023-02-01', areas: new Map([['C', percent(50)]]) },
  ];

  it.each([
    ['the latest of its exam', 'cma-aama', '2026-11-03', '2026-10-03'],
    ['none of another exam', 'rma-amt', '2026-11-03', undefined],
    ['none that is still to come', 'cma-aama', '2026-10-01', undefined],
    ['none older than three years', 'cma-aama', '2029-11-03', undefined],
  ])('%s', (_, exam, today, date) => {
    expect(earlierAttempt(reported, exam, today)?.date).toBe(date);
  });

  it('less the longer ago it is', () => {
    expect(shiftSdAfter(24)).toBeGreaterThan(shiftSdAfter(1));
    const width = (monthsAgo: number): number => {
      const { interval } = told({ ...all(70), monthsAgo });
      return interval.high - interval.low;
    };

    expect(width(24)).toBeGreaterThan(width(1) * 1.1);
  });
});

describe('the estimate with an attempt as its prior', () => {
  it('is there before the first answer, and says what it rests on', () => {
    const estimate = told(all(70));

    expect(estimate).toMatchObject({ answers: 0, attemptDate: '2026-10-03' });
    expect(tellReadiness(learnersBlueprint, estimate).why[0]).toContain(
      'the area results of your attempt on Oct 3, 2026 alone',
    );
  });

  propertyTest.prop([fc.integer({ min: 0, max: 95 }), fc.integer({ min: 1, max: 5 })], { numRuns: 15 })(
    'is higher for a better result, and never says likely by itself',
    (value, more) => {
      const [low, high] = [told(all(value)), told(all(value + more))];

      expect(high.middle).toBeGreaterThan(low.middle);
      expect(high.word).not.toBe('likely');
    },
  );

  it('puts above over near over below, and a scaled score on its side of the passing score', () => {
    const middle = (result: AreaResult): number => told(after({ R1: result, R2: result, R3: result })).middle;
    const scaled = { ...learnersBlueprint, scale: { min: 200, max: 800, pass: 405 } };
    const ofScaled = (score: number) =>
      readiness(scaled, [], learnersDifficulties, after({ R1: { as: 'scaled', score } }))!.middle;

    expect(middle({ as: 'band', band: 'above' })).toBeGreaterThan(middle({ as: 'band', band: 'near' }));
    expect(middle({ as: 'band', band: 'near' })).toBeGreaterThan(middle({ as: 'band', band: 'below' }));
    expect(ofScaled(405)).toBeGreaterThan(ofScaled(404));
    expect(ofScaled(404)).toBe(ofScaled(300));
  });

  it('an area without a result is drawn along with the others, and stays less sure', () => {
    const one = told(after({ R1: percent(50) }));
    const three = told(all(50));

    expect(one.middle).toBeLessThan(0.7);
    expect(one.interval.high - one.interval.low).toBeGreaterThan(three.interval.high - three.interval.low);
  });

  it('holds the truth about 80 times in a hundred for those who failed', () => {
    const learners = 120;
    const { held, likelyUnder74 } = attemptCalibration(
      20,
      { report: 'percent', monthsAgo: 2, learnedSince: 0 },
      learners,
    );

    // Two and a half standard errors of 120 throws; `npm run calibrate` counts 1,000 of each kind.
    expect(held / learners).toBeGreaterThan(0.71);
    expect(held / learners).toBeLessThan(0.89);
    expect(likelyUnder74).toBe(0);
  });
});

describe('what an area result stands for', () => {
  it.each<[AreaResult, number | null]>([
    [percent(64), 0.64],
    [{ as: 'count', right: 9, asked: 9 }, 0.95],
    [{ as: 'band', band: 'near' }, 0.78],
    [{ as: 'scaled', score: 400 }, null],
  ])('%j', (result, share) => {
    const found = shareOfResult(result, learnersBlueprint);
    if (share === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(share, 5);
  });
});
