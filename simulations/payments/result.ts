/** What a finished run hands on: whether the day came out, what the patient owes now, and the folder as it came. */
import type { Cents } from '../practice/money.ts';
import type { VisitFolder } from '../practice/types.ts';
import type { PaymentsContext } from './context.ts';
import { accountTotals, difference } from './ledger.ts';

export interface PaymentsResult {
  readonly folder: VisitFolder | null;
  /** What the first account's patient owes after the day. */
  readonly owedByPatient: Cents;
  readonly isBalanced: boolean;
}

export function resultOf(context: PaymentsContext): PaymentsResult {
  const [first] = context.scene.accounts;
  return {
    folder: context.carried,
    owedByPatient: first === undefined ? 0 : accountTotals(context, first.id).owedByPatient,
    isBalanced: difference(context) === 0,
  };
}
