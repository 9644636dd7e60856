/** BMI, growth and weight change, and what a percentile says. */
import { exact, type Exact } from '../exact.ts';
import { defineFamily, numberProblem, toTenth, toWhole } from '../family.ts';
import { measureTopics } from './topics.ts';

/** Pounds in a kilogram and centimeters in an inch as taught (facts vs-pounds-per-kilogram, vs-centimeters-per-inch). */
const poundsPerKg = exact(2.2);
const cmPerInch = exact(2.54);

const bmi = (kg: Exact, meters: Exact): Exact => kg.over(meters).over(meters);

export const bmiMetric = defineFamily({
  id: 'bmi-metric',
  title: 'BMI from kilograms and centimeters',
  subject: 'measures',
  trains: 'Divides kilograms by meters squared.',
  topics: measureTopics,
  teaches: 'clinical-procedures/vital-signs#pain-height-weight',
  facts: ['vs-bmi-healthy'],
  make(draw) {
    const patient = draw.adult();
    const cm = exact(draw.whole(150, 192));
    const kg = exact(draw.whole(480, 1250)).over(10);
    const meters = cm.over(100);
    const answer = bmi(kg, meters);
    if (answer.compare(18) < 0 || answer.compare(42) > 0) return null;
    return numberProblem({
      stem: `${patient.name}, ${patient.years}, weighs ${kg} kg and is ${cm} cm tall. BMI is kilograms divided by meters squared. Round to the nearest tenth. What BMI do you chart?`,
      unit: 'kg/m²',
      rounding: toTenth,
      answer,
      steps: (shown) => [
        `Meters: ${cm} ÷ 100 = ${meters} m.`,
        `Squared: ${meters} × ${meters} = ${meters.times(meters)}.`,
        `${kg} ÷ ${meters.times(meters)} = ${answer}.`,
        `You chart ${shown}. The provider discusses it.`,
      ],
      wrong: [
        ['forgot-to-square', kg.over(meters), 'The kilograms were divided by the height once.'],
        ['doubled-not-squared', kg.over(meters.times(2)), 'The height was doubled instead of squared.'],
        ['rounded-too-soon', bmi(kg, meters.round(1)), `The height was rounded to ${meters.round(1)} m at the start.`],
        [
          'needless-conversion',
          bmi(kg.over(poundsPerKg), meters),
          'The kilograms were divided by 2.2 as if they were pounds.',
        ],
        ['pounds-as-kilograms', bmi(kg.times(poundsPerKg), meters), 'The weight went in as pounds.'],
      ],
    });
  },
});

export const bmiFromPounds = defineFamily({
  id: 'bmi-from-pounds',
  title: 'BMI from pounds, feet and inches',
  subject: 'measures',
  trains: 'Converts weight and height first, then divides by meters squared.',
  topics: measureTopics,
  teaches: 'clinical-procedures/vital-signs#pain-height-weight',
  facts: ['vs-pounds-per-kilogram', 'vs-centimeters-per-inch'],
  make(draw) {
    const patient = draw.adult();
    const feet = draw.oneOf([5, 5, 6]);
    const inches = feet === 6 ? draw.whole(1, 4) : draw.whole(1, 11);
    const pounds = exact(draw.whole(104, 290));
    const all = feet * 12 + inches;
    const meters = exact(all).times(cmPerInch).over(100);
    const kg = pounds.over(poundsPerKg);
    const answer = bmi(kg, meters);
    if (answer.compare(18) < 0 || answer.compare(42) > 0) return null;
    const misread = exact(`${feet}.${inches}`).times(12).times(cmPerInch).over(100);
    return numberProblem({
      stem: `${patient.name}, ${patient.years}, weighs ${pounds} lb and is ${feet} ft ${inches} in tall. Use 2.2 lb for 1 kg and 2.54 cm for 1 inch, and round only the result, to the tenth. What is the BMI?`,
      unit: 'kg/m²',
      rounding: toTenth,
      answer,
      steps: (shown) => [
        `Kilograms: ${pounds} ÷ 2.2 = ${kg} kg.`,
        `Inches: ${feet} × 12 + ${inches} = ${all}. Meters: ${all} × 2.54 ÷ 100 = ${meters} m.`,
        `Squared: ${meters} × ${meters} = ${meters.times(meters)}.`,
        `${kg} ÷ ${meters.times(meters)} = ${answer}, rounded ${shown}.`,
      ],
      wrong: [
        ['pounds-as-kilograms', bmi(pounds, meters), 'The pounds were not divided by 2.2.'],
        ['forgot-to-square', kg.over(meters), 'The kilograms were divided by the height once.'],
        ['doubled-not-squared', kg.over(meters.times(2)), 'The height was doubled instead of squared.'],
        [
          'inches-as-decimal',
          bmi(kg, misread),
          `${feet} ft ${inches} in was read as ${exact(`${feet}.${inches}`)} ft.`,
        ],
        ['rounded-too-soon', bmi(kg, meters.round(1)), `The height was rounded to ${meters.round(1)} m at the start.`],
      ],
    });
  },
});

