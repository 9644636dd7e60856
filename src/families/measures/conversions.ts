/** Weight, length and temperature from one unit to another. */
import { exact } from '../exact.ts';
import { defineFamily, numberProblem, toTenth, toWhole } from '../family.ts';
import { measureTopics } from './topics.ts';

/** Pounds in a kilogram as taught (fact vs-pounds-per-kilogram). */
const poundsPerKg = exact(2.2);
/** Centimeters in an inch (fact vs-centimeters-per-inch). */
const cmPerInch = exact(2.54);

export const poundsAndKilograms = defineFamily({
  id: 'pounds-and-kilograms',
  title: 'Pounds and kilograms',
  subject: 'measures',
  trains: 'Divides pounds by 2.2, or multiplies kilograms by it.',
  topics: measureTopics,
  teaches: 'clinical-procedures/vital-signs#pain-height-weight',
  facts: ['vs-pounds-per-kilogram'],
  make(draw) {
    const patient = draw.adult();
    const isToKg = draw.oneOf([true, false]);
    const given = isToKg ? exact(draw.whole(96, 298)) : exact(draw.whole(450, 1350)).over(10);
    const [from, to] = isToKg ? ['lb', 'kg'] : ['kg', 'lb'];
    const answer = isToKg ? given.over(poundsPerKg) : given.times(poundsPerKg);
    return numberProblem({
      stem: `${patient.name}, ${patient.years}, is weighed at ${draw.place()}: ${given} ${from}. The chart wants ${to === 'kg' ? 'kilograms' : 'pounds'}. Use 2.2 lb for 1 kg and round to the nearest tenth. What is the weight in ${to}?`,
      unit: to,
      rounding: toTenth,
      answer,
      steps: (shown) => [
        `A kilogram number is about half the pounds, so the answer is ${isToKg ? 'smaller' : 'larger'} than ${given}.`,
        `${given} ${isToKg ? '÷' : '×'} 2.2 = ${answer}.`,
        `Rounded to the tenth: ${shown}.`,
      ],
      wrong: [
        [
          'wrong-way-conversion',
          isToKg ? given.times(poundsPerKg) : given.over(poundsPerKg),
          `Here ${given} was ${isToKg ? 'multiplied' : 'divided'} by 2.2.`,
        ],
        ['wrong-factor', isToKg ? given.over(2) : given.times(2), 'The factor was taken as 2. It is 2.2.'],
        ['skipped-conversion', given, 'The number is the same; only the unit behind it was changed.'],
        ['wrong-factor', isToKg ? given.over(2.54) : given.times(2.54), '2.54 belongs to inches and centimeters.'],
        ['tenfold-slip', answer.over(10), 'The point moved one place.'],
      ],
    });
  },
});

export const inchesAndCentimeters = defineFamily({
  id: 'inches-and-centimeters',
  title: 'Inches and centimeters',
  subject: 'measures',
  trains: 'Multiplies inches by 2.54, or divides centimeters by it.',
  topics: measureTopics,
  teaches: 'clinical-procedures/vital-signs#pain-height-weight',
  facts: ['vs-centimeters-per-inch'],
  make(draw) {
    const patient = draw.adult();
    const isToCm = draw.oneOf([true, false]);
    const [from, to] = isToCm ? ['inches', 'cm'] : ['cm', 'inches'];
    const given = isToCm ? exact(draw.whole(116, 154)).over(2) : exact(draw.whole(1475, 1955, 5)).over(10);
    const answer = isToCm ? given.times(cmPerInch) : given.over(cmPerInch);
    return numberProblem({
      stem: `${patient.name}, ${patient.years}, is measured without shoes: ${given} ${from}. The form asks for ${to === 'cm' ? 'centimeters' : 'inches'}. Use 2.54 cm for 1 inch and round to the nearest tenth. What is the height in ${to}?`,
      unit: to,
      rounding: toTenth,
      answer,
      steps: (shown) => [
        `A centimeter is smaller than an inch, so there are ${isToCm ? 'more centimeters than inches' : 'fewer inches than centimeters'}.`,
        `${given} ${isToCm ? '×' : '÷'} 2.54 = ${answer}.`,
        `Rounded to the tenth: ${shown}.`,
      ],
      wrong: [
        [
          'wrong-way-conversion',
          isToCm ? given.over(cmPerInch) : given.times(cmPerInch),
          `Here ${given} was ${isToCm ? 'divided' : 'multiplied'} by 2.54.`,
        ],
        ['wrong-factor', isToCm ? given.times(2.2) : given.over(2.2), '2.2 belongs to pounds and kilograms.'],
        ['wrong-factor', isToCm ? given.times(2.5) : given.over(2.5), 'The factor was taken as 2.5. It is 2.54.'],
        ['tenfold-slip', answer.over(10), 'The point moved one place.'],
        ['tenfold-slip', answer.times(10), 'The point moved one place.'],
      ],
    });
  },
});

