/** Accounts over time: balances, returned checks, receivables, collection rates and the age of a balance. */
import { addDays, dayNumber, sayDay, type Day } from '../calendar.ts';
import { exact, sum, type Exact } from '../exact.ts';
import { choiceProblem, defineFamily, numberProblem, toHundredth, toTenth, toWhole, withUnit } from '../family.ts';
import { accountTopics } from './topics.ts';

const money = (value: Exact): string => withUnit(value, '$');

export const accountBalance = defineFamily({
  id: 'account-balance',
  title: 'Balance of an account',
  subject: 'billing',
  trains: 'Takes payments and adjustments from charges.',
  topics: accountTopics,
  teaches: 'insurance-coding-and-billing/patient-accounts#the-words-of-bookkeeping',
  facts: [],
  make(draw) {
    const patient = draw.adult();
    const charges = [exact(draw.whole(120, 320, 5)), exact(draw.whole(40, 160, 5))];
    const [visit = exact(0), test = exact(0)] = charges;
    const all = sum(charges);
    const adjustment = exact(draw.whole(30, 90, 5));
    const copay = exact(draw.oneOf([15, 20, 25, 30, 40]));
    const planPaid = exact(draw.whole(60, 220, 5));
    const answer = all.minus(adjustment).minus(copay).minus(planPaid);
    if (answer.compare(15) < 0) return null;
    return numberProblem({
      stem: `The ledger of ${patient.name}, ${patient.years}, shows a visit charge of ${money(visit)}, a test charge of ${money(test)}, a copay of ${money(copay)} received, a plan payment of ${money(planPaid)} and a contractual adjustment of ${money(adjustment)}. What is the balance?`,
      unit: '$',
      rounding: toHundredth,
      answer,
      steps: (shown) => [
        `Charges: ${money(visit)} + ${money(test)} = ${money(all)}.`,
        `Payments: ${money(copay)} + ${money(planPaid)} = ${money(copay.plus(planPaid))}.`,
        `${money(all)} − ${money(copay.plus(planPaid))} − ${money(adjustment)} = ${shown}.`,
      ],
      wrong: [
        [
          'adjustment-missed',
          answer.plus(adjustment),
          'The adjustment was not posted. The patient would be billed for it.',
        ],
        ['payment-missed', answer.plus(copay), 'The copay was not posted.'],
        [
          'adjustment-added',
          answer.plus(adjustment).plus(adjustment),
          'The adjustment was added instead of taken off.',
        ],
        ['left-one-out', answer.minus(test), 'The charge for the test is missing.'],
        ['payment-missed', answer.plus(planPaid), 'The plan’s payment was not posted.'],
      ],
    });
  },
});

export const returnedCheck = defineFamily({
  id: 'returned-check',
  title: 'A returned check',
  subject: 'billing',
  trains: 'Reverses a payment that bounced and adds the fee.',
  topics: accountTopics,
  teaches: 'insurance-coding-and-billing/patient-accounts#special-adjustments',
  facts: [],
  make(draw) {
    const patient = draw.adult();
    const before = exact(draw.whole(10, 120, 5));
    const check = exact(draw.whole(25, 160, 5));
    const fee = exact(draw.oneOf([15, 20, 25, 30]));
    const answer = before.plus(check).plus(fee);
    return numberProblem({
      stem: `The account of ${patient.name}, ${patient.years}, shows a balance of ${money(before)}. Then the bank returns the last check, ${money(check)}, unpaid. Policy and state law allow a fee of ${money(fee)}. What is the balance after correct posting?`,
      unit: '$',
      rounding: toHundredth,
      answer,
      steps: (shown) => [
        `The payment is reversed: ${money(before)} + ${money(check)} = ${money(before.plus(check))}.`,
        `The fee is added: ${money(before.plus(check))} + ${money(fee)} = ${shown}.`,
      ],
      wrong: [
        ['fee-forgotten', before.plus(check), 'The fee is missing.'],
        ['check-not-reversed', before.plus(fee), 'The returned payment still stands in the account.'],
        ['subtracted-instead', before.plus(check).minus(fee), 'The fee was taken off instead of added.'],
        ['left-one-out', check.plus(fee), 'The balance from before is missing.'],
        ['borrow-slip', answer.plus(10), 'Ten dollars too many were carried.'],
      ],
    });
  },
});

