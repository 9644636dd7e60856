import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bucketOf,
  daySheet,
  effectOf,
  payMethods,
  postingKinds,
  refusalOf,
  totalsOf,
  type Posting,
} from './account.ts';

const today = '2026-11-20';
const posting = (kind: Posting['kind'], amount: number, more: Partial<Posting> = {}): Posting => ({
  on: today,
  account: 'castellano',
  line: null,
  kind,
  amount,
  method: kind.endsWith('payment') || kind.endsWith('refund') ? 'check' : null,
  note: '',
  ...more,
});

const postings = fc.array(
  fc.record({
    on: fc.constantFrom('2026-11-19', today),
    account: fc.constantFrom('castellano', 'osei', 'rahman'),
    line: fc.constant(null),
    kind: fc.constantFrom(...postingKinds),
    amount: fc.integer({ min: 1, max: 500_000 }),
    method: fc.constantFrom(...payMethods, null),
    note: fc.constant(''),
  }),
  { maxLength: 40 },
);

describe('an account', () => {
  it('billed is paid plus adjusted plus owed, and what is owed is the patient’s part and the payer’s', () => {
    fc.assert(
      fc.property(postings, (all) => {
        const { billed, paid, adjusted, owed, owedByPatient, owedByPayer } = totalsOf(all);
        expect(paid + adjusted + owed).toBe(billed);
        expect(owedByPatient + owedByPayer).toBe(owed);
      }),
    );
  });

  it('a day sheet of any postings balances, row by row and in total', () => {
    fc.assert(
      fc.property(postings, fc.dictionary(fc.constantFrom('castellano', 'osei'), fc.integer()), (all, morning) => {
        const sheet = daySheet(morning, all, today);
        const todays = all.filter(({ on }) => on === today);

        expect(sheet.isBalanced).toBe(true);
        expect(sheet.total.after - sheet.total.before).toBe(todays.map(effectOf).reduce((a, b) => a + b, 0));
      }),
    );
  });

  it('receipts of the day are its payments less its refunds, way by way', () => {
    const sheet = daySheet(
      {},
      [
        posting('patient-payment', 3000, { method: 'cash' }),
        posting('payer-payment', 13_000, { method: 'transfer' }),
        posting('refund', 500, { method: 'cash' }),
        posting('patient-payment', 9999, { on: '2026-11-19', method: 'cash' }),
      ],
      today,
    );

    expect(sheet.receipts).toEqual({ cash: 2500, check: 0, card: 0, transfer: 13_000 });
  });

  it('the visit of the week ends at nothing when everything is posted', () => {
    const all = [
      posting('charge', 25_000),
      posting('patient-payment', 3000, { method: 'card' }),
      posting('payer-payment', 13_000, { method: 'transfer' }),
      posting('adjustment', 9000),
    ];

    expect(totalsOf(all)).toMatchObject({ billed: 25_000, paid: 16_000, adjusted: 9000, owed: 0 });
  });

  it.each([
    ['a payment below zero', [], posting('patient-payment', -500), 'not-an-amount'],
    ['half a cent', [], posting('charge', 0.5), 'not-an-amount'],
    ['money without a way', [], posting('patient-payment', 500, { method: null }), 'method-missing'],
    ['an adjustment by card', [], posting('adjustment', 500, { method: 'card' }), 'method-not-for-this'],
    ['a refund without credit', [posting('charge', 500)], posting('refund', 100), 'refund-over-credit'],
    ['a check nobody gave', [], posting('returned-check', 4000), 'check-not-here'],
    [
      'a check that came back before',
      [posting('patient-payment', 4000), posting('returned-check', 4000)],
      posting('returned-check', 4000),
      'check-not-here',
    ],
  ])('refuses %s', (_, before, next, code) => {
    expect(refusalOf(before, next)).toBe(code);
  });

  it('takes a refund of a credit and a returned check that stands there', () => {
    expect(refusalOf([posting('patient-payment', 4000)], posting('refund', 4000))).toBeNull();
    expect(refusalOf([posting('patient-payment', 4000)], posting('returned-check', 4000))).toBeNull();
  });

  it('ages in buckets whose ends belong to the younger', () => {
    expect([0, 30, 31, 60, 61, 90, 91, 120, 121].map(bucketOf)).toEqual([
      '0-30',
      '0-30',
      '31-60',
      '31-60',
      '61-90',
      '61-90',
      '91-120',
      '91-120',
      'over-120',
    ]);
  });
});
