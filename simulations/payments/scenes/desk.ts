/** Desks without a remittance: a returned check, a credit balance, a collection call, the petty cash, a day end. Runs when the site is built. */
import type { Posting } from '../../practice/account.ts';
import { longDate, plusDays, shortDate, type CivilDate } from '../../core/calendar.ts';
import { feeOf, fullName, patientOf } from '../../practice/look-up.ts';
import { dollars, percentOf, sum, type Cents } from '../../practice/money.ts';
import type { Practice } from '../../practice/types.ts';
import type { Account, AccountLine, Figure, Question, Scene } from '../case.ts';
import type { PaymentsFacts } from '../facts.ts';
import type { CallSpec, CreditSpec, DayEndSpec, PettySpec, ReturnedSpec } from '../schema.ts';

const empty: Omit<Scene, 'today'> = {
  accounts: [],
  papers: [],
  expected: [],
  denied: [],
  arrived: null,
  inDrawer: null,
  overShort: 0,
  figures: [],
  questions: [],
  call: null,
  mistakes: [],
};

function entry(
  account: string,
  on: CivilDate,
  kind: Posting['kind'],
  amount: Cents,
  more: Partial<Posting> = {},
): Posting {
  return { on, account, line: null, kind, amount, method: null, note: '', ...more };
}

function accountOf(practice: Practice, id: string, lines: readonly AccountLine[], before: readonly Posting[]): Account {
  const { name, chart, birthDate, coverages } = patientOf(practice, id);
  return {
    id,
    name: fullName(name),
    chart,
    birthDate,
    payers:
      coverages.length === 0
        ? 'pays for himself'
        : coverages.map(({ payer }) => practice.payers.find((one) => one.id === payer)?.name ?? '').join(', then '),
    lines,
    before,
  };
}

function lineOf(practice: Practice, code: string, date: CivilDate, charge?: Cents): AccountLine {
  const fee = feeOf(practice, code);
  if (fee === null) throw new Error(`the practice has no price for ${code}`);
  return { id: '1', date, code, title: fee.title, charge: charge ?? fee.charge };
}

const whose = ({ name, birthDate, chart }: Account): string =>
  `${name}, born ${shortDate(birthDate)}, account ${chart}`;

export function returnedScenes(spec: ReturnedSpec, practice: Practice): readonly Scene[] {
  return spec.variants.map(({ check, fee, charge, number }) => {
    const seen = plusDays(spec.today, -9);
    const line = lineOf(practice, 'ER-V22', seen, charge);
    const account = accountOf(
      practice,
      spec.patient,
      [line],
      [
        entry(spec.patient, seen, 'charge', charge, { line: '1' }),
        entry(spec.patient, seen, 'transfer-to-patient', charge, { line: '1' }),
        entry(spec.patient, seen, 'patient-payment', check, { method: 'check', note: `check ${number}` }),
      ],
    );
    return {
      ...empty,
      today: spec.today,
      accounts: [account],
      papers: [
        {
          id: 'notice',
          title: `Notice of the bank, ${shortDate(spec.today)}`,
          lines: [
            `Returned unpaid: check ${number} over ${dollars(check)}. Reason: not sufficient funds.`,
            `Drawn by ${account.name}. On the back: account ${account.chart}, born ${shortDate(account.birthDate)}.`,
          ],
          table: null,
        },
        {
          id: 'policy',
          title: 'Office policy, returned checks',
          lines: [
            `The fee is ${dollars(fee)}, posted at the sign at the desk and within the limit of the state.`,
            'Afterwards cash, card or a cashier’s check only, for one year.',
          ],
          table: null,
        },
      ],
      expected: [
        { account: account.id, line: null, kind: 'returned-check', amount: check, code: null, method: null },
        { account: account.id, line: null, kind: 'returned-check-fee', amount: fee, code: null, method: null },
      ],
      figures: [{ id: 'statement', label: 'Due from the patient now', group: 'statement', amount: charge + fee }],
      questions: spec.questions,
    };
  });
}

