/** Sums of what stands on the ledgers in this run: by line, by account, for the day. Pure; used by views and by the rubric. */
import { daySheet, totalsOf, type DaySheet, type Totals } from '../practice/account.ts';
import { sum, type Cents } from '../practice/money.ts';
import type { Entry, PaymentsContext } from './context.ts';

/** Entries that count: none that was taken out. */
export function standing({ entries }: PaymentsContext, account?: string): readonly Entry[] {
  return entries.filter((entry) => !entry.isVoid && (account === undefined || entry.account === account));
}

export function accountTotals(context: PaymentsContext, account: string): Totals {
  return totalsOf(standing(context, account));
}

export interface LineSum {
  readonly id: string;
  readonly charge: Cents;
  readonly paid: Cents;
  readonly adjusted: Cents;
  readonly toPatient: Cents;
  /** What still waits for a payer: nothing when the line comes out. Below zero more was posted than charged. */
  readonly open: Cents;
}

/** Where each line of an account stands. */
export function lineSums(context: PaymentsContext, accountId: string): readonly LineSum[] {
  const account = context.scene.accounts.find(({ id }) => id === accountId);
  const entries = standing(context, accountId);
  return (account?.lines ?? []).map(({ id, charge }) => {
    const of = (kind: Entry['kind']) =>
      sum(entries.filter((entry) => entry.line === id && entry.kind === kind).map(({ amount }) => amount));
    const paid = of('payer-payment');
    const adjusted = of('adjustment');
    const toPatient = of('transfer-to-patient');
    return { id, charge, paid, adjusted, toPatient, open: charge - paid - adjusted - toPatient };
  });
}

/** What payers have paid today, as posted. */
export function postedFromPayers(context: PaymentsContext): Cents {
  return sum(
    standing(context)
      .filter(({ kind, isToday }) => isToday && kind === 'payer-payment')
      .map(({ amount }) => amount),
  );
}

/** What patients have paid today, as posted: everything of today on the ledger, whoever posted it. */
export function postedFromPatients(context: PaymentsContext): Cents {
  return sum(
    standing(context)
      .filter(({ kind, on }) => kind === 'patient-payment' && on === context.scene.today)
      .map(({ amount }) => amount),
  );
}

/** Money that is there less money that is posted: nothing when the day comes out. */
export function difference(context: PaymentsContext): Cents {
  const { arrived, inDrawer } = context.scene;
  return (
    (arrived === null ? 0 : arrived - postedFromPayers(context)) +
    (inDrawer === null ? 0 : inDrawer - postedFromPatients(context))
  );
}

/** The sheet of today from what each account owed in the morning. */
export function sheetOf(context: PaymentsContext): DaySheet {
  const { today, accounts } = context.scene;
  const morning = Object.fromEntries(
    accounts.map(({ id, before }) => [id, totalsOf(before.filter(({ on }) => on !== today)).owed]),
  );
  return daySheet(morning, standing(context), today);
}
