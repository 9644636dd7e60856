/** Stock and small money: when and how much to order, the petty cash fund, the bank deposit. */
import { exact, sum } from '../exact.ts';
import { defineFamily, numberProblem, toHundredth, toWhole, withUnit } from '../family.ts';
import type { Exact } from '../exact.ts';
import { moneyTopics, officeTopics } from './topics.ts';

const money = (value: Exact): string => withUnit(value, '$');

export const reorderPoint = defineFamily({
  id: 'reorder-point',
  title: 'Reorder point',
  subject: 'office',
  trains: 'Works out at which count an order must go out.',
  topics: officeTopics,
  teaches: 'front-office/running-the-office#when-to-order',
  facts: [],
  make(draw) {
    const [item, low, high] = draw.oneOf([
      ['strep tests', 6, 30],
      ['boxes of gloves', 8, 40],
      ['rolls of table paper', 4, 20],
      ['urine cups', 30, 120],
      ['safety needles', 40, 150],
      ['influenza tests', 10, 60],
    ] as const);
    const use = draw.whole(low, high);
    const weeks = draw.whole(2, 5);
    const safety = draw.whole(Math.ceil(use / 3), use * 2);
    const answer = use * weeks + safety;
    return numberProblem({
      stem: `${draw.place().replace(/^an? /, 'Your ')} uses ${use} ${item} a week. An order takes ${weeks} weeks to come. The safety stock is ${safety}. At which count must the order go out?`,
      unit: item,
      rounding: toWhole,
      answer,
      steps: (shown) => [
        'Reorder point = use × lead time + safety stock.',
        `${use} × ${weeks} = ${use * weeks} are used until the order comes.`,
        `${use * weeks} + ${safety}: order at ${shown}.`,
      ],
      wrong: [
        ['no-safety-stock', use * weeks, `The safety stock of ${safety} is missing.`],
        ['lead-time-forgotten', use + safety, `This is one week’s use. The order takes ${weeks} weeks.`],
        ['subtracted-instead', use * weeks - safety, 'The safety stock was taken off instead of added.'],
        ['steps-swapped', (use + safety) * weeks, `The safety stock was multiplied by ${weeks} too.`],
        ['left-one-out', safety, 'This is the safety stock alone.'],
      ],
    });
  },
});

export const orderQuantity = defineFamily({
  id: 'order-quantity',
  title: 'How many to order',
  subject: 'office',
  trains: 'Fills up to par, less what is on the shelf and on order.',
  topics: officeTopics,
  teaches: 'front-office/running-the-office#when-to-order',
  facts: [],
  make(draw) {
    const item = draw.oneOf([
      'strep tests',
      'boxes of gloves',
      'urine cups',
      'safety needles',
      'influenza tests',
      'lancets',
    ]);
    const par = draw.whole(80, 400, 10);
    const count = draw.whole(15, Math.floor(par * 0.45));
    const ordered = draw.whole(10, Math.floor(par * 0.3));
    const answer = par - count - ordered;
    return numberProblem({
      stem: `The par level for ${item} is ${par}. You count ${count} usable ones on the shelf, and ${ordered} are already on order. How many do you order?`,
      unit: item,
      rounding: toWhole,
      answer,
      steps: (shown) => [
        'Order = par level − count − what is already on order.',
        `${par} − ${count} = ${par - count}.`,
        `${par - count} − ${ordered}: order ${shown}.`,
      ],
      wrong: [
        ['on-order-forgotten', par - count, `The ${ordered} on order are forgotten: they would come twice.`],
        ['par-as-order', par, 'This orders the whole par level.'],
        ['added-instead', par - count + ordered, 'What is on order was added instead of taken off.'],
        ['left-one-out', par - ordered, `The ${count} on the shelf are forgotten.`],
        ['borrow-slip', answer + 10, 'Ten were lost in borrowing.'],
      ],
    });
  },
});

