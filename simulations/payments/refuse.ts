/**
 * What the record system says to an entry: no, with the reason, to what cannot be; a question to what is unusual. Pure.
 */
import { refusalOf, type Posting } from '../practice/account.ts';
import { readDollars, type Cents } from '../practice/money.ts';
import type { PaymentsContext } from './context.ts';
import type { PaymentsLearnerEvent } from './events.ts';
import type { RefusalCode } from './refusals.ts';

/** How many entries one day takes: keeps a run bounded. */
const mostEntries = 80;
const perLine: readonly Posting['kind'][] = ['payer-payment', 'adjustment', 'transfer-to-patient', 'charge'];
const money: readonly Posting['kind'][] = ['payer-payment', 'patient-payment', 'refund', 'payer-refund'];

/** Why a typed amount is none; null when it is one. */
export function textTrouble(text: string): RefusalCode | null {
  const typed = text.trim();
  if (typed === '') return 'empty';
  if (/^\$?\s*[-−(]/.test(typed)) return 'negative';
  if (/^\$?\s*[\d,]+\.\d{3,}$/.test(typed)) return 'too-many-decimals';
  return readDollars(typed) === null ? 'not-an-amount' : null;
}

type EntryEvent = Extract<PaymentsLearnerEvent, { type: 'entry.posted' }>;

/** The posting an event would make. A payer pays by bank transfer unless something else is said. */
export function postingOf(event: EntryEvent, today: string): Posting {
  const amount: Cents = readDollars(event.text) ?? 0;
  const { account, kind, line } = event;
  return {
    on: today,
    account,
    line: perLine.includes(kind) ? line : null,
    kind,
    amount,
    method: money.includes(kind) ? (event.method ?? (kind === 'payer-payment' ? 'transfer' : null)) : null,
    note: event.code ?? '',
  };
}

/** What the record says to an entry; null when it takes it. */
export function entryTrouble(context: PaymentsContext, event: EntryEvent): RefusalCode | null {
  const wrong = textTrouble(event.text);
  if (wrong !== null) return wrong;
  if (context.entries.length >= mostEntries) return 'ledger-full';
  const posting = postingOf(event, context.scene.today);
  if (posting.amount === 0) return 'zero';
  const account = context.scene.accounts.find(({ id }) => id === event.account);
  const line = account?.lines.find(({ id }) => id === posting.line);
  if (perLine.includes(event.kind) && line === undefined) return 'line-missing';
  if (event.kind === 'adjustment' && event.code === null) return 'code-missing';
  const refusal = refusalOf(
    context.entries.filter(({ isVoid }) => !isVoid),
    posting,
  );
  if (refusal !== null) return refusal;
  return line !== undefined && posting.amount > line.charge && !event.confirmed ? 'more-than-the-charge' : null;
}
