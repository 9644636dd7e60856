/** Lays out a payer's answers: the paper as it is read, and the postings that rightly come of it. Pure. */
import type { Posting } from '../practice/account.ts';
import { shortDate, type CivilDate } from '../core/calendar.ts';
import { dollars, sum, type Cents } from '../practice/money.ts';
import { adjustmentWords, doorSentences, patientPart } from '../practice/payer.ts';
import { scrubSentences } from '../practice/scrub.ts';
import type { PayerAnswer, RemittanceLine } from '../practice/types.ts';
import type { Account, AccountLine, Denial, Expected, Paper, Question, Scene } from './case.ts';
import { denialQuestion, rejectionQuestion } from './denials.ts';

/** One payer's answer to the lines of an account, in their order. */
export interface Answer {
  readonly payer: string;
  readonly on: CivilDate;
  readonly lines: readonly RemittanceLine[];
}

/** What a payer does not pay and does not leave to the patient. */
export function isDenied(line: RemittanceLine): boolean {
  return line.paid === 0 && line.allowed === 0 && patientPart(line) === 0 && deniedCode(line) !== null;
}

function deniedCode({ adjustments }: RemittanceLine): string | null {
  return adjustments.find(({ code }) => code.startsWith('CO-') && code !== 'CO-45' && code !== 'CO-253')?.code ?? null;
}

export function remittancePaper(
  id: string,
  answer: Answer,
  account: Pick<Account, 'name' | 'birthDate' | 'chart' | 'lines'>,
): Paper {
  const { payer, on, lines } = answer;
  return {
    id,
    title: `Remittance of ${payer}, ${shortDate(on)}`,
    lines: [
      `Patient ${account.name}, born ${shortDate(account.birthDate)}, account ${account.chart}.`,
      `Services of ${shortDate(account.lines[0]?.date ?? on)}. Paid by bank transfer: ${dollars(sum(lines.map(({ paid }) => paid)))}.`,
      ...[...new Set(lines.flatMap(({ adjustments }) => adjustments.map(({ code }) => code)))].map(
        (code) => `${code}: ${adjustmentWords[code] ?? 'see the remark'}.`,
      ),
    ],
    table: {
      head: ['Line', 'Service', 'Billed', 'Allowed', 'Paid', 'Adjustments'],
      rows: lines.map((line, index) => [
        String(index + 1),
        line.code,
        dollars(line.billed),
        dollars(line.allowed),
        dollars(line.paid),
        line.adjustments.map(({ code, amount }) => `${code} ${dollars(amount)}`).join('\n'),
      ]),
    },
  };
}

/** Every posting that the answers of one or two payers ask for: the patient's part moves only after the last has answered. */
export function expectedOf(account: Account, answers: readonly Answer[]): readonly Expected[] {
  return account.lines.flatMap((own, index) =>
    answers.flatMap((answer, turn) => {
      const line = answer.lines[index];
      if (line === undefined || isDenied(line)) return [];
      const post = (kind: Expected['kind'], amount: Cents, code: string | null): readonly Expected[] =>
        amount > 0 ? [{ account: account.id, line: own.id, kind, amount, code, method: null }] : [];
      const offs = line.adjustments.filter(({ code }) => code.startsWith('CO-'));
      return [
        ...post('payer-payment', line.paid, null),
        ...offs.flatMap(({ code, amount }) => post('adjustment', amount, code)),
        ...(turn === answers.length - 1 ? post('transfer-to-patient', patientPart(line), null) : []),
      ];
    }),
  );
}

export interface RemittanceParts {
  readonly today: CivilDate;
  readonly account: Account;
  readonly answers: readonly Answer[];
  readonly morePapers: readonly Paper[];
  /** A payment of the patient that is on a receipt and not on the ledger. */
  readonly onReceipt: { readonly amount: Cents; readonly method: 'card' | 'cash' } | null;
  readonly questions: readonly Question[];
}

function patientPaid(before: readonly Posting[]): Cents {
  return sum(before.filter(({ kind }) => kind === 'patient-payment').map(({ amount }) => amount));
}

