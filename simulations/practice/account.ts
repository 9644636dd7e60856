/**
 * A patient's account as a ledger of postings, in whole cents. Whatever is posted, billed = paid + adjusted + owed. Nothing is
 * ever erased: a wrong posting is reversed by another. Pure.
 */
import type { CivilDate } from '../core/calendar.ts';
import { sum, type Cents } from './money.ts';

export const postingKinds = [
  'charge',
  'payer-payment',
  'patient-payment',
  'adjustment',
  'refund',
  'payer-refund',
  'returned-check',
  'returned-check-fee',
  'transfer-to-patient',
] as const;
export type PostingKind = (typeof postingKinds)[number];

export const payMethods = ['cash', 'check', 'card', 'transfer'] as const;
/** How money came or went; `transfer` is electronic, straight to the bank. */
export type PayMethod = (typeof payMethods)[number];

export interface Posting {
  readonly on: CivilDate;
  /** The patient's id. */
  readonly account: string;
  /** The service line it belongs to; null for the account as a whole. */
  readonly line: string | null;
  readonly kind: PostingKind;
  /** Always above zero: the kind says which way it goes. */
  readonly amount: Cents;
  /** For payments and refunds; null for the rest. */
  readonly method: PayMethod | null;
  /** An adjustment's number, a check's number, or who pays; a few words. */
  readonly note: string;
}

export interface Totals {
  /** Charges, and fees for returned checks. */
  readonly billed: Cents;
  /** Payments less refunds and returned checks. */
  readonly paid: Cents;
  readonly adjusted: Cents;
  /** Below zero the practice owes. */
  readonly owed: Cents;
  /** The part of it that has been moved to the patient. */
  readonly owedByPatient: Cents;
  readonly owedByPayer: Cents;
}

function totalOf(postings: readonly Posting[], ...kinds: readonly PostingKind[]): Cents {
  return sum(postings.filter(({ kind }) => kinds.includes(kind)).map(({ amount }) => amount));
}

export function totalsOf(postings: readonly Posting[]): Totals {
  const billed = totalOf(postings, 'charge', 'returned-check-fee');
  const paid =
    totalOf(postings, 'payer-payment', 'patient-payment') -
    totalOf(postings, 'refund', 'payer-refund', 'returned-check');
  const adjusted = totalOf(postings, 'adjustment');
  const owed = billed - paid - adjusted;
  const owedByPatient =
    totalOf(postings, 'transfer-to-patient', 'returned-check-fee', 'returned-check', 'refund') -
    totalOf(postings, 'patient-payment');
  return { billed, paid, adjusted, owed, owedByPatient, owedByPayer: owed - owedByPatient };
}

/** How far one posting moves what is owed. */
export function effectOf({ kind, amount }: Posting): Cents {
  switch (kind) {
    case 'charge':
    case 'refund':
    case 'payer-refund':
    case 'returned-check':
    case 'returned-check-fee':
      return amount;
    case 'payer-payment':
    case 'patient-payment':
    case 'adjustment':
      return -amount;
    case 'transfer-to-patient':
      return 0;
  }
}

/** Why a posting cannot be: a record system refuses it, and what was typed stays in the field. */
export const refusals = [
  'not-an-amount',
  'method-missing',
  'method-not-for-this',
  'refund-over-credit',
  'check-not-here',
] as const;
export type Refusal = (typeof refusals)[number];

export const refusalSentences: Readonly<Record<Refusal, string>> = {
  'not-an-amount': 'Write dollars and cents above zero. Which way the money goes is told by the kind of entry.',
  'method-missing': 'Say how the money came: cash, check, card or bank transfer.',
  'method-not-for-this': 'Only money that comes or goes has a way of paying.',
  'refund-over-credit': 'A refund cannot be more than the account has in credit.',
  'check-not-here': 'No check of that amount stands on this account.',
};

const moved: readonly PostingKind[] = ['payer-payment', 'patient-payment', 'refund', 'payer-refund'];

/** Whether a record system takes a posting after what stands there; null when it does. */
export function refusalOf(before: readonly Posting[], posting: Posting): Refusal | null {
  if (!Number.isSafeInteger(posting.amount) || posting.amount <= 0) return 'not-an-amount';
  const isMoney = moved.includes(posting.kind);
  if (isMoney && posting.method === null) return 'method-missing';
  if (!isMoney && posting.method !== null) return 'method-not-for-this';
  const own = before.filter(({ account }) => account === posting.account);
  if (posting.kind.endsWith('refund') && posting.amount > Math.max(0, -totalsOf(own).owed)) return 'refund-over-credit';
  if (posting.kind === 'returned-check') {
    const checks = own.filter(({ kind, method }) => kind === 'patient-payment' && method === 'check');
    const back = own.filter(({ kind, amount }) => kind === 'returned-check' && amount === posting.amount).length;
    if (checks.filter(({ amount }) => amount === posting.amount).length <= back) return 'check-not-here';
  }
  return null;
}

/** One row of the day sheet. */
export interface DayRow {
  readonly account: string;
  readonly before: Cents;
  readonly charges: Cents;
  readonly payments: Cents;
  readonly adjustments: Cents;
  readonly after: Cents;
}

export interface DaySheet {
  readonly rows: readonly DayRow[];
  readonly total: Omit<DayRow, 'account'>;
  /** Money in hand by way of paying: payments less refunds in the same way. Returned checks go back through the bank. */
  readonly receipts: Readonly<Record<PayMethod, Cents>>;
  /** before + charges − payments − adjustments = after, in every row and in the totals. */
  readonly isBalanced: boolean;
}

/** The sheet of one day from what each account owed in the morning. Refunds and returned checks stand as payments taken back. */
export function daySheet(
  morning: Readonly<Record<string, Cents>>,
  postings: readonly Posting[],
  on: CivilDate,
): DaySheet {
  const todays = postings.filter((posting) => posting.on === on);
  const accounts = [...new Set([...Object.keys(morning), ...todays.map(({ account }) => account)])].sort();
  const rows = accounts.map((account): DayRow => {
    const own = todays.filter((posting) => posting.account === account);
    const { billed, paid, adjusted } = totalsOf(own);
    const before = morning[account] ?? 0;
    return {
      account,
      before,
      charges: billed,
      payments: paid,
      adjustments: adjusted,
      after: before + sum(own.map(effectOf)),
    };
  });
  const column = (name: keyof Omit<DayRow, 'account'>) => sum(rows.map((row) => row[name]));
  const total = {
    before: column('before'),
    charges: column('charges'),
    payments: column('payments'),
    adjustments: column('adjustments'),
    after: column('after'),
  };
  const through = (method: PayMethod) => {
    const own = todays.filter((posting) => posting.method === method);
    return totalOf(own, 'payer-payment', 'patient-payment') - totalOf(own, 'refund', 'payer-refund');
  };
  const isRight = (row: Omit<DayRow, 'account'>) =>
    row.before + row.charges - row.payments - row.adjustments === row.after;
  return {
    rows,
    total,
    receipts: {
      cash: through('cash'),
      check: through('check'),
      card: through('card'),
      transfer: through('transfer'),
    },
    isBalanced: [...rows, total].every(isRight),
  };
}

/** Days since a charge put into the buckets of an aging report. */
export const ageBuckets = ['0-30', '31-60', '61-90', '91-120', 'over-120'] as const;
export type AgeBucket = (typeof ageBuckets)[number];

export function bucketOf(days: number): AgeBucket {
  if (days <= 30) return '0-30';
  if (days <= 60) return '31-60';
  if (days <= 90) return '61-90';
  return days <= 120 ? '91-120' : 'over-120';
}
