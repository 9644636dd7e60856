/** Doses by weight: mg/kg for one dose, mg/kg/day divided, pounds first, and whether an order lies in its range. */
import type { Child } from '../draw.ts';
import { exact, type Exact } from '../exact.ts';
import { choiceProblem, defineFamily, numberProblem, toTenth } from '../family.ts';
import { dosageTopics } from './topics.ts';

/** Pounds in a kilogram as taught (fact vs-pounds-per-kilogram). */
const poundsPerKg = exact(2.2);

interface ChildDrug {
  readonly drug: string;
  /** Usual mg/kg: for each dose, or for each day. */
  readonly perKg: readonly [number, ...number[]];
  /** Milligrams in `quantityMl`. */
  readonly have: number;
  readonly quantityMl: number;
  /** Most mg a child gets at once (each dose) or in a day. */
  readonly mostMg: number;
  /** Youngest age in years, where the label sets one. */
  readonly fromYears?: number;
}

/** Ordered in mg/kg for each dose, within the usual range of the label (diphenhydramine: not below 6 years without a prescriber). */
const eachDose: readonly [ChildDrug, ...ChildDrug[]] = [
  { drug: 'acetaminophen', perKg: [10, 12, 12.5, 15], have: 160, quantityMl: 5, mostMg: 650 },
  { drug: 'ibuprofen', perKg: [5, 7.5, 10], have: 100, quantityMl: 5, mostMg: 400 },
  { drug: 'prednisolone', perKg: [1, 1.5, 2], have: 15, quantityMl: 5, mostMg: 60 },
  { drug: 'diphenhydramine', perKg: [1, 1.25], have: 12.5, quantityMl: 5, mostMg: 50, fromYears: 6 },
  { drug: 'azithromycin', perKg: [10, 12], have: 200, quantityMl: 5, mostMg: 500 },
];

interface DailyDrug extends ChildDrug {
  readonly doses: readonly [number, ...number[]];
}

/** Ordered in mg/kg for each day, within the usual range of the label (clindamycin: Cleocin Pediatric label, up to 25). */
const eachDay: readonly [DailyDrug, ...DailyDrug[]] = [
  { drug: 'amoxicillin', perKg: [45], have: 400, quantityMl: 5, mostMg: 1750, doses: [2] },
  { drug: 'amoxicillin', perKg: [80, 90], have: 400, quantityMl: 5, mostMg: 2000, doses: [2] },
  { drug: 'amoxicillin', perKg: [40], have: 250, quantityMl: 5, mostMg: 1500, doses: [3] },
  { drug: 'cephalexin', perKg: [25, 30, 40, 50], have: 250, quantityMl: 5, mostMg: 2000, doses: [2, 3, 4] },
  { drug: 'cefdinir', perKg: [14], have: 125, quantityMl: 5, mostMg: 600, doses: [2] },
  { drug: 'clarithromycin', perKg: [15], have: 125, quantityMl: 5, mostMg: 1000, doses: [2] },
  { drug: 'penicillin V', perKg: [25, 40, 50], have: 250, quantityMl: 5, mostMg: 1500, doses: [2, 3] },
  { drug: 'clindamycin', perKg: [15, 20, 25], have: 75, quantityMl: 5, mostMg: 1200, doses: [3] },
  { drug: 'levetiracetam', perKg: [20, 30, 40], have: 100, quantityMl: 1, mostMg: 2000, doses: [2] },
];

const age = ({ years }: Child): string => `age ${years}`;
const label = ({ have, quantityMl }: ChildDrug): string => `${have} mg in ${quantityMl === 1 ? 'each' : quantityMl} mL`;
const doseNames: ReadonlyMap<number, string> = new Map([
  [2, 'twice'],
  [3, 'three times'],
  [4, 'four times'],
]);

