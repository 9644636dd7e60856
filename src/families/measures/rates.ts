/** Pulse, pulse deficit, rates from an ECG strip, pack-years and calories. */
import { exact } from '../exact.ts';
import { defineFamily, numberProblem, toTenth, toWhole } from '../family.ts';
import { ecgTopics, historyTopics, measureTopics } from './topics.ts';

export const rateFromCount = defineFamily({
  id: 'rate-from-a-count',
  title: 'Pulse and breathing from a count',
  subject: 'measures',
  trains: 'Brings a count of seconds to a rate for one minute.',
  topics: measureTopics,
  teaches: 'clinical-procedures/vital-signs#pulse',
  facts: ['vs-pulse-count-regular', 'vs-respiration-count'],
  leastAnswers: 35,
  make(draw) {
    const patient = draw.adult();
    const what = draw.oneOf(['pulse', 'pulse', 'quick pulse', 'breathing'] as const);
    const seconds = what === 'quick pulse' ? 15 : 30;
    const counted = what === 'breathing' ? draw.whole(6, 13) : seconds === 30 ? draw.whole(26, 58) : draw.whole(13, 29);
    const factor = 60 / seconds;
    const others = [2, 3, 4, 6].filter((other) => other !== factor);
    const [beats, rate] = what === 'breathing' ? ['breaths', 'respirations'] : ['beats', 'the pulse'];
    const how = what === 'quick pulse' ? 'In a quick screening you count' : 'It is regular, and you count';
    return numberProblem({
      stem: `You take ${what === 'breathing' ? 'the respirations' : 'the radial pulse'} of ${patient.name}, ${patient.years}. ${how} ${counted} ${beats} in ${seconds} seconds. What rate do you chart for ${rate}?`,
      unit: 'a minute',
      rounding: toWhole,
      answer: counted * factor,
      steps: (shown) => [`A minute has 60 seconds: 60 ÷ ${seconds} = ${factor}.`, `${counted} × ${factor} = ${shown}.`],
      wrong: [
        ['not-multiplied', counted, `This is the count of ${seconds} seconds.`],
        ...others.map(
          (other) =>
            [
              'wrong-count-factor',
              counted * other,
              `The count was multiplied by ${other} instead of ${factor}.`,
            ] as const,
        ),
        ['borrow-slip', counted * factor + 10, 'Ten too many were carried.'],
      ],
    });
  },
});

export const pulseDeficit = defineFamily({
  id: 'pulse-deficit',
  title: 'Pulse deficit',
  subject: 'measures',
  trains: 'Takes the radial count from the apical count of the same minute.',
  topics: measureTopics,
  teaches: 'clinical-procedures/vital-signs#pulse',
  facts: ['vs-pulse-count-full'],
  // Gaps of a few beats up to about forty.
  leastAnswers: 30,
  make(draw) {
    const patient = draw.adult(45, 90);
    const apical = draw.whole(78, 138);
    const gap = draw.whole(4, 38);
    const radial = apical - gap;
    if (radial < 58) return null;
    return numberProblem({
      stem: `The pulse of ${patient.name}, ${patient.years}, is irregular. In the same full minute you count ${apical} beats at the apex, and a coworker counts ${radial} at the wrist. What is the pulse deficit?`,
      unit: 'beats a minute',
      rounding: toWhole,
      answer: gap,
      steps: (shown) => [
        'Deficit = apical − radial.',
        `${apical} − ${radial} = ${shown}. It is reported to the provider.`,
      ],
      wrong: [
        ['borrow-slip', gap + 10, 'Ten were lost in borrowing.'],
        ['borrow-slip', gap > 10 ? gap - 10 : 0, 'Ten too many were borrowed.'],
        ['stopped-early', radial, 'This is the radial count, not the gap.'],
        ['stopped-early', apical, 'This is the apical count, not the gap.'],
        ['needless-conversion', gap * 2, 'The gap was doubled, though both counted a full minute.'],
        ['added-instead', apical + radial, 'The two counts were added.'],
        ['wrong-count-factor', exact(gap).over(2), 'The gap was halved, though both counted a full minute.'],
      ],
    });
  },
});