function ownerQuestion(isPatients: boolean): Question {
  return {
    id: 'owner',
    ask: 'Whose money is the credit?',
    about: 'refund',
    options: [
      { text: 'The practice’s: keep it as a cushion for the next visit', worth: 0, harm: 'forbidden', reply: null },
      { text: 'The patient’s, who paid twice', worth: isPatients ? 1 : 0, harm: null, reply: null },
      { text: 'Nobody’s: write it off with a small adjustment', worth: 0, harm: 'forced', reply: null },
      { text: 'Medicare’s, which paid the same line twice', worth: isPatients ? 0 : 1, harm: null, reply: null },
    ],
  };
}

function dueQuestion(isPatients: boolean, found: CivilDate, facts: PaymentsFacts): Question {
  const day = (days: number) => `${longDate(plusDays(found, days))}, ${plusDays(found, days).slice(0, 4)}`;
  return isPatients
    ? {
        id: 'due',
        ask: 'When does it go back?',
        about: 'refund',
        options: [
          { text: 'When the patient asks for it', worth: 0, harm: null, reply: null },
          {
            text: 'As soon as it is checked: the day the policy sets, or sooner where the state says so',
            worth: 1,
            harm: null,
            reply: null,
          },
          { text: 'After the year has ended', worth: 0, harm: null, reply: null },
        ],
      }
    : {
        id: 'due',
        ask: `The credit was found on ${longDate(found)}. By which day is it reported and returned at the latest?`,
        about: 'refund',
        options: [
          { text: day(facts.overpaymentDays * 3), worth: 0, harm: null, reply: null },
          { text: day(facts.overpaymentDays + 30), worth: 0, harm: null, reply: null },
          { text: day(facts.overpaymentDays), worth: 1, harm: null, reply: null },
          { text: 'Only when Medicare asks for it', worth: 0, harm: 'forbidden', reply: null },
        ],
      };
}

export function creditScenes(spec: CreditSpec, practice: Practice, facts: PaymentsFacts): readonly Scene[] {
  return spec.variants.map(({ service, whose: owner }) => {
    const seen = plusDays(spec.today, -60);
    const line = lineOf(practice, service, seen);
    const allowed = feeOf(practice, service)?.allowed['medicare-b'] ?? 0;
    const share = percentOf(allowed, 20);
    const cut = percentOf(allowed - share, facts.sequesterPercent);
    const paid = allowed - share - cut;
    const isPatients = owner === 'patient';
    const on = plusDays(seen, 20);
    const again = plusDays(seen, 34);
    const account = accountOf(
      practice,
      spec.patient,
      [line],
      [
        entry(spec.patient, seen, 'charge', line.charge, { line: '1' }),
        entry(spec.patient, on, 'payer-payment', paid, { line: '1', method: 'transfer' }),
        entry(spec.patient, on, 'adjustment', line.charge - allowed, { line: '1', note: 'CO-45' }),
        entry(spec.patient, on, 'adjustment', cut, { line: '1', note: 'CO-253' }),
        entry(spec.patient, on, 'transfer-to-patient', share, { line: '1' }),
        entry(spec.patient, plusDays(on, 9), 'patient-payment', share, { method: 'check', note: 'check 2207' }),
        isPatients
          ? entry(spec.patient, again, 'patient-payment', share, { method: 'card' })
          : entry(spec.patient, again, 'payer-payment', paid, { method: 'transfer' }),
      ],
    );
    const credit = isPatients ? share : paid;
    return {
      ...empty,
      today: spec.today,
      accounts: [account],
      papers: [
        {
          id: 'report',
          title: `Credit balances, ${shortDate(spec.today)}`,
          lines: [
            `${whose(account)}: in credit.`,
            `Bank and card slips: ${isPatients ? `a check and, on ${shortDate(again)}, a card payment by the patient` : `a transfer from Medicare on ${shortDate(on)} and another for the same line on ${shortDate(again)}`}.`,
            'Policy: find whose money it is, have the manager sign, send it back by check, note it in the account.',
          ],
          table: null,
        },
      ],
      expected: [
        {
          account: account.id,
          line: null,
          kind: isPatients ? 'refund' : 'payer-refund',
          amount: credit,
          code: null,
          method: 'check',
        },
      ],
      figures: [{ id: 'statement', label: 'To send back', group: 'statement', amount: credit }],
      questions: [ownerQuestion(isPatients), dueQuestion(isPatients, spec.today, facts), ...spec.questions],
    };
  });
}

