/** How many tablets or capsules make one dose. */
import { exact } from '../exact.ts';
import { defineFamily, numberProblem, toTenth } from '../family.ts';
import { dosageTopics } from './topics.ts';

interface Tablet {
  readonly drug: string;
  readonly unit: 'mg' | 'mcg';
  /** Strength of one tablet. */
  readonly have: number;
  readonly orders: readonly [number, ...number[]];
  readonly how: string;
}

/**
 * Tablets as sold in the US, with ordinary single doses for adults. Half doses stand only where the usual tablet is scored
 * (labels of Lopressor, Lasix 40 mg, Glucotrol, Tenormin, Synthroid, Aldactone 50 mg, generic prednisone, trazodone and
 * baclofen); furosemide 20 mg, lisinopril 10 and 20 mg and methotrexate are given whole.
 */
const scored: readonly [Tablet, ...Tablet[]] = [
  { drug: 'metoprolol tartrate', unit: 'mg', have: 50, orders: [25, 75, 100], how: 'twice daily' },
  { drug: 'furosemide', unit: 'mg', have: 40, orders: [20, 60, 80], how: 'once daily' },
  { drug: 'furosemide', unit: 'mg', have: 20, orders: [40, 60, 80], how: 'once daily' },
  { drug: 'prednisone', unit: 'mg', have: 20, orders: [10, 30, 40, 60], how: 'once daily' },
  { drug: 'prednisone', unit: 'mg', have: 5, orders: [2.5, 7.5, 10], how: 'once daily' },
  { drug: 'lisinopril', unit: 'mg', have: 10, orders: [20, 40], how: 'once daily' },
  { drug: 'lisinopril', unit: 'mg', have: 20, orders: [40], how: 'once daily' },
  { drug: 'glipizide', unit: 'mg', have: 5, orders: [2.5, 7.5, 10], how: 'before breakfast' },
  { drug: 'hydrochlorothiazide', unit: 'mg', have: 25, orders: [12.5, 50], how: 'once daily' },
  { drug: 'atenolol', unit: 'mg', have: 50, orders: [25, 75, 100], how: 'once daily' },
  { drug: 'levothyroxine', unit: 'mcg', have: 50, orders: [25, 75, 100], how: 'once daily' },
  { drug: 'trazodone', unit: 'mg', have: 50, orders: [25, 75, 100], how: 'at bedtime' },
  { drug: 'baclofen', unit: 'mg', have: 10, orders: [5, 15, 20], how: 'three times daily' },
  { drug: 'spironolactone', unit: 'mg', have: 50, orders: [25, 75, 100], how: 'once daily' },
  { drug: 'methotrexate', unit: 'mg', have: 2.5, orders: [7.5, 10, 12.5, 15], how: 'once a week' },
];

export const tabletsForADose = defineFamily({
  id: 'tablets-for-a-dose',
  title: 'Tablets from an order',
  subject: 'dosage',
  trains: 'Works out how many tablets make the dose that was ordered.',
  topics: dosageTopics,
  teaches: 'pharmacology/dosage-calculation#desired-over-have',
  facts: [],
  // Halves and small whole numbers are all that is given.
  leastAnswers: 6,
  make(draw) {
    const patient = draw.adult();
    const { drug, unit, have, orders, how } = draw.oneOf(scored);
    const desired = exact(draw.oneOf(orders));
    const answer = desired.over(have);
    const tablet = answer.isWhole ? 'tablet' : 'scored tablet';
    return numberProblem({
      stem: `${patient.name}, ${patient.years}, is seen at ${draw.place()}. Order: ${drug} ${desired} ${unit} by mouth ${how}. Label: ${drug} ${have} ${unit} in each ${tablet}. How many tablets make one dose?`,
      unit: 'tablets',
      rounding: toTenth,
      answer,
      steps: (shown) => [
        `Same unit? Yes: ${desired} ${unit} is ordered, and one tablet has ${have} ${unit}.`,
        `Desired ÷ have × quantity: ${desired} ÷ ${have} × 1 tablet = ${answer}.`,
        `Check: ${answer} × ${have} ${unit} = ${desired} ${unit}. One dose is ${shown}.`,
      ],
      wrong: [
        ['inverted-ratio', exact(have).over(desired), `This is ${have} ÷ ${desired}: the label over the order.`],
        ['label-as-dose', 1, `One tablet has ${have} ${unit}, and the order says ${desired} ${unit}.`],
        ['tenfold-slip', answer.times(10), `Ten times too much: it would be ${desired.times(10)} ${unit}.`],
        ['tenfold-slip', answer.over(10), `Ten times too little: it would be ${desired.over(10)} ${unit}.`],
        ['rounded-too-soon', answer.round(0), 'A scored tablet can be halved, so a half is not rounded away.'],
      ],
    });
  },
});