export const feetAndInches = defineFamily({
  id: 'feet-and-inches',
  title: 'Feet and inches to inches',
  subject: 'measures',
  trains: 'Turns a height in feet and inches into inches, twelve to a foot.',
  topics: measureTopics,
  teaches: 'clinical-procedures/vital-signs#pain-height-weight',
  facts: [],
  // Heights of grown people.
  leastAnswers: 18,
  make(draw) {
    const patient = draw.adult();
    const feet = draw.oneOf([4, 5, 5, 6]);
    const inches = draw.whole(1, 11);
    const answer = exact(feet * 12 + inches);
    if (answer.compare(56) < 0 || answer.compare(78) > 0) return null;
    return numberProblem({
      stem: `For a BMI you need the height of ${patient.name}, ${patient.years}, in inches. The stadiometer at ${draw.place()} shows ${feet} ft ${inches} in. How many inches is that?`,
      unit: 'inches',
      rounding: toTenth,
      answer,
      steps: (shown) => [
        `A foot has 12 inches: ${feet} × 12 = ${feet * 12}.`,
        `${feet * 12} + ${inches} = ${answer}. The height is ${shown}.`,
      ],
      wrong: [
        [
          'inches-as-decimal',
          exact(`${feet}.${inches}`).times(12),
          `${feet} ft ${inches} in was read as ${exact(`${feet}.${inches}`)} ft.`,
        ],
        ['wrong-factor', feet * 10 + inches, 'This takes 10 inches for a foot.'],
        ['left-one-out', feet * 12, `The ${inches} in is missing.`],
        ['subtracted-instead', feet * 12 - inches, `The ${inches} in was taken away instead of added.`],
        ['wrong-factor', feet * 12 + inches * 2, 'The inches were counted twice.'],
      ],
    });
  },
});

export const fahrenheitAndCelsius = defineFamily({
  id: 'fahrenheit-and-celsius',
  title: 'Fahrenheit and Celsius',
  subject: 'measures',
  trains: 'Turns a body temperature from one scale into the other.',
  topics: measureTopics,
  teaches: 'clinical-procedures/vital-signs#temperature',
  facts: ['vs-average-temperature', 'vs-fever'],
  leastAnswers: 50,
  make(draw) {
    const patient = draw.adult();
    const isToC = draw.oneOf([true, false]);
    const given = isToC ? exact(draw.whole(966, 1040)).over(10) : exact(draw.whole(360, 402)).over(10);
    const [from, to] = isToC ? ['°F', '°C'] : ['°C', '°F'];
    const answer = isToC ? given.minus(32).times(5).over(9) : given.times(9).over(5).plus(32);
    return numberProblem({
      stem: `The thermometer shows ${given} ${from} for ${patient.name}, ${patient.years}, and the record takes ${to} only. Round to the nearest tenth. What do you enter in ${to}?`,
      unit: to,
      rounding: toTenth,
      answer,
      steps: (shown) =>
        isToC
          ? [
              `First take off 32: ${given} − 32 = ${given.minus(32)}.`,
              `Then × 5 ÷ 9: ${answer}.`,
              `Rounded to the tenth: ${shown}. (98.6 °F is 37 °C, so this is near enough to make sense.)`,
            ]
          : [
              `First × 9 ÷ 5: ${given} × 9 ÷ 5 = ${given.times(9).over(5)}.`,
              `Then add 32: ${answer}.`,
              `Rounded to the tenth: ${shown}. (37 °C is 98.6 °F, so this is near enough to make sense.)`,
            ],
      wrong: isToC
        ? [
            ['forgot-32', given.times(5).over(9), 'The 32 was not taken off.'],
            ['steps-swapped', given.times(5).over(9).minus(32), 'The 32 was taken off at the end instead of first.'],
            ['fraction-swapped', given.minus(32).times(9).over(5), 'It was multiplied by 9/5 instead of 5/9.'],
            ['rounded-too-soon', given.minus(32).over(2), 'The fraction 5/9 was taken as a half.'],
            ['added-instead', given.plus(32).times(5).over(9), 'The 32 was added instead of taken off.'],
          ]
        : [
            ['forgot-32', given.times(9).over(5), 'The 32 was not added.'],
            ['steps-swapped', given.plus(32).times(9).over(5), 'The 32 was added first instead of last.'],
            ['fraction-swapped', given.times(5).over(9).plus(32), 'It was multiplied by 5/9 instead of 9/5.'],
            ['rounded-too-soon', given.times(2).plus(32), 'The fraction 9/5 was rounded to 2.'],
            ['subtracted-instead', given.times(9).over(5).minus(32), 'The 32 was taken off instead of added.'],
          ],
    });
  },
});