export const pettyCash = defineFamily({
  id: 'petty-cash',
  title: 'Petty cash',
  subject: 'office',
  trains: 'Knows that cash and vouchers always make the whole fund.',
  topics: moneyTopics,
  teaches: 'insurance-coding-and-billing/patient-accounts#petty-cash-and-payables',
  facts: [],
  make(draw) {
    const fund = exact(draw.oneOf([100, 150, 200]));
    const cents = (low: number, high: number): Exact => exact(draw.whole(low, high)).over(100);
    const vouchers = [cents(850, 2900), cents(450, 3100), cents(325, 1900)];
    const [stamps = exact(0), coffee = exact(0), parking = exact(0)] = vouchers;
    const spent = sum(vouchers);
    const answer = fund.minus(spent);
    const dollars = stamps.floor().toNumber();
    const turned = (dollars % 10) * 10 + Math.floor(dollars / 10);
    return numberProblem({
      stem: `The petty cash fund of ${draw.place()} is ${money(fund)}. In the box lie signed vouchers for stamps ${money(stamps)}, coffee ${money(coffee)} and parking ${money(parking)}. How much cash must be in the box?`,
      unit: '$',
      rounding: toHundredth,
      answer,
      steps: (shown) => [
        'At any moment cash + vouchers = the fund.',
        `Vouchers: ${money(stamps)} + ${money(coffee)} + ${money(parking)} = ${money(spent)}.`,
        `${money(fund)} − ${money(spent)} = ${shown}.`,
      ],
      wrong: [
        ['spent-for-left', spent, 'This is what the vouchers come to.'],
        ['left-one-out', answer.plus(parking), 'The parking voucher is missing.'],
        ['left-one-out', answer.plus(stamps), 'The voucher for stamps is missing.'],
        [
          'transposed-digits',
          answer.plus(dollars - turned),
          `The ${dollars} dollars for stamps were read as ${turned}.`,
        ],
        ['borrow-slip', answer.plus(1), 'One dollar was lost in borrowing.'],
        ['added-instead', fund.plus(spent), 'The vouchers were added to the fund.'],
      ],
    });
  },
});

export const bankDeposit = defineFamily({
  id: 'bank-deposit',
  title: 'The bank deposit',
  subject: 'office',
  trains: 'Leaves the change fund in the drawer and brings cash and checks to the bank.',
  topics: moneyTopics,
  teaches: 'insurance-coding-and-billing/patient-accounts#balance-the-day',
  facts: [],
  make(draw) {
    const change = exact(draw.oneOf([50, 75, 100, 150]));
    const taken = exact(draw.whole(60, 480, 5));
    const checks = exact(draw.whole(4000, 60_000, 25)).over(100);
    const cards = exact(draw.whole(9000, 90_000, 25)).over(100);
    const drawer = taken.plus(change);
    const answer = taken.plus(checks);
    return numberProblem({
      stem: `At closing the drawer of ${draw.place()} holds ${money(drawer)} in cash. It began the day with a change fund of ${money(change)}. Checks come to ${money(checks)}, and card payments to ${money(cards)}, which reach the bank electronically. How much goes into the deposit bag?`,
      unit: '$',
      rounding: toHundredth,
      answer,
      steps: (shown) => [
        `The change fund stays: ${money(drawer)} − ${money(change)} = ${money(taken)} in cash.`,
        `Cash and checks: ${money(taken)} + ${money(checks)} = ${shown}.`,
      ],
      wrong: [
        ['change-fund-counted', drawer.plus(checks), `The change fund of ${money(change)} went along to the bank.`],
        ['cards-as-cash', answer.plus(cards), 'The card payments were added to the bag.'],
        ['left-one-out', taken, 'The checks are missing.'],
        ['left-one-out', checks, 'The cash is missing.'],
        ['added-instead', drawer.plus(change).plus(checks), 'The change fund was added instead of taken off.'],
      ],
    });
  },
});
