/** What a finished claim hands to a later desk: its piece of the visit's folder. */
import { plusDays } from '../core/calendar.ts';
import type { ClaimState, PayerAnswer } from '../practice/types.ts';
import type { ClaimContext } from './context.ts';

export interface ClaimResult {
  readonly claim: ClaimState;
  /** Null when nothing was sent. */
  readonly answer: PayerAnswer | null;
}

export function resultOf({ case: one, form, sendings }: ClaimContext): ClaimResult {
  const last = sendings.at(-1);
  const sent = last?.form ?? form;
  const code = sent['22'];
  return {
    claim: {
      form: sent,
      sentOn: last === undefined ? null : plusDays(one.today, last.day),
      frequency: code === '7' || code === '8' ? code : '1',
    },
    answer: last?.answer ?? null,
  };
}
