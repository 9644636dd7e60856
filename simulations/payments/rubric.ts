/** The rubric of payments and day end: sixteen criteria in the order of the work. Codes and numbers only. */
import type { Criterion, Finding } from '../core/rubric.ts';
import type { PostingKind } from '../practice/account.ts';
import type { Figure, Question } from './case.ts';
import type { PaymentsContext } from './context.ts';
import { answers, deniedWrittenOff, harmed, madeUp, overBilled, posted } from './findings.ts';
import { difference } from './ledger.ts';

const accounts = (section: string) => `insurance-coding-and-billing/patient-accounts#${section}`;
const claim = (section: string) => `insurance-coding-and-billing/claim-from-visit-to-payment#${section}`;

const done: Finding = { share: 1, because: 'done' };
const none = (because: string): Finding => ({ share: null, because });

function shareOf(right: number, of: number, because: string): Finding {
  if (of === 0) return none('not-in-this-case');
  return right === of ? done : { share: right / of, because, values: { right, of } };
}

/** Postings of some kinds: those made, of those asked for. */
function postings(context: PaymentsContext, ...kinds: readonly PostingKind[]): Finding {
  const { made, missing } = posted(context);
  const count = (list: readonly { readonly kind: PostingKind }[]) =>
    list.filter(({ kind }) => kinds.includes(kind)).length;
  return shareOf(count(made), count(made) + count(missing), 'postings-missing');
}

function figuresOf(context: PaymentsContext, group: Figure['group']): Finding {
  const own = context.scene.figures.filter((figure) => figure.group === group);
  const right = own.filter(({ id, amount }) => context.figures[id] === amount).length;
  return shareOf(right, own.length, 'figures-wrong');
}

function chosen(context: PaymentsContext, about: Question['about']): Finding {
  const own = answers(context).filter(({ question }) => question.about === about);
  const right = own.reduce((total, { option }) => total + (option?.worth ?? 0), 0);
  return shareOf(right, own.length, `${about}-chosen`);
}

function identity(context: PaymentsContext): Finding {
  const { scene, matched, blind } = context;
  const [first] = scene.accounts;
  if (first === undefined) return none('not-in-this-case');
  const wanted = new Set([...scene.expected.map(({ account }) => account), first.id]);
  const unmatched = [...wanted].filter((id) => (matched[id]?.length ?? 0) < 2);
  if (unmatched.length > 0 || blind.length > 0) return { share: 0, because: 'not-matched' };
  const told = chosen(context, 'identity');
  return told.share !== null && told.share < 1 ? { share: 0, because: 'identity-chosen' } : done;
}

function closed(context: PaymentsContext): Finding {
  const { arrived, inDrawer, overShort } = context.scene;
  const isPetty = arrived === null && inDrawer === null && overShort > 0;
  if (arrived === null && inDrawer === null && !isPetty) return none('not-in-this-case');
  const off = isPetty ? overShort : Math.abs(difference(context));
  if (off === 0) return done;
  return context.reported === off ? done : { share: 0, because: 'closed-unbalanced', values: { cents: off } };
}