export const growthSinceLast = defineFamily({
  id: 'growth-since-last-visit',
  title: 'Growth since the last visit',
  subject: 'measures',
  trains: 'Takes the last weight or head size from today’s, in the unit that is asked for.',
  topics: measureTopics,
  teaches: 'clinical-procedures/children#measure-growth',
  facts: ['dose-g-per-kg', 'ex-infant-weight-step', 'ex-length-step'],
  make(draw) {
    const name = draw.firstName();
    const months = draw.oneOf([2, 4, 6, 9, 12]);
    const isHead = draw.oneOf([true, false, false]);
    const place = draw.childPlace();
    if (isHead) {
      const before = exact(draw.whole(355, 440)).over(10);
      const grown = exact(draw.whole(6, 29)).over(10);
      const now = before.plus(grown);
      return numberProblem({
        stem: `At the last visit the head of ${name} measured ${before} cm. Today, at ${months} months, the largest reading that repeats is ${now} cm at ${place}. By how many cm has the head grown?`,
        unit: 'cm',
        rounding: toTenth,
        answer: grown,
        steps: (shown) => [
          `Today’s less the last: ${now} − ${before}.`,
          `The head has grown by ${shown}. What does not fit is measured again.`,
        ],
        wrong: [
          ['borrow-slip', grown.plus(1), 'One centimeter too many was carried.'],
          ['borrow-slip', grown.minus(1), 'One centimeter was lost in borrowing.'],
          ['tenfold-slip', grown.times(10), 'These are millimeters with “cm” behind them.'],
          ['tenfold-slip', grown.over(10), 'The point moved one place.'],
          ['borrow-slip', exact(10).minus(grown).over(1), 'The tenths were subtracted the wrong way around.'],
        ],
      });
    }
    const before = exact(draw.whole(320, 780)).over(100);
    const grams = exact(draw.whole(20, 160)).times(10);
    const now = before.plus(grams.over(1000));
    return numberProblem({
      stem: `At the last visit ${name} weighed ${before} kg. Today, at ${months} months, the scale at ${place} shows ${now} kg. How many grams has ${name} gained?`,
      unit: 'g',
      rounding: toWhole,
      answer: grams,
      steps: (shown) => [
        `Today’s less the last: ${now} − ${before} = ${grams.over(1000)} kg.`,
        `One kilogram is 1,000 g: ${grams.over(1000)} × 1,000 = ${shown}.`,
      ],
      wrong: [
        ['wrong-places', grams.over(10), 'The point moved two places. From kg to g it moves three.'],
        ['wrong-places', grams.times(10), 'The point moved four places. From kg to g it moves three.'],
        ['borrow-slip', grams.plus(100), 'A tenth of a kilogram too many was carried.'],
        ['borrow-slip', grams.minus(100), 'A tenth of a kilogram was lost in borrowing.'],
        ['added-instead', now.plus(before).times(1000), 'The two weights were added.'],
      ],
    });
  },
});