/** Large and small squares in a minute at 25 mm a second (facts dx-rate-large and dx-rate-small). */
const largeSquares = 300;
const smallSquares = 1500;

export const ecgSquares = defineFamily({
  id: 'ecg-rate-from-squares',
  title: 'Heart rate from ECG squares',
  subject: 'measures',
  trains: 'Divides 300 by large squares, or 1,500 by small ones, in a regular rhythm.',
  topics: ecgTopics,
  teaches: 'clinical-procedures/ecg-and-heart-monitoring#paper-and-settings',
  facts: ['dx-rate-large', 'dx-rate-small', 'rm-ecg-speed'],
  // Squares come in few numbers.
  leastAnswers: 20,
  make(draw) {
    const patient = draw.adult();
    const isLarge = draw.oneOf([true, false]);
    const squares = exact(isLarge ? draw.oneOf([2, 2.5, 3, 3.5, 4, 4.5, 5, 5.5, 6, 6.5]) : draw.whole(11, 32));
    const [right, other] = isLarge ? [largeSquares, smallSquares] : [smallSquares, largeSquares];
    const size = isLarge ? 'large' : 'small';
    const answer = exact(right).over(squares);
    return numberProblem({
      stem: `The tracing of ${patient.name}, ${patient.years}, at standard speed is regular. From one R peak to the next you count ${squares} ${size} squares. Round to the nearest whole number. What is the heart rate?`,
      unit: 'a minute',
      rounding: toWhole,
      answer,
      steps: (shown) => [
        `Regular, ${size} squares: the number is ${exact(right)}.`,
        `${exact(right)} ÷ ${squares} = ${answer}.`,
        `Rounded: ${shown}. You take the pulse too.`,
      ],
      wrong: [
        [
          'large-small-squares',
          exact(other).over(squares),
          `${exact(other)} belongs to ${isLarge ? 'small' : 'large'} squares.`,
        ],
        ['other-strip-method', squares.times(10), 'Times ten is for beats counted in six seconds.'],
        [
          'other-strip-method',
          exact(60)
            .over(squares)
            .times(isLarge ? 1 : 10),
          'A minute has 60 seconds, but squares are not seconds.',
        ],
        ['tenfold-slip', answer.times(10), 'The point moved one place.'],
        ['wrong-count-factor', answer.times(2), 'The rate was doubled, as if half a minute had been counted.'],
      ],
    });
  },
});

export const ecgSixSeconds = defineFamily({
  id: 'ecg-rate-six-seconds',
  title: 'Heart rate from six seconds of ECG',
  subject: 'measures',
  trains: 'Counts the peaks of an irregular strip in 30 large squares and multiplies by ten.',
  topics: ecgTopics,
  teaches: 'clinical-procedures/ecg-and-heart-monitoring#paper-and-settings',
  facts: ['dx-rate-six'],
  // Peaks that fit in six seconds.
  leastAnswers: 12,
  make(draw) {
    const patient = draw.adult(40, 90);
    const peaks = draw.whole(4, 17);
    return numberProblem({
      stem: `The strip of ${patient.name}, ${patient.years}, runs at standard speed and is irregular. In 30 large squares, which are six seconds, you count ${peaks} R peaks. What is the heart rate?`,
      unit: 'a minute',
      rounding: toWhole,
      answer: peaks * 10,
      steps: (shown) => ['Six seconds go ten times into a minute.', `${peaks} × 10 = ${shown}, irregular.`],
      wrong: [
        ['other-strip-method', exact(largeSquares).over(peaks), '300 divided by squares is for a regular rhythm.'],
        ['wrong-count-factor', peaks * 6, 'The peaks were multiplied by six. Six is the number of seconds.'],
        ['wrong-count-factor', peaks * 20, 'This takes the strip for three seconds.'],
        ['wrong-count-factor', peaks * 2, 'Times two is for a count of 30 seconds.'],
        ['wrong-count-factor', peaks * 5, 'This takes the strip for twelve seconds.'],
      ],
    });
  },
});

