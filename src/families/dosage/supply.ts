/** How much a supply needs and how long it lasts. */
import { exact } from '../exact.ts';
import { defineFamily, numberProblem, toWhole } from '../family.ts';
import { dosageTopics } from './topics.ts';

const timesWords = ['', 'once', 'twice', 'three times', 'four times'] as const;

type Some = readonly [number, ...number[]];

interface Supplied {
  readonly drug: string;
  /** Strength of one tablet. */
  readonly mg: number;
  /** Tablets at a time, times a day and days of a supply as they are ordinarily ordered. */
  readonly each: Some;
  readonly times: Some;
  readonly days: Some;
}

const long: Some = [7, 14, 21, 28, 30, 60, 90];

/** Halves only of tablets that are scored; the day’s total within the label. */
const supplied: readonly [Supplied, ...Supplied[]] = [
  { drug: 'metformin', mg: 500, each: [1, 2], times: [1, 2], days: long },
  { drug: 'carvedilol', mg: 6.25, each: [1, 2], times: [2], days: long },
  { drug: 'gabapentin', mg: 600, each: [0.5, 1, 2], times: [3], days: long },
  { drug: 'baclofen', mg: 10, each: [0.5, 1, 1.5, 2], times: [3, 4], days: [7, 10, 14, 30] },
  { drug: 'metoprolol tartrate', mg: 50, each: [0.5, 1, 1.5, 2], times: [2], days: long },
  { drug: 'furosemide', mg: 40, each: [0.5, 1, 1.5, 2], times: [1, 2], days: long },
  { drug: 'prednisone', mg: 10, each: [1, 1.5, 2, 3], times: [1], days: [7, 10, 14] },
  { drug: 'buspirone', mg: 10, each: [0.5, 1, 1.5, 2], times: [2, 3], days: long },
];

export const tabletsForDays = defineFamily({
  id: 'tablets-for-days',
  title: 'Tablets for a supply',
  subject: 'dosage',
  trains: 'Counts the tablets that a prescription needs for its days.',
  topics: ['C4.6', 'C4.3', 'R4.3', 'N1.3', 'T1', 'K3'],
  teaches: 'pharmacology/prescriptions-and-refills#parts',
  facts: [],
  leastAnswers: 24,
  make(draw) {
    const patient = draw.adult();
    const { drug, mg, each: amounts, times: often, days: lengths } = draw.oneOf(supplied);
    const each = exact(draw.oneOf(amounts));
    const times = draw.oneOf(often);
    const days = draw.oneOf(lengths);
    const aDay = each.times(times);
    const answer = aDay.times(days);
    if (aDay.equals(1) || aDay.compare(6) > 0 || !answer.isWhole) return null;
    const tablets = each.compare(1) <= 0 ? 'tablet' : 'tablets';
    return numberProblem({
      stem: `You pend a prescription for ${patient.name}, ${patient.years}: ${drug} ${mg} mg, ${each} ${tablets} by mouth ${timesWords[times] ?? ''} a day for ${days} days. The provider checks and signs it. How many tablets are to be dispensed?`,
      unit: 'tablets',
      rounding: toWhole,
      answer,
      steps: (shown) => [
        `A day: ${each} × ${times} = ${aDay}.`,
        `${days} days: ${aDay} × ${days} = ${answer}.`,
        `The quantity is ${shown}.`,
      ],
      wrong: [
        [
          'forgot-times-a-day',
          each.times(days),
          `This is one dose a day, and the order says ${timesWords[times] ?? ''}.`,
        ],
        ['one-unit-each-time', times * days, `This takes one tablet each time, and the order says ${each}.`],
        ['first-day-counted', aDay.times(days - 1), 'One day is missing.'],
        ['first-day-counted', aDay.times(days + 1), 'This is enough for one day more.'],
        ['tenfold-slip', answer.times(10), 'There is a zero too many.'],
        ['tenfold-slip', answer.over(10).isWhole ? answer.over(10) : 0, 'There is a zero missing.'],
      ],
    });
  },
});

interface Bottle {
  readonly drug: string;
  readonly bottlesMl: Some;
  readonly dosesMl: Some;
  readonly times: Some;
}

/** Liquids in US strengths and bottle sizes, with adult doses of the label: never a loose dose for just any drug. */
const bottles: readonly [Bottle, ...Bottle[]] = [
  // 10 g in 15 mL
  { drug: 'lactulose', bottlesMl: [237, 473, 946], dosesMl: [15, 30], times: [2, 3, 4] },
  // 250 mg in 5 mL
  { drug: 'gabapentin', bottlesMl: [470], dosesMl: [6, 8, 12], times: [3] },
  // 100 mg in each mL
  { drug: 'levetiracetam', bottlesMl: [473], dosesMl: [7.5, 10, 15], times: [2] },
  // 300 mg in 5 mL
  { drug: 'oxcarbazepine', bottlesMl: [250], dosesMl: [5, 7.5, 10], times: [2] },
  // 40 mg in 5 mL
  { drug: 'famotidine', bottlesMl: [50], dosesMl: [2.5, 5], times: [2] },
  // 250 mg in 5 mL
  { drug: 'valproic acid', bottlesMl: [473], dosesMl: [5, 10], times: [3, 4] },
  // 100 mg in 5 mL
  { drug: 'carbamazepine', bottlesMl: [450], dosesMl: [5, 10], times: [3, 4] },
  // 5 mg in 5 mL
  { drug: 'metoclopramide', bottlesMl: [473], dosesMl: [5, 10], times: [4] },
  // 1 g in 10 mL
  { drug: 'sucralfate', bottlesMl: [420], dosesMl: [10], times: [4] },
  // 100,000 units in each mL
  { drug: 'nystatin', bottlesMl: [473], dosesMl: [4, 5, 6], times: [4] },
  // 10 mg in 5 mL
  { drug: 'hydroxyzine', bottlesMl: [473], dosesMl: [12.5], times: [3, 4] },
  // 125 mg in 5 mL
  { drug: 'phenytoin', bottlesMl: [237], dosesMl: [4, 5], times: [3] },
  // 15 mg in 5 mL
  { drug: 'prednisolone', bottlesMl: [237], dosesMl: [5, 10], times: [2] },
  // 5 mg in 5 mL
  { drug: 'baclofen', bottlesMl: [473], dosesMl: [5, 10, 15, 20], times: [3] },
];