export const mgPerKg = defineFamily({
  id: 'mg-per-kg',
  title: 'Dose by weight in kilograms',
  subject: 'dosage',
  trains: 'Multiplies an order in mg/kg by the weight of a child.',
  topics: dosageTopics,
  teaches: 'pharmacology/dosage-calculation#dose-by-weight',
  facts: ['vs-pounds-per-kilogram'],
  make(draw) {
    const child = draw.child(2, 10);
    const { drug, perKg, mostMg, fromYears = 0 } = draw.oneOf(eachDose);
    const rate = exact(draw.oneOf(perKg));
    const answer = child.kg.times(rate);
    if (child.years < fromYears || answer.compare(mostMg) > 0) return null;
    return numberProblem({
      stem: `${child.name}, ${age(child)}, is weighed today at ${draw.childPlace()}: ${child.kg} kg. Order: ${drug} ${rate} mg/kg by mouth once. Round to the nearest tenth of a milligram. How many mg is the dose?`,
      unit: 'mg',
      rounding: toTenth,
      answer,
      steps: (shown) => [
        'The weight is in kilograms already, so nothing is converted.',
        `Kilograms × mg/kg: ${child.kg} kg × ${rate} mg/kg = ${answer} mg.`,
        `The dose is ${shown}. It is checked before the mL are worked out.`,
      ],
      wrong: [
        [
          'needless-conversion',
          child.kg.over(poundsPerKg).times(rate),
          'The kilograms were divided by 2.2, as if they were pounds.',
        ],
        [
          'wrong-way-conversion',
          child.kg.times(poundsPerKg).times(rate),
          'The kilograms were turned into pounds and then multiplied.',
        ],
        ['tenfold-slip', answer.times(10), 'The point moved one place: ten times too much.'],
        ['tenfold-slip', answer.over(10), 'The point moved one place: ten times too little.'],
        [
          'rounded-too-soon',
          child.kg.round(0).times(rate),
          `The weight was rounded to ${child.kg.round(0)} kg before it was multiplied.`,
        ],
        ['skipped-conversion', child.kg, `${child.kg} is the weight. The ${rate} mg for each kg is missing.`],
      ],
    });
  },
});

export const poundsToDose = defineFamily({
  id: 'pounds-to-dose',
  title: 'From pounds to milliliters',
  subject: 'dosage',
  trains: 'Goes from pounds to kilograms, to milligrams, to milliliters, and rounds once.',
  topics: dosageTopics,
  teaches: 'pharmacology/dosage-calculation#dose-by-weight',
  facts: ['vs-pounds-per-kilogram', 'dose-round-from-1ml', 'dose-acetaminophen-liquid'],
  leastAnswers: 40,
  make(draw) {
    const child = draw.child(2, 10);
    const given = draw.oneOf(eachDose);
    const { drug, perKg, have, quantityMl, mostMg, fromYears = 0 } = given;
    if (child.years < fromYears) return null;
    const rate = exact(draw.oneOf(perKg));
    const pounds = child.kg.times(poundsPerKg).round(0);
    const kg = pounds.over(poundsPerKg);
    const mg = kg.times(rate);
    const toMl = (milligrams: Exact): Exact => milligrams.over(have).times(quantityMl);
    if (mg.compare(mostMg) > 0 || toMl(mg).compare(1) < 0) return null;
    return numberProblem({
      stem: `${child.name}, ${age(child)}, weighs ${pounds} lb today at ${draw.childPlace()}. Order: ${drug} ${rate} mg/kg by mouth once. Label: ${label(given)}. Use 2.2 lb for 1 kg, and round only the last number, to the tenth. How many mL is the dose?`,
      unit: 'mL',
      rounding: toTenth,
      answer: toMl(mg),
      steps: (shown) => [
        `Pounds to kilograms: ${pounds} ÷ 2.2 = ${kg} kg.`,
        `Kilograms × mg/kg: ${kg} × ${rate} = ${mg} mg.`,
        `Desired ÷ have × quantity: ${mg} ÷ ${have} × ${quantityMl} mL = ${toMl(mg)} mL.`,
        `Rounded at the end: ${shown}.`,
      ],
      wrong: [
        [
          'pounds-as-kilograms',
          toMl(pounds.times(rate)),
          `The ${pounds} lb were used as if they were kilograms: more than twice the dose.`,
        ],
        [
          'wrong-way-conversion',
          toMl(pounds.times(poundsPerKg).times(rate)),
          'The pounds were multiplied by 2.2 instead of divided.',
        ],
        [
          'rounded-too-soon',
          toMl(kg.round(0).times(rate)),
          `The weight was rounded to ${kg.round(0)} kg at the start.`,
        ],
        [
          'inverted-ratio',
          exact(have).over(mg).times(quantityMl),
          `This is ${have} over the ordered milligrams: upside down.`,
        ],
        [
          'forgot-quantity',
          mg.over(have),
          `The milligrams were divided by ${have}, and the ${quantityMl} mL was left out.`,
        ],
        ['tenfold-slip', toMl(mg).times(10), 'The point moved one place: ten times too much.'],
        ['tenfold-slip', toMl(mg).over(10), 'The point moved one place: ten times too little.'],
        ['stopped-early', mg, 'This is the dose in mg. The question asks for mL.'],
      ],
    });
  },
});

