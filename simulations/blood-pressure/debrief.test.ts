import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { bpCase, bpCases, bpFacts } from '../../tests/models/blood-pressure-content.ts';
import { worked } from '../../tests/models/blood-pressure-runs.ts';
import { bpDebriefDetail, endDigits } from './debrief.ts';
import { startOf } from './simulation.ts';

// Whole visits are played here; a busy machine needs more than the usual five seconds.
vi.setConfig({ testTimeout: 120000 });

function detailOf(caseId: string, seed = 1) {
  const driver = worked(caseId, seed);
  const detail = bpDebriefDetail(startOf(bpCase(caseId), bpFacts, seed, 'check-off'), driver.run);
  if (detail === null) throw new Error('no detail');
  return { driver, detail };
}

describe('bpDebriefDetail', () => {
  it('shows every inflation with its curve, its sounds, the marks and the truth', () => {
    const { driver, detail } = detailOf('stage-two');
    const [estimate, first, second] = detail.attempts;

    expect(detail.attempts.map(({ kind }) => kind)).toEqual(['estimate', 'listened', 'listened']);
    expect(estimate?.pulseGoneMmHg).toBeGreaterThan(120);
    if (first === undefined || second === undefined) throw new Error('two readings');
    expect(first.truth).toEqual(driver.snapshot.context.truth.left);
    expect(first.points.length).toBeGreaterThan(200);
    expect(Math.max(...first.points.map(({ cuffMmHg }) => cuffMmHg))).toBeCloseTo(first.peakMmHg, 0);
    expect(first.sounds.map(({ phase }) => phase)).toEqual(expect.arrayContaining(['I', 'II', 'III', 'IV']));
    expect(first.charted).toEqual({
      systolic: driver.snapshot.context.readings[0]?.systolic,
      diastolic: driver.snapshot.context.readings[0]?.diastolic,
    });
    expect(Math.abs((first.systolicMark?.cuffMmHg ?? 0) - (first.charted?.systolic ?? 0))).toBeLessThan(4);
  });

  it('gives shares of the fall that add up to one, and mostly right for an expert', () => {
    for (const { id } of bpCases) {
      for (const { release } of detailOf(id).detail.attempts) {
        if (release === null) continue;
        expect(release.inRange + release.tooFast + release.tooSlow).toBeCloseTo(1, 9);
        expect(release.inRange).toBeGreaterThan(0.7);
      }
    }
  });

  it('gives the error in mmHg with its sign, and what had to be reported', () => {
    const { driver, detail } = detailOf('hypotension');
    const { context } = driver.snapshot;

    expect(detail.final).toEqual(context.average);
    expect(detail.errorMmHg?.systolic).toBeCloseTo((context.average?.systolic ?? 0) - context.truth.left.systolic, 9);
    expect(detail.reportNeed).toBe('now');
    expect(detailOf('severe-with-symptoms').detail.reportNeed).toBe('emergency');
    expect(detailOf('normal-adult').detail.reportNeed).toBe('none');
    expect(detailOf('pregnancy').detail.reportNeed).toBe('now');
    expect(detailOf('stage-two').detail.reportNeed).toBe('before-leaving');
    expect(detailOf('new-irregular').detail.reportNeed).not.toBe('none');
  });

  it('is not made up for a run of other content', () => {
    const driver = worked('stage-two', 1);

    expect(
      bpDebriefDetail({ ...startOf(bpCase('stage-two'), bpFacts, 1, 'check-off'), contentHash: 'other' }, driver.run),
    ).toBeNull();
  });
});

describe('endDigits', () => {
  it('counts last digits over all charted numbers and sees the habit of zeros', () => {
    const rounder = Array.from({ length: 12 }, (_, i) => ({ systolic: 120 + 10 * (i % 3), diastolic: 80 }));

    expect(endDigits(rounder)).toEqual({
      numbers: 24,
      counts: [24, 0, 0, 0, 0, 0, 0, 0, 0, 0],
      zeroShare: 1,
      habit: true,
    });
    expect(endDigits(rounder.slice(0, 5)).habit).toBe(false);
    expect(endDigits([])).toMatchObject({ numbers: 0, zeroShare: 0, habit: false });
  });

  it('does not accuse an expert', () => {
    const charted = bpCases.flatMap(({ id }) => worked(id, 1).snapshot.context.readings);

    expect(endDigits(charted).numbers).toBeGreaterThan(50);
    expect(endDigits(charted).habit).toBe(false);
  });

  it('counts every number once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ systolic: fc.nat({ max: 300 }), diastolic: fc.nat({ max: 300 }) })),
        (charted) => {
          const digits = endDigits(charted);
          expect(digits.counts.reduce((sum, count) => sum + count, 0)).toBe(digits.numbers);
          expect(digits.numbers).toBe(charted.length * 2);
        },
      ),
    );
  });
});