export const receivableToday = defineFamily({
  id: 'receivable-today',
  title: 'Accounts receivable at closing',
  subject: 'billing',
  trains: 'Reconciles what others owe the office from one day to the next.',
  topics: accountTopics,
  teaches: 'insurance-coding-and-billing/patient-accounts#balance-the-day',
  facts: [],
  make(draw) {
    const before = exact(draw.whole(12_000, 48_000, 50));
    const charges = exact(draw.whole(2400, 9800, 20));
    const payments = exact(draw.whole(1800, 8600, 20));
    const adjustments = exact(draw.whole(300, 2400, 20));
    const answer = before.plus(charges).minus(payments).minus(adjustments);
    return numberProblem({
      stem: `This morning the accounts receivable of ${draw.place()} stood at ${money(before)}. Today ${money(charges)} was charged, ${money(payments)} was paid and ${money(adjustments)} was adjusted off. What must the accounts receivable be at closing?`,
      unit: '$',
      rounding: toHundredth,
      answer,
      steps: (shown) => [
        'Yesterday’s A/R + charges − payments − adjustments = today’s A/R.',
        `${money(before)} + ${money(charges)} = ${money(before.plus(charges))}.`,
        `− ${money(payments)} − ${money(adjustments)} = ${shown}.`,
      ],
      wrong: [
        ['adjustment-missed', answer.plus(adjustments), 'The adjustments were not taken off.'],
        ['adjustment-added', answer.plus(adjustments).plus(adjustments), 'The adjustments were added.'],
        ['payment-missed', answer.plus(payments), 'The payments were not taken off.'],
        ['left-one-out', answer.minus(charges), 'Today’s charges are missing.'],
        ['subtracted-instead', answer.minus(charges).minus(charges), 'The charges were taken off instead of added.'],
      ],
    });
  },
});

export const netCollectionRate = defineFamily({
  id: 'net-collection-rate',
  title: 'Net collection rate',
  subject: 'billing',
  trains: 'Puts payments over what could be collected at all.',
  topics: accountTopics,
  teaches: 'insurance-coding-and-billing/patient-accounts#statements-and-aging',
  facts: [],
  make(draw) {
    const charges = exact(draw.whole(80_000, 240_000, 1000));
    const adjustments = charges.times(draw.whole(22, 38)).over(100);
    const base = charges.minus(adjustments);
    const payments = base.times(draw.whole(860, 985)).over(1000).round(0);
    const answer = payments.over(base).times(100);
    return numberProblem({
      stem: `In one quarter ${draw.place()} charged ${money(charges)}. Contractual adjustments were ${money(adjustments)}, and payments ${money(payments)}. Round to the nearest tenth. What was the net collection rate in percent?`,
      unit: 'percent',
      rounding: toTenth,
      answer,
      steps: (shown) => [
        `What could be collected: ${money(charges)} − ${money(adjustments)} = ${money(base)}.`,
        `${money(payments)} ÷ ${money(base)} × 100 = ${answer}.`,
        `Rounded: ${shown}.`,
      ],
      wrong: [
        [
          'gross-not-net',
          payments.over(charges).times(100),
          'This divides by all charges. The adjustments could never be collected.',
        ],
        [
          'adjustment-added',
          payments.over(charges.plus(adjustments)).times(100),
          'The adjustments were added to the charges.',
        ],
        ['other-share', exact(100).minus(answer), 'This is the share that was not collected.'],
        ['wrong-base', base.over(charges).times(100), 'This is the share of the charges that could be collected.'],
        ['tenfold-slip', answer.over(10), 'The point moved one place.'],
      ],
    });
  },
});