export const mgPerKgPerDay = defineFamily({
  id: 'mg-per-kg-per-day',
  title: 'A daily dose, divided',
  subject: 'dosage',
  trains: 'Shares an order in mg/kg/day among its doses and turns one of them into milliliters.',
  topics: dosageTopics,
  teaches: 'pharmacology/dosage-calculation#dose-by-weight',
  facts: ['dose-round-from-1ml'],
  make(draw) {
    const child = draw.child(1, 10);
    const given = draw.oneOf(eachDay);
    const { drug, perKg, have, quantityMl, mostMg } = given;
    const rate = exact(draw.oneOf(perKg));
    const doses = draw.oneOf(given.doses);
    const aDay = child.kg.times(rate);
    const one = aDay.over(doses);
    const toMl = (milligrams: Exact): Exact => milligrams.over(have).times(quantityMl);
    if (aDay.compare(mostMg) > 0 || toMl(one).compare(1) < 0) return null;
    return numberProblem({
      stem: `${child.name}, ${age(child)}, weighs ${child.kg} kg today at ${draw.childPlace()}. Order: ${drug} ${rate} mg/kg/day by mouth in ${doses} equal doses. Label: ${label(given)}. Round only the last number, to the tenth. How many mL is each dose?`,
      unit: 'mL',
      rounding: toTenth,
      answer: toMl(one),
      steps: (shown) => [
        `Each day: ${child.kg} kg × ${rate} mg/kg = ${aDay} mg.`,
        `Each dose: ${aDay} ÷ ${doses} = ${one} mg.`,
        `Desired ÷ have × quantity: ${one} ÷ ${have} × ${quantityMl} mL = ${toMl(one)} mL.`,
        `Rounded at the end: ${shown}, ${doseNames.get(doses) ?? ''} a day.`,
      ],
      wrong: [
        ['forgot-divided-doses', toMl(aDay), `This is the ${aDay} mg of a whole day in one dose.`],
        ['divided-once-more', toMl(one.over(doses)), `The dose was divided by ${doses} a second time.`],
        [
          'needless-conversion',
          toMl(one.over(poundsPerKg)),
          'The weight is in kilograms already, and was divided by 2.2 once more.',
        ],
        [
          'inverted-ratio',
          exact(have).over(one).times(quantityMl),
          `This is ${have} over the milligrams of one dose: upside down.`,
        ],
        [
          'forgot-quantity',
          one.over(have),
          `The milligrams were divided by ${have}, and the ${quantityMl} mL was left out.`,
        ],
        ['tenfold-slip', toMl(one).times(10), 'The point moved one place: ten times too much.'],
        ['tenfold-slip', toMl(one).over(10), 'The point moved one place: ten times too little.'],
        [
          'rounded-too-soon',
          toMl(child.kg.round(0).times(rate).over(doses)),
          `The weight was rounded to ${child.kg.round(0)} kg at the start.`,
        ],
      ],
    });
  },
});

