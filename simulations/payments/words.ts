/** Names of what is posted, for sentences and for the views. */
import type { PayMethod, PostingKind } from '../practice/account.ts';
import { adjustmentWords } from '../practice/payer.ts';
import type { AdjustmentCode, Identifier } from './events.ts';

export const kindNames: Readonly<Record<PostingKind, string>> = {
  charge: 'charge',
  'payer-payment': 'payer paid',
  'patient-payment': 'patient paid',
  adjustment: 'adjustment',
  refund: 'refund to patient',
  'payer-refund': 'refund to payer',
  'returned-check': 'check returned',
  'returned-check-fee': 'fee for the check',
  'transfer-to-patient': 'moved to patient',
};

export const methodNames: Readonly<Record<PayMethod, string>> = {
  cash: 'cash',
  check: 'check',
  card: 'card',
  transfer: 'bank transfer',
};

export const codeNames: Readonly<Record<AdjustmentCode, string>> = {
  'CO-45': `CO-45, ${adjustmentWords['CO-45'] ?? ''}`,
  'CO-253': `CO-253, ${adjustmentWords['CO-253'] ?? ''}`,
  'OA-23': `OA-23, ${adjustmentWords['OA-23'] ?? ''}`,
  courtesy: 'courtesy',
  'small-balance': 'small balance',
  'over-short': 'over or short',
};

export const identifierNames: Readonly<Record<Identifier, string>> = {
  name: 'full name',
  'birth-date': 'date of birth',
  chart: 'account number',
  payer: 'plan',
};