export const weightLossPercent = defineFamily({
  id: 'weight-change-percent',
  title: 'Weight change in percent',
  subject: 'measures',
  trains: 'Tells a change in weight as a percent of the weight before.',
  topics: measureTopics,
  teaches: 'clinical-procedures/vital-signs#pain-height-weight',
  facts: [],
  make(draw) {
    const patient = draw.adult();
    const before = exact(draw.whole(118, 290));
    const lost = exact(draw.whole(4, 34));
    const isLoss = draw.oneOf([true, true, false]);
    const now = isLoss ? before.minus(lost) : before.plus(lost);
    const answer = lost.over(before).times(100);
    if (answer.compare(2) < 0 || answer.compare(14) > 0) return null;
    const verb = isLoss ? 'lost' : 'gained';
    return numberProblem({
      stem: `Six months ago ${patient.name}, ${patient.years}, weighed ${before} lb. Today the same scale shows ${now} lb. Round to the nearest tenth. What percent of the earlier weight was ${verb}?`,
      unit: 'percent',
      rounding: toTenth,
      answer,
      steps: (shown) => [
        `Change: ${isLoss ? `${before} − ${now}` : `${now} − ${before}`} = ${lost} lb.`,
        `Of the weight before: ${lost} ÷ ${before} × 100 = ${answer}.`,
        `Rounded: ${shown} ${verb}. You report it; what it means is the provider’s to say.`,
      ],
      wrong: [
        ['wrong-base', lost.over(now).times(100), `This divides by today’s ${now} lb.`],
        ['stopped-early', lost, 'These are pounds, not percent.'],
        ['tenfold-slip', answer.times(10), 'The point moved one place.'],
        ['tenfold-slip', answer.over(10), 'The point moved one place.'],
        ['needless-conversion', lost.over(poundsPerKg), 'These are the kilograms of the change, not a percent.'],
      ],
    });
  },
});

export const percentileCount = defineFamily({
  id: 'what-a-percentile-says',
  title: 'What a percentile says',
  subject: 'measures',
  trains: 'Reads a percentile as how many children of that sex and age are below.',
  topics: ['C1.1', 'R4.1', 'N3A', 'T2', 'K3'],
  teaches: 'clinical-procedures/children#plot-and-read',
  facts: [],
  leastAnswers: 40,
  make(draw) {
    const child = draw.child(2, 9);
    const sex = draw.oneOf(['girls', 'boys']);
    const percentile = draw.oneOf([3, 5, 8, 10, 15, 20, 25, 30, 40, 45, 60, 65, 70, 75, 80, 85, 90, 95]);
    const all = draw.oneOf([40, 60, 80, 200, 300, 400, 500]);
    const measure = draw.oneOf(['weight', 'height']);
    const answer = exact(all).times(percentile).over(100);
    if (!answer.isWhole) return null;
    return numberProblem({
      stem: `${child.name}, age ${child.years}, lies on the ${percentile}th percentile for ${measure}. Think of ${all} ${sex} of the same age. About how many of them have a lower ${measure}?`.replace(
        '3th',
        '3rd',
      ),
      unit: sex,
      rounding: toWhole,
      answer,
      steps: (shown) => [
        `A percentile says how many of 100 are below: ${percentile} of 100.`,
        `${percentile} ÷ 100 × ${all} = ${answer}.`,
        `About ${shown} lie below. It says nothing about being healthy.`,
      ],
      wrong: [
        ['above-for-below', exact(all).minus(answer), 'These are the ones above.'],
        ['wrong-base', percentile, `This is the percentile itself, as if there were 100 and not ${all}.`],
        ['tenfold-slip', answer.times(10), 'The point moved one place.'],
        ['tenfold-slip', answer.over(10), 'The point moved one place.'],
        ['other-share', Math.abs(all - percentile), `This is ${all} less ${percentile}: a percent is no count.`],
      ],
    });
  },
});