export function callScenes(spec: CallSpec, practice: Practice): readonly Scene[] {
  return spec.variants.map(({ installments, firstPayment, turns }) => {
    const seen = plusDays(spec.today, -spec.daysOld);
    const line = lineOf(practice, 'ER-V22', seen);
    const allowedOff = line.charge - spec.owed;
    const account = accountOf(
      practice,
      spec.patient,
      [line],
      [
        entry(spec.patient, seen, 'charge', line.charge, { line: '1' }),
        entry(spec.patient, seen, 'adjustment', allowedOff, { line: '1', note: 'CO-45' }),
        entry(spec.patient, seen, 'transfer-to-patient', spec.owed, { line: '1' }),
      ],
    );
    return {
      ...empty,
      today: spec.today,
      accounts: [account],
      papers: [
        {
          id: 'aging',
          title: `Aging report, patients, ${shortDate(spec.today)}`,
          lines: [
            `${whose(account)}. Statement sent twice, one call last month without an answer.`,
            `First statement ${String(spec.daysOld)} days ago.`,
          ],
          table: {
            head: ['Owed', 'Days since the first statement'],
            rows: [[dollars(spec.owed), String(spec.daysOld)]],
          },
        },
        {
          id: 'policy',
          title: 'Office policy, payment plans',
          lines: [
            'Up to four equal monthly installments, no interest and no fee, in writing, both sides get a copy.',
            'Help first: charity care form, public programs, the plan’s own answer.',
            'Agencies and small claims are the provider’s decision.',
          ],
          table: null,
        },
      ],
      expected:
        firstPayment === 0
          ? []
          : [
              {
                account: account.id,
                line: null,
                kind: 'patient-payment',
                amount: firstPayment,
                code: null,
                method: 'card',
              },
            ],
      figures:
        installments === 0
          ? []
          : [
              {
                id: 'installment',
                label: `Each of ${String(installments)} equal installments after the first payment`,
                group: 'statement',
                amount: Math.floor((spec.owed - firstPayment) / installments),
              },
            ],
      questions: spec.questions,
      call: { who: account.name, turns },
    };
  });
}

export function pettyScenes(spec: PettySpec): readonly Scene[] {
  return spec.variants.map(({ vouchers, bills }) => {
    const spent = sum(vouchers.map(({ amount }) => amount));
    const counted = sum(Object.entries(bills).map(([worth, count]) => Number(worth) * count));
    return {
      ...empty,
      today: spec.today,
      papers: [
        {
          id: 'vouchers',
          title: 'Vouchers in the box',
          lines: [`Petty cash fund: ${dollars(spec.fund)}. Each voucher is signed and has its receipt.`],
          table: { head: ['For', 'Amount'], rows: vouchers.map(({ what, amount }) => [what, dollars(amount)]) },
        },
        {
          id: 'box',
          title: 'Cash in the box, counted by two people',
          lines: [],
          table: {
            head: ['Piece', 'How many'],
            rows: Object.entries(bills)
              .sort(([a], [b]) => Number(b) - Number(a))
              .map(([worth, count]) => [dollars(Number(worth)), String(count)]),
          },
        },
      ],
      overShort: Math.abs(spec.fund - spent - counted),
      figures: [
        { id: 'vouchers', label: 'Vouchers together', group: 'count', amount: spent },
        { id: 'cash', label: 'Cash in the box', group: 'count', amount: counted },
        { id: 'should', label: 'Cash that should be there', group: 'count', amount: spec.fund - spent },
      ],
      questions: spec.questions,
    };
  });
}

/** 54.00 typed as 45.00: the digits of the dollars turned around. */
function turnedAround(amount: Cents): Cents {
  const whole = Math.floor(amount / 100);
  return ((whole % 10) * 10 + Math.floor(whole / 10)) * 100 + (amount % 100);
}