export const safeRange = defineFamily({
  id: 'dose-in-range',
  title: 'Is the dose in range?',
  subject: 'dosage',
  trains: 'Works out the range for a child’s weight and says what an assistant does with the order.',
  topics: dosageTopics,
  teaches: 'pharmacology/dosage-calculation#is-the-dose-in-range',
  facts: ['vs-pounds-per-kilogram'],
  make(draw) {
    const child = draw.child(2, 9);
    // For one dose: amoxicillin 40 to 50 mg/kg/day in two, cephalexin up to 50 mg/kg/day in two to four.
    const [drug, low, high] = draw.oneOf([
      ['acetaminophen', 10, 15],
      ['ibuprofen', 5, 10],
      ['amoxicillin', 20, 25],
      ['cephalexin', 10, 25],
    ] as const);
    const kg = child.kg.round(0);
    const range = (weight: Exact): readonly [Exact, Exact] => [weight.times(low), weight.times(high)];
    const [least, most] = range(kg);
    const where = draw.oneOf(['in', 'above', 'below'] as const);
    const parts = draw.whole(0, 10);
    const inside = least.plus(most.minus(least).times(parts).over(10));
    const shift = exact(draw.oneOf([1.5, 2, 2.2]));
    const order = (where === 'in' ? inside : where === 'above' ? most.times(shift) : least.over(shift))
      .over(5)
      .round(0)
      .times(5);
    // An order at the high end leaves no larger dose to change it to.
    if (order.compare(600) > 0 || order.equals(most)) return null;
    const isIn = order.compare(least) >= 0 && order.compare(most) <= 0;
    if (isIn !== (where === 'in')) return null;
    const [wrongLeast, wrongMost] = range(kg.times(poundsPerKg));
    const isInWrong = order.compare(wrongLeast.round(0)) >= 0 && order.compare(wrongMost.round(0)) <= 0;
    const said = (from: Exact, to: Exact): string => `${from.round(0)} to ${to.round(0)} mg`;
    const goOn = 'in range, so go on to the mL';
    const ask = 'out of range, so stop and ask the prescriber';
    const answer = `${said(least, most)}: ${isIn ? goOn : ask}`;
    return choiceProblem({
      stem: `${child.name}, ${age(child)}, weighs ${kg} kg at ${draw.childPlace()}. Order: ${drug} ${order} mg by mouth, one dose. The clinic’s reference: ${low} to ${high} mg/kg for each dose. What is the range for this child, and what do you do?`,
      answer: { text: answer },
      steps: (shown) => [
        `Low end: ${kg} kg × ${low} mg/kg = ${least} mg.`,
        `High end: ${kg} kg × ${high} mg/kg = ${most} mg.`,
        `The order of ${order} mg lies ${isIn ? 'inside' : where}. So: ${shown}.`,
      ],
      wrong: [
        [
          'range-not-compared',
          `${said(least, most)}: ${isIn ? ask : goOn}`,
          `${order} mg lies ${isIn ? 'inside' : where} the range. Compare it with both ends.`,
        ],
        [
          'wrong-way-conversion',
          `${said(wrongLeast, wrongMost)}: ${isInWrong ? goOn : ask}`,
          'The kilograms were turned into pounds before they were multiplied.',
        ],
        [
          'changed-the-dose',
          isIn
            ? `${said(least, most)}: give the ${most} mg, which works best`
            : `${said(least, most)}: give ${where === 'above' ? most : least} mg instead`,
          'The range is right. Choosing another dose is prescribing.',
        ],
        [
          'needless-conversion',
          `${said(kg.over(poundsPerKg).times(low), kg.over(poundsPerKg).times(high))}: ${ask}`,
          'The kilograms were divided by 2.2, as if they were pounds.',
        ],
      ],
    });
  },
});
