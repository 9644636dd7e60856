/** The cited values this simulation rests on, read by id. No number of law stands in code. */
import { factReader, type Numbers, type ValueOf } from '../core/fact-reader.ts';

const ids = {
  overpaymentDays: 'medicare-overpayment-days',
  sequesterPercent: 'pay-sequester',
  /** More installments than this make a creditor. */
  installments: 'reg-z-installments',
} as const;

export type PaymentsFacts = Numbers<typeof ids>;

export const paymentsFactIds = [...Object.values(ids), 'reg-f-call-hours', 'reg-f-call-limit'] as const;

export function readPaymentsFacts(valueOf: ValueOf): PaymentsFacts {
  return factReader('payments', valueOf).numbers(ids);
}
