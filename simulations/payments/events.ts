/** Everything somebody at the billing desk can do, as one union. Views send these, read the snapshot, and decide nothing. */
import type { PayMethod, PostingKind } from '../practice/account.ts';
import type { TimeSkipped } from '../core/simulation.ts';

export const identifiers = ['name', 'birth-date', 'chart', 'payer'] as const;
export type Identifier = (typeof identifiers)[number];

/** What an adjustment can be called. The last three are no numbers of a remittance: they need somebody's approval. */
export const adjustmentCodes = ['CO-45', 'CO-253', 'OA-23', 'courtesy', 'small-balance', 'over-short'] as const;
export type AdjustmentCode = (typeof adjustmentCodes)[number];

/** Reasons a payer gives for a line it does not pay. */
export const denialCodes = [
  'CO-4',
  'CO-11',
  'CO-16',
  'CO-18',
  'CO-22',
  'CO-27',
  'CO-29',
  'CO-31',
  'CO-50',
  'CO-97',
  'CO-197',
] as const;

export type PaymentsLearnerEvent =
  | TimeSkipped
  | { readonly type: 'hint.asked' }
  | { readonly type: 'account.opened'; readonly account: string }
  /** Compares what the paper and the account both say. */
  | { readonly type: 'account.matched'; readonly account: string; readonly by: readonly Identifier[] }
  | {
      readonly type: 'entry.posted';
      readonly account: string;
      readonly line: string | null;
      readonly kind: PostingKind;
      /** As typed. */
      readonly text: string;
      readonly code: AdjustmentCode | null;
      readonly method: PayMethod | null;
      /** "Yes, it is right", after the record has asked. */
      readonly confirmed: boolean;
    }
  /** Takes an entry out of the sums; it stays readable. Counted over what stood there before and what was posted today. */
  | { readonly type: 'entry.voided'; readonly index: number }
  /** Puts an unpaid line on the work list with the payer's reason. */
  | { readonly type: 'denial.noted'; readonly account: string; readonly line: string; readonly code: string }
  | { readonly type: 'choice.made'; readonly question: string; readonly option: number }
  | { readonly type: 'turn.said'; readonly turn: number; readonly option: number }
  | { readonly type: 'figure.written'; readonly figure: string; readonly text: string }
  /** Tells the manager that something does not come out, and by how much. */
  | { readonly type: 'difference.reported'; readonly text: string }
  /** Closes: the task is over. */
  | { readonly type: 'day.closed' };
