/** Units of measure: metric steps and household spoons. */
import { exact } from '../exact.ts';
import { defineFamily, numberProblem, type Rounding } from '../family.ts';
import { dosageTopics } from './topics.ts';

const asItIs: Rounding = (value) => value.round(6);

type Step = readonly [
  from: 'g' | 'mg' | 'mcg',
  to: 'g' | 'mg' | 'mcg',
  drug: string,
  values: readonly [string, ...string[]],
];

/** Doses and contents as labels and orders write them, each in its larger unit. */
const steps: readonly [Step, ...Step[]] = [
  [
    'mg',
    'mcg',
    'levothyroxine',
    ['0.025', '0.05', '0.075', '0.088', '0.1', '0.112', '0.125', '0.137', '0.15', '0.175', '0.2'],
  ],
  ['mg', 'mcg', 'digoxin', ['0.0625', '0.125', '0.1875', '0.25']],
  ['mg', 'mcg', 'clonidine', ['0.1', '0.2', '0.3']],
  ['mg', 'mcg', 'cyanocobalamin', ['0.1', '0.5', '1']],
  ['mg', 'mcg', 'fluticasone', ['0.044', '0.11', '0.22', '0.25', '0.5']],
  ['mg', 'mcg', 'folic acid', ['0.4', '0.8', '1']],
  ['mg', 'mcg', 'semaglutide', ['0.25', '0.5', '1.7', '2.4']],
  ['g', 'mg', 'metformin', ['0.5', '0.85', '1', '1.5', '2']],
  ['g', 'mg', 'cephalexin', ['0.25', '0.5', '0.75', '1']],
  ['g', 'mg', 'acetaminophen', ['0.325', '0.5', '0.65', '1']],
  ['g', 'mg', 'ceftriaxone', ['0.25', '0.5', '0.75', '1', '2']],
  ['g', 'mg', 'valacyclovir', ['0.5', '1', '2']],
  ['g', 'mg', 'mesalamine', ['0.375', '0.8', '1.2', '2.4', '4.8']],
  ['g', 'mg', 'icosapent ethyl', ['0.5', '1', '2']],
];

export const metricSteps = defineFamily({
  id: 'metric-steps',
  title: 'Between g, mg and mcg',
  subject: 'dosage',
  trains: 'Moves the decimal point three places, and the right way.',
  topics: dosageTopics,
  teaches: 'pharmacology/dosage-calculation#units-and-conversions',
  facts: ['dose-mg-per-gram', 'dose-mcg-per-mg'],
  make(draw) {
    const patient = draw.adult();
    const [large, small, drug, values] = draw.oneOf(steps);
    const inLarge = exact(draw.oneOf(values));
    const isDown = draw.oneOf([true, false]);
    const [from, to] = isDown ? [large, small] : [small, large];
    const given = isDown ? inLarge : inLarge.times(1000);
    const answer = isDown ? inLarge.times(1000) : inLarge;
    return numberProblem({
      stem: `The medication list of ${patient.name}, ${patient.years}, shows ${drug} ${given} ${from}. The dose reference at ${draw.place()} is written in ${to}. How many ${to} is ${given} ${from}?`,
      unit: to,
      rounding: asItIs,
      answer,
      steps: (shown) => [
        `1 ${large} is 1,000 ${small}.`,
        isDown
          ? `To a smaller unit the point moves three places to the right: ${given} × 1,000.`
          : `To a larger unit the point moves three places to the left: ${given} ÷ 1,000.`,
        `${given} ${from} is ${shown}. A ${isDown ? 'smaller unit has the bigger' : 'larger unit has the smaller'} number.`,
      ],
      wrong: [
        ['wrong-places', answer.times(10), 'The point stands one place too far to the right.'],
        ['wrong-places', answer.over(10), 'The point stands one place too far to the left.'],
        ['wrong-places', answer.times(100), 'The point stands two places too far to the right.'],
        ['wrong-places', answer.over(100), 'The point stands two places too far to the left.'],
        ['skipped-conversion', given, 'This is the same number with another unit behind it.'],
      ],
    });
  },
});

interface Spoon {
  readonly name: 'teaspoon' | 'tablespoon';
  readonly ml: number;
  /** Milliliters of the spoon it is mixed up with. */
  readonly other: number;
}

/** Milliliters in a teaspoon and a tablespoon (facts dose-ml-per-teaspoon and dose-ml-per-tablespoon). */
const spoons: readonly [Spoon, ...Spoon[]] = [
  { name: 'teaspoon', ml: 5, other: 15 },
  { name: 'tablespoon', ml: 15, other: 5 },
];

export const spoonsToMl = defineFamily({
  id: 'spoons-to-ml',
  title: 'Spoons to milliliters',
  subject: 'dosage',
  trains: 'Turns teaspoons and tablespoons into milliliters for a whole course.',
  topics: dosageTopics,
  teaches: 'pharmacology/dosage-calculation#units-and-conversions',
  facts: ['dose-ml-per-teaspoon', 'dose-ml-per-tablespoon'],
  leastAnswers: 40,
  make(draw) {
    const patient = draw.adult();
    const { name, ml, other } = draw.oneOf(spoons);
    const count = exact(draw.oneOf(name === 'teaspoon' ? [1, 1.5, 2, 2.5, 3] : [1, 1.5, 2]));
    const times = draw.whole(2, 4);
    const days = draw.oneOf([3, 5, 7, 10, 14]);
    const one = count.times(ml);
    const answer = one.times(times).times(days);
    if (answer.compare(900) > 0) return null;
    const spoon = count.equals(1) ? name : `${name}s`;
    return numberProblem({
      stem: `${patient.name}, ${patient.years}, has an old sheet that says “${count} ${spoon}, ${times} times a day, for ${days} days.” The office writes liquids in milliliters only. How many mL is the whole course?`,
      unit: 'mL',
      rounding: asItIs,
      answer,
      steps: (shown) => [
        `One ${name} is ${ml} mL, so one dose is ${count} × ${ml} = ${one} mL.`,
        `A day: ${one} × ${times} = ${one.times(times)} mL.`,
        `${days} days: ${one.times(times)} × ${days} = ${shown}. At home the dose is measured with an oral syringe.`,
      ],
      wrong: [
        ['spoons-mixed-up', count.times(other).times(times).times(days), `This takes ${other} mL for a ${name}.`],
        ['forgot-times-a-day', one.times(days), `This is one dose a day, and there are ${times}.`],
        ['forgot-days', one.times(times), 'This is one day of the course.'],
        ['one-unit-each-time', count.equals(1) ? 0 : exact(ml * times * days), `This takes one ${name} each time.`],
        ['tenfold-slip', answer.times(10), 'The point moved one place: ten times too much.'],
      ],
    });
  },
});