export const bottleLasts = defineFamily({
  id: 'bottle-lasts',
  title: 'How long a bottle lasts',
  subject: 'dosage',
  trains: 'Divides a bottle by what goes out of it each day.',
  topics: dosageTopics,
  teaches: 'pharmacology/dosage-calculation#let-the-units-cancel',
  facts: [],
  // Whole days up to a month, of bottles as they are sold.
  leastAnswers: 16,
  make(draw) {
    const patient = draw.adult(21, 64);
    const { drug, bottlesMl, dosesMl, times: often } = draw.oneOf(bottles);
    const bottle = exact(draw.oneOf(bottlesMl));
    const dose = exact(draw.oneOf(dosesMl));
    const times = draw.oneOf(often);
    const aDay = dose.times(times);
    const answer = bottle.over(aDay).floor();
    if (answer.compare(4) < 0 || answer.compare(31) > 0) return null;
    const isEven = answer.times(aDay).equals(bottle);
    return numberProblem({
      stem: `${patient.name}, ${patient.years}, takes ${drug} ${dose} mL by mouth ${timesWords[times] ?? ''} a day. The bottle holds ${bottle} mL. For how many full days does one bottle last?`,
      unit: 'days',
      rounding: toWhole,
      answer,
      steps: (shown) => [
        `A day: ${dose} mL × ${times} = ${aDay} mL.`,
        `${bottle} mL ÷ ${aDay} mL = ${bottle.over(aDay)}.`,
        isEven ? `It lasts ${shown}.` : `What is left is less than a day’s amount, so it lasts ${shown}.`,
      ],
      wrong: [
        [
          'forgot-times-a-day',
          bottle.over(dose).floor(),
          `This is ${bottle} ÷ ${dose}: the number of doses, not of days.`,
        ],
        ['rounded-wrong-way', bottle.over(aDay).ceiling(), 'The last day is not a full one.'],
        ['forgot-divided-doses', bottle.over(dose).over(times).over(times).floor(), `This divides by ${times} twice.`],
        ['first-day-counted', answer.minus(1), 'One day is missing.'],
        ['first-day-counted', answer.plus(1), 'This is one day too many.'],
        ['tenfold-slip', answer.times(10), 'There is a zero too many.'],
      ],
    });
  },
});

export const vialsNeeded = defineFamily({
  id: 'vials-needed',
  title: 'Vials for a clinic day',
  subject: 'dosage',
  trains: 'Counts doses in a multi-dose vial and buys whole vials.',
  topics: ['C4.3', 'C4.5', 'R4.3', 'N1.3', 'T1', 'K3'],
  teaches: 'pharmacology/dosage-calculation#round-and-sense-check',
  facts: [],
  // A shelf holds few vials.
  leastAnswers: 8,
  make(draw) {
    // Multi-dose vials of their US labels. No vaccine: for flu the advice on multi-dose vials changed in 2025.
    const [product, vial, dose] = draw.oneOf([
      ['methylprednisolone acetate', 10, 1],
      ['tuberculin', 1, 0.1],
      ['tuberculin', 5, 0.1],
      ['cyanocobalamin', 10, 1],
      ['lidocaine', 20, 2],
    ] as const);
    const patients = exact(draw.whole(13, 96));
    const perVial = exact(vial).over(dose);
    const exactly = patients.over(perVial);
    const answer = exactly.ceiling();
    if (answer.compare(2) < 0) return null;
    return numberProblem({
      stem: `For the next four weeks ${draw.place()} expects ${patients} people who each get ${dose} mL of ${product} from multi-dose vials of ${vial} mL. How many vials must be on the shelf?`,
      unit: 'vials',
      rounding: toWhole,
      answer,
      steps: (shown) => [
        `Doses in a vial: ${vial} ÷ ${dose} = ${perVial}.`,
        `${patients} people ÷ ${perVial} = ${exactly}.`,
        exactly.isWhole ? `That is ${shown}.` : `A part of a vial is not sold: ${shown}.`,
      ],
      wrong: [
        ['rounded-wrong-way', exactly.floor(), 'The last patients would get none.'],
        ['one-unit-off', answer.plus(1), 'This is one vial more than is needed.'],
        ['forgot-quantity', patients.over(vial).ceiling(), 'This takes 1 mL for each person.'],
        ['inverted-ratio', patients.times(dose).ceiling(), 'This is the number of mL, not of vials.'],
        ['tenfold-slip', answer.times(10), 'There is a zero too many.'],
      ],
    });
  },
});