/** The smallest pile of notes and coins that makes an amount, as it lies in a drawer. */
function pile(amount: Cents): readonly (readonly [Cents, number])[] {
  let rest = amount;
  return [2000, 1000, 500, 100, 25, 10, 5, 1].flatMap((worth) => {
    const count = Math.floor(rest / worth);
    rest -= count * worth;
    return count === 0 ? [] : [[worth, count] as const];
  });
}

/** The first receipts were posted in the morning by a colleague, the last three are still to post. */
export function dayEndScenes(spec: DayEndSpec, practice: Practice): readonly Scene[] {
  const { receipts, today, change } = spec;
  const stillToPost = 3;
  return spec.variants.map(({ turned, short }) => {
    const accounts = receipts.map(({ patient, service, amount, method }, index) => {
      const line = lineOf(practice, service, today);
      const posted = index === turned ? turnedAround(amount) : amount;
      return accountOf(
        practice,
        patient,
        [line],
        [
          entry(patient, today, 'charge', line.charge, { line: '1' }),
          ...(index < receipts.length - stillToPost
            ? [entry(patient, today, 'patient-payment', posted, { method })]
            : []),
        ],
      );
    });
    const of = (method: string) => sum(receipts.filter((one) => one.method === method).map(({ amount }) => amount));
    const cash = of('cash') - short;
    const charges = sum(accounts.flatMap(({ lines }) => lines.map(({ charge }) => charge)));
    const payments = sum(receipts.map(({ amount }) => amount));
    const figures: readonly Figure[] = [
      { id: 'cash', label: 'Cash in the drawer without the change', group: 'count', amount: cash },
      { id: 'checks', label: 'Checks together', group: 'count', amount: of('check') },
      { id: 'cards', label: 'Card slips together', group: 'count', amount: of('card') },
      { id: 'deposit', label: 'Deposit slip: cash and checks', group: 'count', amount: cash + of('check') },
      { id: 'charges', label: 'Day sheet: charges', group: 'day', amount: charges },
      { id: 'payments', label: 'Day sheet: payments', group: 'day', amount: payments },
      { id: 'receivable', label: 'Day sheet: still owed by these accounts', group: 'day', amount: charges - payments },
    ];
    return {
      ...empty,
      today,
      accounts,
      papers: [
        {
          id: 'receipts',
          title: `Receipts of ${shortDate(today)}`,
          lines: ['Copies from the receipt book, in order of their numbers.'],
          table: {
            head: ['No.', 'From', 'Born', 'Account', 'By', 'Amount'],
            rows: receipts.map(({ amount, method, number }, index) => [
              number,
              accounts[index]?.name ?? '',
              shortDate(accounts[index]?.birthDate ?? today),
              accounts[index]?.chart ?? '',
              method,
              dollars(amount),
            ]),
          },
        },
        {
          id: 'drawer',
          title: 'In the drawer',
          lines: [
            `The change that lay there in the morning: ${dollars(change)}. It stays.`,
            `Checks: ${receipts
              .filter(({ method }) => method === 'check')
              .map(({ amount }) => dollars(amount))
              .join(', ')}.`,
            `Card slips: ${receipts
              .filter(({ method }) => method === 'card')
              .map(({ amount }) => dollars(amount))
              .join(', ')}.`,
          ],
          table: {
            head: ['Piece', 'How many'],
            rows: pile(cash + change).map(([worth, count]) => [dollars(worth), String(count)]),
          },
        },
      ],
      expected: receipts.flatMap(({ patient, amount, method }, index) =>
        index >= receipts.length - stillToPost || index === turned
          ? [{ account: patient, line: null, kind: 'patient-payment' as const, amount, code: null, method }]
          : [],
      ),
      inDrawer: payments - short,
      overShort: short,
      figures,
      questions: spec.questions,
      mistakes: turned === null ? [] : [{ account: receipts[turned]?.patient ?? '', index: turned * 2 + 1 }],
    };
  });
}