/** A desk with one account and what its payers have answered. */
export function remittanceScene(parts: RemittanceParts): Scene {
  const { account, answers, onReceipt } = parts;
  const last = answers.at(-1);
  const expected = expectedOf(account, answers);
  const denied: readonly Denial[] = answers.flatMap(({ lines }) =>
    lines.flatMap((line, index) => {
      const own = account.lines[index];
      const code = deniedCode(line);
      return isDenied(line) && own !== undefined && code !== null ? [{ account: account.id, line: own.id, code }] : [];
    }),
  );
  const part = sum((last?.lines ?? []).map(patientPart));
  const paid = patientPaid(account.before) + (onReceipt?.amount ?? 0);
  return {
    today: parts.today,
    accounts: [account],
    papers: [
      ...answers.map((answer, index) => remittancePaper(`remittance-${index + 1}`, answer, account)),
      ...parts.morePapers,
    ],
    expected: [
      ...expected,
      ...(onReceipt === null
        ? []
        : [
            {
              account: account.id,
              line: null,
              kind: 'patient-payment' as const,
              amount: onReceipt.amount,
              code: null,
              method: onReceipt.method,
            },
          ]),
    ],
    denied,
    arrived: sum(answers.flatMap(({ lines }) => lines.map((line) => line.paid))),
    inDrawer: null,
    overShort: 0,
    figures: [
      { id: 'statement', label: 'Due from the patient now', group: 'statement', amount: Math.max(0, part - paid) },
    ],
    questions: [...denied.map(denialQuestion), ...parts.questions],
    call: null,
    mistakes: [],
  };
}

function linesOf(
  lines: readonly RemittanceLine[],
  known: readonly AccountLine[],
  visit: CivilDate,
): readonly AccountLine[] {
  return lines.map(({ code, billed }, index) => ({
    id: String(index + 1),
    date: visit,
    code,
    title: known.find((line) => line.code === code)?.title ?? 'service',
    charge: billed,
  }));
}

/** What a report says of a claim that was turned back. */
function reasonOf(code: string): string {
  const known: Readonly<Record<string, string>> = { ...scrubSentences, ...doorSentences };
  return known[code] ?? code;
}

/** The desk as earlier desks have left it: what the payer truly answered to the claim they sent. */
export function sceneFromFolder(base: Scene, answer: PayerAnswer, copayCollected: Cents): Scene {
  const [first] = base.accounts;
  if (first === undefined) return base;
  const visit = first.lines[0]?.date ?? base.today;
  const lines = answer.kind === 'processed' ? linesOf(answer.lines, first.lines, visit) : first.lines;
  const before: readonly Posting[] = [
    ...lines.map(({ id, charge, date }): Posting => ({
      on: date,
      account: first.id,
      line: id,
      kind: 'charge',
      amount: charge,
      method: null,
      note: '',
    })),
    ...(copayCollected > 0
      ? [
          {
            on: visit,
            account: first.id,
            line: null,
            kind: 'patient-payment' as const,
            amount: copayCollected,
            method: 'card' as const,
            note: '',
          },
        ]
      : []),
  ];
  const account: Account = { ...first, lines, before };
  const { today } = base;
  if (answer.kind === 'processed')
    return remittanceScene({
      today,
      account,
      answers: [{ payer: first.payers, on: answer.on, lines: answer.lines }],
      morePapers: [],
      onReceipt: null,
      questions: [],
    });
  return {
    ...base,
    accounts: [account],
    papers: [
      {
        id: 'rejection',
        title: `Report of the clearinghouse, ${shortDate(answer.on)}`,
        lines: [
          `Patient ${first.name}, born ${shortDate(first.birthDate)}, account ${first.chart}.`,
          `The claim never entered the system of ${first.payers}. Nothing is paid and nothing is denied.`,
          ...answer.because.map((code) => `Reason: ${reasonOf(code)}`),
        ],
        table: null,
      },
    ],
    expected: [],
    denied: [],
    arrived: 0,
    figures: [{ id: 'statement', label: 'Due from the patient now', group: 'statement', amount: 0 }],
    questions: [rejectionQuestion],
  };
}
