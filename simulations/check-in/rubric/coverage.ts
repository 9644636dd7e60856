/** Criteria of registration, coverage and money. */
import type { Criterion } from '../../core/rubric.ts';
import { dollars } from '../../practice/money.ts';
import type { CheckInContext } from '../context.ts';
import { dueToday, readingIsRight, wantedItems } from '../coverage.ts';
import { fieldCount, forbiddenWords, moneyIsRight, settledMatters, vitalFields, wrongFields } from '../findings.ts';
import { part } from './desk.ts';

const benefits = (section: string) => `insurance-coding-and-billing/benefits-and-authorization#${section}`;
const claim = (section: string) => `insurance-coding-and-billing/claim-from-visit-to-payment#${section}`;

export const coverageCriteria: readonly Criterion<CheckInContext>[] = [
  {
    id: 'CI-09',
    sentence: 'Registers name, birth date, sex, address, phone and referral number as the documents show them.',
    points: 6,
    critical: false,
    competencies: ['VI.P.3', 'VII.P.2'],
    sources: ['cms-claims-manual-26', 'joint-commission-identifiers'],
    facts: [],
    teaches: 'front-office/reception-and-check-in#register-a-new-patient',
    test: (context) => {
      const wrong = wrongFields(context, 'person');
      const vital = vitalFields(context);
      const count = fieldCount(context, 'person');
      if (wrong.some(({ field }) => vital.includes(field)))
        return { share: 0.2, because: 'name-or-birth-wrong', values: { fields: wrong.length } };
      return part(count - wrong.length, count, 'fields-wrong');
    },
  },
  {
    id: 'CI-10',
    sentence:
      'Registers payer, member number, group and the holder with relation and birth date as the card shows them.',
    points: 6,
    critical: false,
    competencies: ['VIII.P.1', 'VI.P.3'],
    sources: ['cms-claims-manual-26'],
    facts: [],
    teaches: claim('check-in-and-the-card'),
    test: (context) => {
      const count = fieldCount(context, 'plans');
      if (count === 0) return { share: null, because: 'no-plan' };
      const wrong = wrongFields(context, 'plans');
      const vital = vitalFields(context);
      if (wrong.some(({ field }) => vital.includes(field)))
        return { share: 0.2, because: 'member-number-wrong', values: { fields: wrong.length } };
      return part(count - wrong.length, count, 'fields-wrong');
    },
  },
  {
    id: 'CI-11',
    sentence: 'Checks every plan for this day before the patient is marked as arrived.',
    points: 6,
    critical: true,
    competencies: ['VIII.P.2', 'VIII.C.3.a'],
    sources: ['cms-claims-manual-1'],
    facts: [],
    teaches: benefits('verify-before-the-visit'),
    test: ({ plans }) => {
      if (plans.length === 0) return { share: null, because: 'no-plan' };
      const answered = plans.filter(({ check }) => check === 'answered').length;
      return part(answered, plans.length, answered === 0 ? 'coverage-not-checked' : 'plan-not-checked');
    },
  },
  {
    id: 'CI-12',
    sentence:
      'Reads from the answer what counts today: active or not, copay, deductible left, coinsurance, referral or authorization.',
    points: 6,
    critical: false,
    competencies: ['VIII.C.3.a', 'VIII.C.5.d', 'VIII.C.5.e', 'VIII.C.5.f', 'VIII.C.2'],
    sources: ['healthcare-gov-glossary', 'cms-claims-manual-1'],
    facts: [],
    teaches: benefits('verify-before-the-visit'),
    test: (context) => {
      if (context.plans.length === 0) return { share: null, because: 'no-plan' };
      const wanted = context.plans.flatMap((_, plan) => wantedItems(context, plan).map((item) => ({ plan, item })));
      const right = wanted.filter(({ plan, item }) => readingIsRight(context, plan, item)).length;
      return part(right, wanted.length, 'misread');
    },
  },
  {
    id: 'CI-13',
    sentence:
      'Puts two plans in the order in which they pay: a child’s by {ci-birthday-rule}; with an employer of {msp-working-aged-employees} the plan from current work before Medicare.',
    points: 5,
    critical: false,
    competencies: ['VIII.C.3', 'A.1'],
    sources: ['naic-cob-model', 'cms-medicare-secondary-payer'],
    facts: ['ci-birthday-rule', 'msp-working-aged-employees'],
    teaches: claim('who-pays-first'),
    test: ({ case: one, first }) => {
      if (one.plans.length < 2) return { share: null, because: 'one-plan' };
      if (first === null) return { share: 0, because: 'order-not-set', values: { why: one.first.why } };
      return first === one.first.plan
        ? { share: 1, because: 'done' }
        : { share: 0, because: 'order-wrong', values: { why: one.first.why } };
    },
  },
  {
    id: 'CI-14',
    sentence:
      'Says plainly what the choices are: promises nothing, waives nothing, accuses nobody, sends nobody away, bends no record.',
    points: 7,
    critical: true,
    competencies: ['VII.P.3', 'VIII.C.4', 'A.2', 'A.3', 'A.7'],
    sources: ['oig-fraud-abuse-laws', 'ftc-medical-identity-theft', 'healthcare-gov-glossary'],
    facts: [],
    teaches: benefits('tell-the-patient'),
    test: (context) => {
      const [worst] = forbiddenWords(context);
      if (worst !== undefined) return { share: 0, because: `said-${worst}` };
      return part(settledMatters(context), context.matters.length, 'left-open');
    },
  },
  {
    id: 'CI-15',
    sentence: 'Says what is due today before it is taken, and asks for no more and no less.',
    points: 4,
    critical: false,
    competencies: ['VII.P.3', 'VII.C.4'],
    sources: ['healthcare-gov-glossary'],
    facts: [],
    teaches: claim('say-the-price-first'),
    test: (context) => {
      const due = dueToday(context);
      if (context.due === due) return { share: 1, because: 'done' };
      if (context.due === null)
        return due === 0 ? { share: 0.5, because: 'nothing-said-of-money' } : { share: 0, because: 'due-not-said' };
      return { share: 0, because: 'due-wrong', values: { due: dollars(due), said: dollars(context.due) } };
    },
  },
  {
    id: 'CI-16',
    sentence: 'Takes the amount that is due, counts the change right and gives a receipt.',
    points: 5,
    critical: false,
    competencies: ['VII.C.2', 'VII.P.1.b'],
    sources: ['gao-green-book'],
    facts: [],
    teaches: 'insurance-coding-and-billing/patient-accounts#take-payment-safely',
    test: (context) => {
      const due = dueToday(context);
      if (due === 0)
        return context.payment === null
          ? { share: null, because: 'nothing-due' }
          : { share: 0, because: 'took-what-was-not-due' };
      if (context.payment === null) return { share: 0, because: 'nothing-taken' };
      const { amount, change, receipt } = moneyIsRight(context);
      const right = Number(amount) + Number(change) + Number(receipt);
      return part(right, 3, !amount ? 'amount-wrong' : !change ? 'change-wrong' : 'no-receipt', { due: dollars(due) });
    },
  },
  {
    id: 'CI-17',
    sentence: 'Hands over a written good faith estimate where nobody else will pay.',
    points: 4,
    critical: false,
    competencies: ['VII.P.3', 'A.3'],
    sources: ['cfr-45-149-610', 'cms-no-surprises'],
    facts: ['gfe-long-notice-rule'],
    teaches: 'insurance-coding-and-billing/billing-compliance#the-good-faith-estimate',
    test: ({ case: one, estimateGiven }) =>
      one.estimate.length === 0
        ? { share: null, because: 'no-estimate-due' }
        : estimateGiven
          ? { share: 1, because: 'done' }
          : { share: 0, because: 'estimate-missing' },
  },
];
