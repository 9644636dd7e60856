import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  nonParticipating,
  outOfNetwork,
  secondaryPays,
  sequesterOf,
  splitService,
  type PricedService,
  type Standing,
} from './benefits.ts';

const plenty = 9_999_900;

function split(service: PricedService, standing: Standing) {
  return splitService(service, standing).split;
}

describe('what a plan pays: the worked rows of the reference', () => {
  it.each([
    ['100 of the deductible left, then 20%', 25_000, 16_000, 10_000, 20, plenty, [9000, 10_000, 1200, 4800, 11_200]],
    ['Medicare, deductible met', 20_000, 13_000, 0, 20, plenty, [7000, 0, 2600, 10_400, 2600]],
    ['Medicare, nothing of 283 met', 40_000, 30_000, 28_300, 20, plenty, [10_000, 28_300, 340, 1360, 28_640]],
    ['150 left to the limit', 150_000, 100_000, 0, 20, 15_000, [50_000, 0, 15_000, 85_000, 15_000]],
  ])('%s', (_, billed, allowed, deductibleLeft, coinsurancePercent, outOfPocketLeft, expected) => {
    const { adjustment, deductible, coinsurance, paid, patient } = split(
      { billed, allowed, share: { kind: 'deductible' } },
      { deductibleLeft, coinsurancePercent, outOfPocketLeft },
    );

    expect([adjustment, deductible, coinsurance, paid, patient]).toEqual(expected);
  });

  it('a copay of 30 stands in place of deductible and coinsurance', () => {
    expect(
      split(
        { billed: 18_000, allowed: 12_000, share: { kind: 'copay', copay: 3000 } },
        { deductibleLeft: 10_000, coinsurancePercent: 20, outOfPocketLeft: plenty },
      ),
    ).toMatchObject({ adjustment: 6000, deductible: 0, copay: 3000, paid: 9000, patient: 3000 });
  });

  it('the sequester takes 2% of what Medicare pays', () => {
    expect(10_400 - sequesterOf(10_400, 2)).toBe(10_192);
  });

  it('without assignment the patient pays the limiting charge less what Medicare sends them', () => {
    expect(nonParticipating(10_000, { allowed: 95, limit: 115, coinsurance: 20 })).toEqual({
      allowed: 9500,
      limit: 10_925,
      coinsurance: 1900,
      paidToPatient: 7600,
      patientNet: 3325,
    });
  });

  it('outside the network the plan pays its share of the usual price', () => {
    expect(outOfNetwork(30_000, 20_000, 60)).toEqual({
      paid: 12_000,
      coinsurance: 8000,
      overUsual: 10_000,
      patient: 18_000,
    });
  });

  it('a second plan pays no more than the first left over', () => {
    expect(secondaryPays(16_000, 11_200)).toBe(11_200);
    expect(secondaryPays(5000, 11_200)).toBe(5000);
  });
});

describe('what a plan pays: always', () => {
  const amount = fc.integer({ min: 0, max: 500_000 });
  const services = fc.record({
    billed: amount,
    allowed: amount,
    share: fc.oneof(
      fc.record({ kind: fc.constant('copay' as const), copay: fc.integer({ min: 0, max: 10_000 }) }),
      fc.record({ kind: fc.constantFrom('deductible' as const, 'none' as const) }),
    ),
  });
  const standings = fc.record({
    deductibleLeft: amount,
    coinsurancePercent: fc.integer({ min: 0, max: 100 }),
    outOfPocketLeft: amount,
  });

  it('allowed is paid plus patient, billed is allowed plus adjustment, and nothing is below zero', () => {
    fc.assert(
      fc.property(services, standings, (service, standing) => {
        const all = split(service, standing);
        expect(all.paid + all.patient).toBe(all.allowed);
        expect(all.allowed + all.adjustment).toBe(service.billed);
        expect(Math.min(...Object.values(all))).toBeGreaterThanOrEqual(0);
        expect(Object.values(all).every(Number.isSafeInteger)).toBe(true);
      }),
    );
  });

  it('a year of services never costs the patient more than the limit or more than was allowed', () => {
    fc.assert(
      fc.property(fc.array(services, { maxLength: 12 }), standings, (year, start) => {
        let standing: Standing = start;
        let total = 0;
        for (const service of year) {
          const { split: one, after } = splitService(service, standing);
          expect(one.patient).toBeLessThanOrEqual(one.allowed);
          total += one.patient;
          standing = after;
        }
        expect(total).toBeLessThanOrEqual(start.outOfPocketLeft);
        expect(standing.deductibleLeft).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
