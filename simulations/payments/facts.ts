/** The cited values this simulation rests on, read by id. No number of law stands in code. */
import type { FactValue } from '#schema/fact.ts';

export interface PaymentsFacts {
  readonly overpaymentDays: number;
  readonly sequesterPercent: number;
  /** More installments than this make a creditor. */
  readonly installments: number;
}

export const paymentsFactIds = [
  'medicare-overpayment-days',
  'pay-sequester',
  'reg-z-installments',
  'reg-f-call-hours',
  'reg-f-call-limit',
] as const;

export function readPaymentsFacts(find: (id: string) => FactValue | undefined): PaymentsFacts {
  const number = (id: string): number => {
    const value = find(id);
    if (value?.kind === 'number') return value.value;
    if (value?.kind === 'at-most' || value?.kind === 'below') return value.high;
    if (value?.kind === 'above' || value?.kind === 'at-least') return value.low;
    throw new Error(`the fact ${id} is missing or has another shape`);
  };
  return {
    overpaymentDays: number('medicare-overpayment-days'),
    sequesterPercent: number('pay-sequester'),
    installments: number('reg-z-installments'),
  };
}