export const paymentsRubric: readonly Criterion<PaymentsContext>[] = [
  {
    id: 'PY-01',
    sentence:
      'Matches account and paper by two identifiers before anything is posted, and knows who speaks before saying why.',
    points: 5,
    critical: true,
    competencies: ['VII.P.1', 'VII.P.2'],
    sources: ['cms-claims-manual-1', 'cfr-45-164-506'],
    facts: [],
    teaches: accounts('post-payments-and-adjustments'),
    test: identity,
  },
  {
    id: 'PY-02',
    sentence: 'Posts what each payer paid to the line it paid for.',
    points: 6,
    critical: false,
    competencies: ['VII.P.1.b', 'VIII.C.6'],
    sources: ['cms-claims-manual-1', 'healthcare-gov-glossary'],
    facts: [],
    teaches: accounts('post-payments-and-adjustments'),
    test: (context) => postings(context, 'payer-payment'),
  },
  {
    id: 'PY-03',
    sentence:
      'Posts each adjustment as the remittance shows it; what Medicare cuts by {pay-sequester} of its payment is written off, too.',
    points: 6,
    critical: false,
    competencies: ['VII.P.1.c', 'VII.C.3.d'],
    sources: ['healthcare-gov-glossary', 'fcso-sequestration', 'crs-r45106'],
    facts: ['pay-sequester'],
    teaches: accounts('post-payments-and-adjustments'),
    test: (context) => postings(context, 'adjustment'),
  },
  {
    id: 'PY-04',
    sentence: 'Moves to the patient their own part of each line, and only after the last payer has answered.',
    points: 5,
    critical: false,
    competencies: ['VII.C.4', 'VIII.C.6'],
    sources: ['healthcare-gov-glossary', 'medicare-laboratory-tests'],
    facts: ['pay-medicare-laboratory'],
    teaches: claim('who-owes-what'),
    test: (context) => postings(context, 'transfer-to-patient'),
  },
  {
    id: 'PY-05',
    sentence: 'Bills no patient for what the contract or the law takes off.',
    points: 6,
    critical: true,
    competencies: ['VII.C.4', 'VIII.C.4'],
    sources: ['healthcare-gov-glossary', 'cms-claims-manual-1'],
    facts: ['pay-sequester'],
    teaches: claim('who-owes-what'),
    test: (context) => {
      if (context.scene.arrived === null) return none('not-in-this-case');
      const cents = overBilled(context);
      if (cents > 0) return { share: 0, because: 'balance-billed', values: { cents } };
      if (harmed(context, 'balance-billing') > 0) return { share: 0, because: 'balance-billing-chosen' };
      return context.entries.some(({ isToday }) => isToday) || context.scene.expected.length === 0
        ? done
        : { share: 0, because: 'nothing-posted' };
    },
  },
  {
    id: 'PY-06',
    sentence: 'Puts an unpaid line on the work list with the payer’s reason, and leaves it open.',
    points: 5,
    critical: false,
    competencies: ['VIII.C.3.c', 'VIII.C.3.d'],
    sources: ['cms-claims-manual-1'],
    facts: [],
    teaches: claim('rejected-denied-paid'),
    test: (context) => {
      const { denied } = context.scene;
      if (denied.length === 0) return none('not-in-this-case');
      if (deniedWrittenOff(context) > 0) return { share: 0, because: 'denial-written-off' };
      const right = denied.filter((one) =>
        context.noted.some(
          ({ account, line, code }) => account === one.account && line === one.line && code === one.code,
        ),
      ).length;
      return shareOf(right, denied.length, 'denial-not-noted');
    },
  },
  {
    id: 'PY-07',
    sentence: 'Does with an unpaid claim what its reason asks for.',
    points: 6,
    critical: false,
    competencies: ['VIII.C.3.d'],
    sources: ['cms-claims-manual-1'],
    facts: [],
    teaches: claim('rejected-denied-paid'),
    test: (context) => chosen(context, 'denial'),
  },
  {
    id: 'PY-08',
    sentence: 'Posts what patients pay, checks that come back with their fee, and refunds, each in its own way.',
    points: 6,
    critical: false,
    competencies: ['VII.P.1.b', 'VII.C.3.a', 'VII.C.3.c'],
    sources: ['gao-green-book', 'cfr-42-401-305'],
    facts: [],
    teaches: accounts('special-adjustments'),
    test: (context) => {
      const own = postings(
        context,
        'patient-payment',
        'returned-check',
        'returned-check-fee',
        'refund',
        'payer-refund',
      );
      const uncorrected = context.scene.mistakes.filter(({ account, index }) => {
        const entries = context.entries.filter((entry) => !entry.isToday);
        const wrong = entries[index];
        return wrong?.account === account && !wrong.isVoid;
      }).length;
      return uncorrected > 0 ? { share: 0, because: 'mistake-left' } : own;
    },
  },
  {
    id: 'PY-09',
    sentence: 'Writes the right amount on the statement, the plan or the refund.',
    points: 5,
    critical: false,
    competencies: ['VII.P.3', 'VII.C.4'],
    sources: ['healthcare-gov-glossary'],
    facts: [],
    teaches: accounts('statements-and-aging'),
    test: (context) => figuresOf(context, 'statement'),
  },
  {
    id: 'PY-10',
    sentence: 'Counts what is there: cash, checks, card slips, vouchers, the deposit slip.',
    points: 6,
    critical: false,
    competencies: ['VII.C.1.f', 'VII.C.2.a'],
    sources: ['gao-green-book', 'ucc-3-206'],
    facts: [],
    teaches: accounts('balance-the-day'),
    test: (context) => figuresOf(context, 'count'),
  },
  {
    id: 'PY-11',
    sentence: 'Draws up the day sheet: charges, payments and what is still owed.',
    points: 5,
    critical: false,
    competencies: ['VII.C.1.f', 'VII.C.1.c'],
    sources: ['gao-green-book'],
    facts: [],
    teaches: accounts('balance-the-day'),
    test: (context) => figuresOf(context, 'day'),
  },
  {
    id: 'PY-12',
    sentence: 'Closes only what comes out to the cent, or names the difference to the manager.',
    points: 6,
    critical: true,
    competencies: ['VII.C.1.f'],
    sources: ['gao-green-book'],
    facts: [],
    teaches: accounts('balance-the-day'),
    test: closed,
  },
  {
    id: 'PY-13',
    sentence: 'Forces nothing: no made-up adjustment, no money from a purse or another drawer.',
    points: 5,
    critical: true,
    competencies: ['VII.C.1.e', 'VIII.C.4'],
    sources: ['gao-green-book', 'oig-fraud-abuse-laws'],
    facts: [],
    teaches: accounts('balance-the-day'),
    test: (context) => {
      const count = madeUp(context).length;
      if (count > 0) return { share: 0, because: 'made-up', values: { count } };
      if (harmed(context, 'forced') > 0) return { share: 0, because: 'forced-chosen' };
      const isUntouched = context.entries.every(({ isToday }) => !isToday) && Object.keys(context.choices).length === 0;
      return isUntouched ? { share: 0, because: 'nothing-posted' } : done;
    },
  },
  {
    id: 'PY-14',
    sentence:
      'Keeps to law and policy: calls between {reg-f-call-hours}, tells nobody else, threatens and promises nothing, and stops at a bankruptcy; asks for the manager before a plan of {reg-z-installments}.',
    points: 6,
    critical: true,
    competencies: ['VII.C.3.b', 'A.7'],
    sources: ['cfr-12-1006', 'cfr-12-1026-2', 'usc-11-362', 'cfr-45-164-506'],
    facts: ['reg-f-call-hours', 'reg-z-installments', 'reg-f-call-limit'],
    teaches: accounts('collect-with-tact-and-law'),
    test: (context) => {
      const own = answers(context);
      if (
        !own.some(({ question }) => question.options.some(({ harm }) => harm === 'forbidden' || harm === 'told-others'))
      )
        return none('not-in-this-case');
      if (harmed(context, 'told-others') > 0) return { share: 0, because: 'told-others' };
      if (harmed(context, 'forbidden') > 0) return { share: 0, because: 'forbidden-done' };
      return own.every(({ option }) => option === null) ? { share: 0, because: 'nothing-done' } : done;
    },
  },
  {
    id: 'PY-15',
    sentence:
      'Gives a credit back to whom it belongs, and in time: to Medicare within {medicare-overpayment-days} of finding it.',
    points: 6,
    critical: false,
    competencies: ['VII.C.3.c'],
    sources: ['cfr-42-401-305', 'usc-42-1320a-7k'],
    facts: ['medicare-overpayment-days'],
    teaches: accounts('special-adjustments'),
    test: (context) => chosen(context, 'refund'),
  },
  {
    id: 'PY-16',
    sentence: 'Answers patients and colleagues rightly and in plain words, and takes the right next step.',
    points: 6,
    critical: false,
    competencies: ['VII.P.3', 'VIII.P.5'],
    sources: ['healthcare-gov-glossary', 'gao-green-book'],
    facts: [],
    teaches: claim('collect-fairly'),
    test: (context) => chosen(context, 'next'),
  },
];