export const poundsAndOunces = defineFamily({
  id: 'pounds-and-ounces',
  title: 'A baby’s pounds and ounces',
  subject: 'measures',
  trains: 'Turns pounds and ounces into kilograms for the growth chart.',
  topics: ['C1.1', 'R4.1', 'N3A', 'T2', 'K3'],
  teaches: 'clinical-procedures/children#plot-and-read',
  facts: ['vs-pounds-per-kilogram'],
  make(draw) {
    const name = draw.firstName();
    const months = draw.whole(1, 12);
    // About 10 lb at one month and 22 lb at a year.
    const pounds = 9 + months + draw.whole(0, 2);
    const ounces = draw.whole(1, 15);
    const inPounds = exact(ounces).over(16).plus(pounds);
    const answer = inPounds.over(poundsPerKg);
    return numberProblem({
      stem: `${name}, ${months} ${months === 1 ? 'month' : 'months'} old, weighs ${pounds} lb ${ounces} oz on an old scale at ${draw.childPlace()}. Use 2.2 lb for 1 kg and round the result to the nearest tenth. How many kg do you plot?`,
      unit: 'kg',
      rounding: toTenth,
      answer,
      steps: (shown) => [
        `A pound has 16 ounces: ${ounces} ÷ 16 = ${exact(ounces).over(16)} lb.`,
        `Together ${inPounds} lb.`,
        `${inPounds} ÷ 2.2 = ${answer}, rounded ${shown}.`,
      ],
      wrong: [
        [
          'ounces-as-decimal',
          exact(`${pounds}.${ounces}`).over(poundsPerKg),
          `${pounds} lb ${ounces} oz was read as ${exact(`${pounds}.${ounces}`)} lb.`,
        ],
        ['left-one-out', exact(pounds).over(poundsPerKg), `The ${ounces} oz is missing.`],
        ['wrong-way-conversion', inPounds.times(poundsPerKg), 'The pounds were multiplied by 2.2 instead of divided.'],
        ['skipped-conversion', inPounds, 'These are pounds with “kg” behind them.'],
        ['wrong-factor', inPounds.over(2), 'The factor was taken as 2. It is 2.2.'],
      ],
    });
  },
});

/** Milliliters in a fluid ounce and a cup (facts dose-ml-per-fluid-ounce and dose-ml-per-cup). */
const mlPerOunce = 30;
const mlPerCup = 240;