interface TwoUnits {
  readonly drug: string;
  /** The unit of the order is the larger one; 1,000 of the smaller make one. */
  readonly units: readonly ['mg', 'mcg'] | readonly ['g', 'mg'];
  /** Pairs of the order, in the larger unit, and the strength of one, in the smaller. */
  readonly pairs: readonly [readonly [order: number, have: number], ...(readonly [order: number, have: number])[]];
  readonly form: 'tablets' | 'capsules';
  readonly how: string;
}

/**
 * Only drugs whose US label writes the smaller unit, in strengths that are sold. Halves only of levothyroxine and digoxin, whose
 * tablets are scored (labels of Synthroid and Lanoxin).
 */
const twoUnits: readonly [TwoUnits, ...TwoUnits[]] = [
  {
    drug: 'levothyroxine',
    units: ['mg', 'mcg'],
    form: 'tablets',
    how: 'once daily',
    pairs: [
      [0.1, 50],
      [0.075, 50],
      [0.15, 75],
      [0.15, 100],
      [0.2, 100],
      [0.05, 25],
      [0.025, 50],
    ],
  },
  {
    drug: 'digoxin',
    units: ['mg', 'mcg'],
    form: 'tablets',
    how: 'once daily',
    pairs: [
      [0.25, 125],
      [0.125, 250],
      [0.1875, 125],
    ],
  },
  {
    drug: 'cyanocobalamin',
    units: ['mg', 'mcg'],
    form: 'tablets',
    how: 'once daily',
    pairs: [
      [1, 500],
      [2, 1000],
      [2, 500],
    ],
  },
  { drug: 'folic acid', units: ['mg', 'mcg'], form: 'tablets', how: 'once daily', pairs: [[0.8, 400]] },
  {
    drug: 'cephalexin',
    units: ['g', 'mg'],
    form: 'capsules',
    how: 'twice daily',
    pairs: [
      [1, 500],
      [0.5, 250],
      [1, 250],
    ],
  },
  {
    drug: 'amoxicillin',
    units: ['g', 'mg'],
    form: 'capsules',
    how: 'twice daily',
    pairs: [
      [1, 500],
      [0.5, 250],
    ],
  },
  { drug: 'metformin', units: ['g', 'mg'], form: 'tablets', how: 'with the evening meal', pairs: [[1, 500]] },
  {
    drug: 'methocarbamol',
    units: ['g', 'mg'],
    form: 'tablets',
    how: 'four times daily',
    pairs: [
      [1.5, 500],
      [1.5, 750],
      [1, 500],
    ],
  },
  {
    drug: 'valacyclovir',
    units: ['g', 'mg'],
    form: 'tablets',
    how: 'twice daily',
    pairs: [
      [1, 500],
      [2, 500],
    ],
  },
];

export const tabletsInTwoUnits = defineFamily({
  id: 'tablets-in-two-units',
  title: 'Tablets when the units differ',
  subject: 'dosage',
  trains: 'Brings order and label to one unit before counting tablets or capsules.',
  topics: dosageTopics,
  teaches: 'pharmacology/dosage-calculation#desired-over-have',
  facts: ['dose-mg-per-gram', 'dose-mcg-per-mg'],
  leastAnswers: 5,
  make(draw) {
    // Below 65, because digoxin over 0.125 mg and methocarbamol are no ordinary orders for older people.
    const patient = draw.adult(21, 64);
    const { drug, units, pairs, form, how } = draw.oneOf(twoUnits);
    const [order, label] = draw.oneOf(pairs);
    const [large, small] = units;
    const desired = exact(order).times(1000);
    const have = exact(label);
    const answer = desired.over(have);
    const one = form.slice(0, -1);
    return numberProblem({
      stem: `At ${draw.place()} you prepare a dose for ${patient.name}, ${patient.years}. Order: ${drug} ${order} ${large} by mouth ${how}. Label: ${drug} ${have} ${small} in each ${one}. How many ${form} make one dose?`,
      unit: form,
      rounding: toTenth,
      answer,
      steps: (shown) => [
        `Same unit first: ${order} ${large} × 1,000 = ${desired} ${small}.`,
        `Desired ÷ have × quantity: ${desired} ÷ ${have} × 1 ${one} = ${answer}.`,
        `Check: ${answer} × ${have} ${small} = ${desired} ${small} = ${order} ${large}. One dose is ${shown}.`,
      ],
      wrong: [
        [
          'wrong-places',
          answer.over(10),
          `The point moved two places: ${order} ${large} was taken for ${desired.over(10)} ${small}.`,
        ],
        [
          'wrong-places',
          answer.times(10),
          `The point moved four places: ${order} ${large} was taken for ${desired.times(10)} ${small}.`,
        ],
        ['inverted-ratio', have.over(desired), `This is ${have} ÷ ${desired}: the label over the order.`],
        ['label-as-dose', 1, `One ${one} has ${have} ${small}, and the order says ${desired} ${small}.`],
      ],
    });
  },
});
