/** The shape of a case: the accounts, the papers on the desk, and what rightly comes of them. Types only. */
import type { Posting, PayMethod, PostingKind } from '../practice/account.ts';
import type { CivilDate } from '../core/calendar.ts';
import type { Cents } from '../practice/money.ts';

/** What a wrong choice does to somebody. */
export const harms = ['balance-billing', 'forced', 'forbidden', 'told-others'] as const;
export type Harm = (typeof harms)[number];

export interface Option {
  readonly text: string;
  /** Of the points: 1 right, 0.5 half right, 0 wrong. */
  readonly worth: number;
  readonly harm: Harm | null;
  /** What somebody answers; null where nobody speaks. */
  readonly reply: string | null;
}

export interface Question {
  readonly id: string;
  readonly ask: string;
  readonly options: readonly Option[];
  /** What it weighs for: who somebody is, what to do with a denial, where money goes back to, or what to do next. */
  readonly about: 'identity' | 'denial' | 'refund' | 'next';
}

/** A document on the desk. */
export interface Paper {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly table: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] } | null;
}

export interface AccountLine {
  readonly id: string;
  readonly date: CivilDate;
  readonly code: string;
  readonly title: string;
  readonly charge: Cents;
}

export interface Account {
  readonly id: string;
  readonly name: string;
  readonly chart: string;
  readonly birthDate: CivilDate;
  readonly payers: string;
  readonly lines: readonly AccountLine[];
  /** What stands on the ledger when the task begins. */
  readonly before: readonly Posting[];
}

/** A posting that the papers ask for. */
export interface Expected {
  readonly account: string;
  readonly line: string | null;
  readonly kind: PostingKind;
  readonly amount: Cents;
  /** The number of an adjustment; null elsewhere. */
  readonly code: string | null;
  /** Null where the way of paying is not asked for. */
  readonly method: PayMethod | null;
}

export interface Denial {
  readonly account: string;
  readonly line: string;
  readonly code: string;
}

/** A number to write into a form: a statement, a count, a slip, a sheet. */
export interface Figure {
  readonly id: string;
  readonly label: string;
  readonly group: 'statement' | 'count' | 'day';
  readonly amount: Cents;
}

/** Something a colleague posted wrongly this morning, by its place in `before`. */
export interface Mistake {
  readonly account: string;
  readonly index: number;
}

/** What the seed puts on the desk. `expected`, `denied`, amounts of figures and worth of options stay hidden. */
export interface Scene {
  readonly today: CivilDate;
  readonly accounts: readonly Account[];
  readonly papers: readonly Paper[];
  readonly expected: readonly Expected[];
  readonly denied: readonly Denial[];
  /** Money that arrived with the remittances; null where none came. */
  readonly arrived: Cents | null;
  /** Money of patients in the drawer and on the card machine, change taken off; null where nothing is counted. */
  readonly inDrawer: Cents | null;
  /** So much less, or more, than the receipts say lies there: nobody's posting can mend it. */
  readonly overShort: Cents;
  readonly figures: readonly Figure[];
  readonly questions: readonly Question[];
  /** A telephone call, turn by turn: what was said was said. */
  readonly call: { readonly who: string; readonly turns: readonly Question[] } | null;
  readonly mistakes: readonly Mistake[];
}

export interface PaymentsCase {
  readonly id: string;
  readonly title: string;
  readonly line: string;
  readonly scenes: readonly Scene[];
}