export const daysInReceivable = defineFamily({
  id: 'days-in-receivable',
  title: 'Days in A/R',
  subject: 'billing',
  trains: 'Divides receivables by the average charges of a day.',
  topics: accountTopics,
  teaches: 'insurance-coding-and-billing/patient-accounts#statements-and-aging',
  facts: [],
  leastAnswers: 30,
  make(draw) {
    const days = draw.oneOf([90, 180]);
    const aDay = exact(draw.whole(1200, 4200, 100));
    const charges = aDay.times(days);
    const receivable = aDay.times(draw.whole(240, 620)).over(10).round(0);
    const answer = receivable.over(aDay);
    const payments = charges.times(draw.whole(55, 70)).over(100);
    return numberProblem({
      stem: `Over ${days} days ${draw.place()} charged ${money(charges)} and was paid ${money(payments)}. Today its accounts receivable are ${money(receivable)}. Round to the nearest whole day. How many days in A/R is that?`,
      unit: 'days',
      rounding: toWhole,
      answer,
      steps: (shown) => [
        `Average charges a day: ${money(charges)} ÷ ${days} = ${money(aDay)}.`,
        `${money(receivable)} ÷ ${money(aDay)} = ${answer}.`,
        `Rounded: ${shown}.`,
      ],
      wrong: [
        [
          'wrong-base',
          receivable.over(payments.over(days)),
          'This divides by payments a day instead of charges a day.',
        ],
        ['wrong-base', receivable.over(charges.over(30)), `This takes the charges for 30 days. They are for ${days}.`],
        [
          'wrong-base',
          receivable.over(charges.over(365)),
          `This takes the charges for a year. They are for ${days} days.`,
        ],
        ['tenfold-slip', answer.times(10), 'The point moved one place.'],
        ['other-share', exact(days).minus(answer), `This is ${days} less the right answer.`],
      ],
    });
  },
});

/** Aging buckets as the figure of patient-accounts#statements-and-aging names them; both ends are in. */
const buckets = ['0–30 days', '31–60 days', '61–90 days', '91–120 days', 'over 120 days'] as const;
const bucketOf = (days: number): number => Math.min(4, Math.max(0, Math.ceil(days / 30) - 1));

export const agingBucket = defineFamily({
  id: 'aging-bucket',
  title: 'Aging bucket',
  subject: 'billing',
  trains: 'Counts the days since the bill and puts the balance in its bucket.',
  topics: accountTopics,
  teaches: 'insurance-coding-and-billing/patient-accounts#statements-and-aging',
  facts: [],
  // There are five buckets, and the three in the middle can be missed on both sides.
  leastAnswers: 3,
  make(draw) {
    const patient = draw.adult();
    const visit: Day = { year: 2026, month: draw.whole(1, 9), day: draw.whole(1, 28) };
    const untilBill = draw.whole(20, 70);
    const bill = addDays(visit, untilBill);
    const age = draw.whole(8, 150);
    const today = addDays(bill, age);
    const paid = addDays(bill, draw.whole(5, Math.max(6, age - 2)));
    const sincePaid = dayNumber(today) - dayNumber(paid);
    if (sincePaid < 0) return null;
    const right = bucketOf(age);
    const isNearUpper = age % 30 >= 15 || age % 30 === 0;
    const beside = isNearUpper ? right + 1 : right - 1;
    const name = (bucket: number): string => buckets[bucket] ?? '';
    const entries = [
      ['aged-from-visit', bucketOf(age + untilBill), 'The days were counted from the visit.'],
      ['aged-from-payment', bucketOf(sincePaid), 'The days were counted from the last payment.'],
      ['next-bucket', beside, `${age} days do not lie in this bucket. Look at both of its ends.`],
      [
        'next-bucket',
        isNearUpper ? right - 1 : right + 1,
        `${age} days do not lie in this bucket. Look at both of its ends.`,
      ],
    ] as const;
    const wrong = entries.filter(([, bucket]) => name(bucket) !== '');
    return choiceProblem({
      stem: `${patient.name}, ${patient.years}, was seen on ${sayDay(visit)}. The first bill went out on ${sayDay(bill)}, and part of it was paid on ${sayDay(paid)}. The office ages a patient balance from the first bill. In which bucket is it on ${sayDay(today)}?`,
      answer: { text: name(right), place: right },
      steps: (shown) => [
        `Count from the bill, ${sayDay(bill)}, to ${sayDay(today)}: ${age} days.`,
        `A part payment does not begin the count again. The bucket is ${shown}.`,
      ],
      wrong: wrong.map(([mistake, bucket, why]) => [mistake, name(bucket), why, bucket] as const),
    });
  },
});