export const packYears = defineFamily({
  id: 'pack-years',
  title: 'Pack-years',
  subject: 'measures',
  trains: 'Multiplies packs a day by the years of smoking.',
  topics: historyTopics,
  teaches: 'clinical-procedures/interviewing-and-history#the-rest-of-the-history',
  facts: ['ex-pack-years'],
  make(draw) {
    const patient = draw.adult(46, 80);
    const cigarettes = draw.oneOf([5, 8, 10, 12, 15, 20, 25, 30, 40]);
    const years = draw.whole(8, 30);
    const since = draw.whole(2, 15);
    if (patient.years - years - since < 15) return null;
    const packs = exact(cigarettes).over(20);
    const answer = packs.times(years);
    return numberProblem({
      stem: `${patient.name}, ${patient.years}, smoked ${cigarettes} cigarettes a day for ${years} years and stopped ${since} years ago. A pack holds 20. Round to the nearest tenth if you must. How many pack-years do you chart?`,
      unit: 'pack-years',
      rounding: toTenth,
      answer,
      steps: (shown) => [
        `Packs a day: ${cigarettes} ÷ 20 = ${packs}.`,
        `Packs × years: ${packs} × ${years} = ${shown}. The years since stopping do not count.`,
      ],
      wrong: [
        ['years-after-quitting', packs.times(years + since), `The ${since} years since stopping were counted too.`],
        ['cigarettes-as-packs', exact(cigarettes).over(10).times(years), 'This takes 10 cigarettes for a pack.'],
        ['inverted-ratio', exact(years).over(packs), 'The years were divided by the packs instead of multiplied.'],
        [
          'years-after-quitting',
          packs.times(Math.abs(years - since)),
          `The ${since} years since stopping were taken off.`,
        ],
        ['skipped-conversion', years, 'These are the years of smoking, as if it had been a pack a day.'],
      ],
    });
  },
});

/** Calories in a gram (facts nu-kcal-carbohydrate, nu-kcal-protein, nu-kcal-fat). */
const perGram = { carbohydrate: 4, protein: 4, fat: 9 } as const;

export const caloriesFromGrams = defineFamily({
  id: 'calories-from-grams',
  title: 'Calories from a label',
  subject: 'measures',
  trains: 'Works out calories from the grams on a food label.',
  topics: ['C1.5', 'R1.3', 'N1.4'],
  teaches: 'people/nutrition#what-food-does',
  facts: ['nu-kcal-carbohydrate', 'nu-kcal-protein', 'nu-kcal-fat'],
  make(draw) {
    const patient = draw.adult();
    const food = draw.oneOf([
      'a granola bar',
      'a cup of soup',
      'a frozen meal',
      'a bowl of cereal with milk',
      'a sandwich',
    ]);
    const carbohydrate = draw.whole(12, 60);
    const protein = draw.whole(3, 30);
    const fat = draw.whole(2, 24);
    const answer = carbohydrate * perGram.carbohydrate + protein * perGram.protein + fat * perGram.fat;
    return numberProblem({
      stem: `${patient.name}, ${patient.years}, brings the label of ${food}: carbohydrate ${carbohydrate} g, protein ${protein} g, fat ${fat} g. Carbohydrate and protein give 4 calories a gram, fat gives 9. How many calories is that?`,
      unit: 'calories',
      rounding: toWhole,
      answer,
      steps: (shown) => [
        `Carbohydrate: ${carbohydrate} × 4 = ${carbohydrate * 4}. Protein: ${protein} × 4 = ${protein * 4}.`,
        `Fat: ${fat} × 9 = ${fat * 9}.`,
        `${carbohydrate * 4} + ${protein * 4} + ${fat * 9} = ${shown}.`,
      ],
      wrong: [
        ['calories-swapped', carbohydrate * 9 + protein * 4 + fat * 4, 'Carbohydrate was given 9 and fat 4.'],
        ['wrong-factor', (carbohydrate + protein + fat) * 4, 'All grams were multiplied by 4. Fat gives 9.'],
        ['wrong-factor', (carbohydrate + protein + fat) * 9, 'All grams were multiplied by 9.'],
        ['left-one-out', answer - protein * 4, 'The protein is missing.'],
        ['skipped-conversion', carbohydrate + protein + fat, 'These are grams, not calories.'],
      ],
    });
  },
});