export const ouncesToMl = defineFamily({
  id: 'ounces-to-ml',
  title: 'Fluid ounces to milliliters',
  subject: 'measures',
  trains: 'Turns what a patient drank, in ounces, into milliliters.',
  topics: ['C4.3', 'R4.3', 'N1.3', 'T2', 'K3'],
  teaches: 'pharmacology/dosage-calculation#units-and-conversions',
  facts: ['dose-ml-per-fluid-ounce'],
  leastAnswers: 40,
  make(draw) {
    const patient = draw.adult();
    const drink = draw.oneOf(['water', 'apple juice', 'ginger ale', 'oral rehydration solution', 'tea']);
    const ounces = exact(draw.whole(7, 96)).over(2);
    const answer = ounces.times(mlPerOunce);
    return numberProblem({
      stem: `${patient.name}, ${patient.years}, tells you that since morning it was ${ounces} fluid ounces of ${drink}. The provider wants milliliters. How many mL is that?`,
      unit: 'mL',
      rounding: toWhole,
      answer,
      steps: (shown) => [`One fluid ounce is about ${mlPerOunce} mL.`, `${ounces} × ${mlPerOunce} = ${shown}.`],
      wrong: [
        ['wrong-factor', ounces.times(15), 'This takes 15 mL, a tablespoon, for an ounce.'],
        ['wrong-factor', ounces.times(5), 'This takes 5 mL, a teaspoon, for an ounce.'],
        ['wrong-factor', ounces.times(mlPerCup), 'This takes 240 mL, a cup, for an ounce.'],
        ['tenfold-slip', answer.times(10), 'There is a zero too many.'],
        ['tenfold-slip', answer.over(10), 'There is a zero missing.'],
      ],
    });
  },
});

export const fluidBalance = defineFamily({
  id: 'intake-and-output',
  title: 'Intake and output',
  subject: 'measures',
  trains: 'Adds up what was drunk and takes off what came out, all in milliliters.',
  topics: ['C1.1', 'R4.1', 'N3A', 'T2', 'K3'],
  teaches: 'laboratory/chemistry#units-on-a-report',
  facts: ['dose-ml-per-fluid-ounce', 'dose-ml-per-cup'],
  make(draw) {
    const patient = draw.adult();
    const cups = exact(draw.oneOf([0.5, 1, 1.5, 2, 3]));
    const ounces = exact(draw.whole(4, 20, 2));
    const ml = exact(draw.whole(100, 500, 50));
    const out = exact(draw.whole(250, 900, 50));
    const asksIntake = draw.oneOf([true, false]);
    const intake = cups.times(mlPerCup).plus(ounces.times(mlPerOunce)).plus(ml);
    const balance = intake.minus(out);
    if (balance.compare(100) < 0) return null;
    const answer = asksIntake ? intake : balance;
    const cup = cups.compare(1) <= 0 ? 'cup' : 'cups';
    const question = asksIntake ? 'What was the intake in mL?' : 'How many mL more went in than came out?';
    const off = asksIntake ? exact(0) : out;
    return numberProblem({
      stem: `After a procedure ${patient.name}, ${patient.years}, drank ${cups} ${cup} of broth, ${ounces} fluid ounces of juice and ${ml} mL of water, and passed ${out} mL of urine. One cup is 240 mL and one fluid ounce 30 mL. ${question}`,
      unit: 'mL',
      rounding: toWhole,
      answer,
      steps: (shown) => [
        `Broth: ${cups} × ${mlPerCup} = ${cups.times(mlPerCup)} mL. Juice: ${ounces} × ${mlPerOunce} = ${ounces.times(mlPerOunce)} mL.`,
        asksIntake
          ? `With the water: ${cups.times(mlPerCup)} + ${ounces.times(mlPerOunce)} + ${ml} = ${shown}. Urine is output.`
          : `Intake: ${cups.times(mlPerCup)} + ${ounces.times(mlPerOunce)} + ${ml} = ${intake} mL.`,
        ...(asksIntake ? [] : [`${intake} − ${out} = ${shown}.`]),
      ],
      wrong: [
        ['output-as-intake', intake.plus(out), `The ${out} mL of urine was added. It is output.`],
        ['left-one-out', answer.minus(ml), 'The water is missing.'],
        ['wrong-factor', answer.minus(ounces.times(15)), 'This takes 15 mL for a fluid ounce.'],
        [
          'skipped-conversion',
          cups.times(mlPerCup).plus(ounces).plus(ml).minus(off),
          'The ounces were added as if they were milliliters.',
        ],
        [
          asksIntake ? 'subtracted-instead' : 'stopped-early',
          asksIntake ? balance : intake,
          asksIntake
            ? 'The urine was taken off. The question asks for intake alone.'
            : 'This is the intake. The output is still to be taken off.',
        ],
      ],
    });
  },
});
