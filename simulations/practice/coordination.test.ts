import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderPlans, payingOrder, type CoordinationLimits } from './coordination.ts';
import { patientOf } from './look-up.ts';
import { readPractice } from './practice.node.ts';
import type { Coverage, PlanKind } from './types.ts';

const practice = readPractice();
const limits: CoordinationLimits = { workingAgedEmployees: 20, disabilityEmployees: 100, kidneyDiseaseMonths: 30 };

const plan = (
  payer: string,
  kind: PlanKind,
  more: Partial<Coverage> & { born?: string; relation?: 'self' | 'child' },
) => {
  const { born = '1980-01-01', relation = 'self', ...rest } = more;
  const coverage: Coverage = {
    payer,
    memberId: 'X',
    group: null,
    holder: { name: { last: 'A', first: 'B', middle: '' }, birthDate: born, relation },
    from: '2020-01-01',
    to: null,
    copay: 0,
    deductible: { year: 0, left: 0 },
    coinsurancePercent: 0,
    outOfPocketLeft: 0,
    employment: null,
    primaryCare: null,
    ...rest,
  };
  return { coverage, kind };
};
const nobody = { parents: null, medicareBy: null, kidneyDiseaseMonths: 0 };
const worker = (employees: number) => ({ employment: { status: 'working' as const, employees } });

describe('who pays first', () => {
  it.each([
    ['castellano', ['meadowlark'], 'only-plan'],
    ['lindqvist', ['harbor', 'meadowlark'], 'birthday-rule'],
    ['osei', ['meadowlark', 'medicare-b'], 'working-large-employer'],
    ['brandt', ['medicare-b', 'summit'], 'small-employer-medicare-first'],
    ['petrova', ['medicare-b', 'meadowlark'], 'not-working-medicare-first'],
    ['delacruz', ['summit', 'medicaid'], 'medicaid-last'],
    ['thibodeaux', [], 'no-plan'],
    ['nakamura', [], 'no-plan'],
  ])('for %s: %j, %s', (id, payers, because) => {
    expect(payingOrder(practice, patientOf(practice, id), '2026-11-18', limits)).toEqual({ payers, because });
  });

  it('the birthday rule looks at month and day, never at the year', () => {
    const year = fc.integer({ min: 1950, max: 2005 }).map(String);
    fc.assert(
      fc.property(year, year, (one, other) => {
        const { payers } = orderPlans(
          [
            plan('late', 'ppo', { born: `${one}-09-30`, relation: 'child' }),
            plan('early', 'hmo', { born: `${other}-02-11`, relation: 'child' }),
          ],
          { ...nobody, parents: { live: 'together', courtOrder: null, custody: null } },
          limits,
        );
        expect(payers).toEqual(['early', 'late']);
      }),
    );
  });

  it('on the same birthday the longer coverage pays first', () => {
    expect(
      orderPlans(
        [
          plan('new', 'ppo', { born: '1985-05-05', relation: 'child', from: '2024-01-01' }),
          plan('old', 'ppo', { born: '1990-05-05', relation: 'child', from: '2019-01-01' }),
        ],
        nobody,
        limits,
      ),
    ).toEqual({ payers: ['old', 'new'], because: 'same-birthday-longer-coverage' });
  });

  it.each([
    [{ live: 'apart' as const, courtOrder: 'late', custody: 'early' }, 'late', 'court-order'],
    [{ live: 'apart' as const, courtOrder: null, custody: 'late' }, 'late', 'custody'],
    [{ live: 'together' as const, courtOrder: null, custody: 'late' }, 'early', 'birthday-rule'],
  ])('parents %j: %s first, %s', (parents, first, because) => {
    const { payers, because: why } = orderPlans(
      [
        plan('early', 'ppo', { born: '1985-02-02', relation: 'child' }),
        plan('late', 'ppo', { born: '1985-11-02', relation: 'child' }),
      ],
      { ...nobody, parents },
      limits,
    );
    expect([payers[0], why]).toEqual([first, because]);
  });

  it.each([
    ['age', 19, 'medicare'],
    ['age', 20, 'work'],
    ['disability', 99, 'medicare'],
    ['disability', 100, 'work'],
  ] as const)('Medicare by %s beside work with %d people: %s pays first', (medicareBy, employees, first) => {
    expect(
      orderPlans(
        [plan('medicare', 'medicare', {}), plan('work', 'ppo', worker(employees))],
        { ...nobody, medicareBy },
        limits,
      ).payers[0],
    ).toBe(first);
  });

  it.each([
    [30, 'work'],
    [31, 'medicare'],
  ])('Medicare by kidney disease in month %d: %s pays first', (kidneyDiseaseMonths, first) => {
    expect(
      orderPlans(
        [plan('medicare', 'medicare', {}), plan('work', 'ppo', worker(5))],
        { ...nobody, medicareBy: 'kidney-disease', kidneyDiseaseMonths },
        limits,
      ).payers[0],
    ).toBe(first);
  });

  it('Medicaid is last wherever it stands among the plans', () => {
    const plans = [plan('medicaid', 'medicaid', {}), plan('medicare', 'medicare', {}), plan('work', 'ppo', worker(50))];
    fc.assert(
      fc.property(fc.shuffledSubarray(plans, { minLength: 2 }), (some) => {
        const { payers } = orderPlans(some, { ...nobody, medicareBy: 'age' }, limits);
        expect(payers).toHaveLength(some.length);
        if (payers.includes('medicaid')) expect(payers.at(-1)).toBe('medicaid');
      }),
    );
  });
});
