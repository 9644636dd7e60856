/** What a record system says to an entry it does not take, by code: a no with its reason, or a question. */
import { refusalSentences, type Refusal } from '../practice/account.ts';

export type RefusalCode =
  | Refusal
  | 'empty'
  | 'negative'
  | 'too-many-decimals'
  | 'zero'
  | 'line-missing'
  | 'code-missing'
  | 'ledger-full'
  | 'more-than-the-charge';

export const refusalWords: Readonly<Record<RefusalCode, string>> = {
  ...refusalSentences,
  empty: 'Nothing is typed yet.',
  negative: 'An amount is never below zero here: the kind of entry says which way the money goes.',
  'too-many-decimals': 'Dollars have two places after the point. Look at the paper again.',
  zero: 'Nothing would be posted. An unpaid line goes on the work list with its reason.',
  'line-missing': 'Say which service line this belongs to.',
  'code-missing': 'An adjustment needs its reason.',
  'ledger-full': 'The ledger of today is full. Close the day.',
  'more-than-the-charge': 'That is more than the whole charge of this line. Is it right?',
};
