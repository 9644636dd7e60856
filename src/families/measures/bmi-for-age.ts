/** Reading a table of BMI for age: which row, and between which of its lines a child's BMI lies. */
import { exact, type Exact } from '../exact.ts';
import { choiceProblem, defineFamily } from '../family.ts';
import type { MistakeId } from '../mistakes.ts';
import { measureTopics } from './topics.ts';

export type Sex = 'boy' | 'girl';

/**
 * Age in whole years, then the 5th, 85th and 95th percentile in kg/m², in the month after the birthday (facts
 * ex-bmi-lines-boys and ex-bmi-lines-girls).
 */
export const bmiLines: Readonly<
  Record<Sex, readonly (readonly [years: number, p5: number, p85: number, p95: number])[]>
> = {
  boy: [
    [2, 14.7, 18.1, 19.3],
    [3, 14.3, 17.3, 18.2],
    [4, 14, 16.9, 17.8],
    [5, 13.8, 16.8, 17.9],
    [6, 13.7, 17, 18.4],
    [7, 13.7, 17.4, 19.2],
    [8, 13.8, 18, 20.1],
    [9, 14, 18.6, 21.1],
    [10, 14.2, 19.4, 22.2],
    [11, 14.6, 20.2, 23.2],
    [12, 15, 21, 24.2],
    [13, 15.5, 21.9, 25.2],
    [14, 16, 22.7, 26],
    [15, 16.6, 23.5, 26.8],
    [16, 17.1, 24.2, 27.6],
    [17, 17.7, 24.9, 28.3],
    [18, 18.2, 25.7, 29],
    [19, 18.7, 26.4, 29.7],
  ],
  girl: [
    [2, 14.4, 18, 19.1],
    [3, 14, 17.2, 18.3],
    [4, 13.7, 16.8, 18],
    [5, 13.5, 16.8, 18.3],
    [6, 13.4, 17.1, 18.8],
    [7, 13.4, 17.6, 19.7],
    [8, 13.5, 18.3, 20.7],
    [9, 13.7, 19.1, 21.8],
    [10, 14, 20, 23],
    [11, 14.4, 20.9, 24.1],
    [12, 14.8, 21.7, 25.3],
    [13, 15.3, 22.6, 26.3],
    [14, 15.8, 23.3, 27.3],
    [15, 16.3, 24, 28.1],
    [16, 16.8, 24.7, 28.9],
    [17, 17.2, 25.2, 29.6],
    [18, 17.6, 25.7, 30.3],
    [19, 17.8, 26.1, 31],
  ],
};

/** One row of the table, told as a reader needs it. */
interface Row {
  readonly sex: Sex;
  readonly years: number;
  readonly lines: readonly [Exact, Exact, Exact];
}

function rowOf(sex: Sex, years: number): Row {
  const row = bmiLines[sex].find(([age]) => age === years);
  if (row === undefined) throw new Error(`The table has no row for ${years} years.`);
  return { sex, years, lines: [exact(row[1]), exact(row[2]), exact(row[3])] };
}

/** The categories of ex-child-bmi, lowest first; adults have the same names with fixed limits. */
const categories = ['underweight', 'healthy weight', 'overweight', 'obesity'] as const;
type Place = 0 | 1 | 2 | 3;
/** Limits for adults (facts vs-bmi-healthy, vs-bmi-overweight, vs-bmi-obesity). */
const adultLimits = [exact(18.5), exact(25), exact(30)] as const;

function placeAmong(bmi: Exact, [low, high, highest]: Row['lines']): Place {
  if (bmi.compare(low) < 0) return 0;
  if (bmi.compare(high) < 0) return 1;
  return bmi.compare(highest) < 0 ? 2 : 3;
}

function told(place: Place, [low, high, highest]: Row['lines']): string {
  const stretches = [
    `below ${low}`,
    `${low} to under ${high}`,
    `${high} to under ${highest}`,
    `${highest} or above`,
  ] as const;
  return `${stretches[place]}: ${categories[place]}`;
}

/** A BMI in tenths within a stretch, clear of the lines, which are rounded to the tenth themselves. */
function spanOf(place: Place, [low, high, highest]: Row['lines']): readonly [from: Exact, to: Exact] {
  const clear = exact('0.2');
  switch (place) {
    case 0:
      return [low.minus('1.2'), low.minus(clear)];
    case 1:
      return [low.plus(clear), high.minus(clear)];
    case 2:
      return [high.plus(clear), highest.minus(clear)];
    case 3:
      return [highest.plus(clear), highest.plus(4)];
  }
}

const stretchWords = [
  'below the 5th percentile',
  'from the 5th to under the 85th percentile',
  'from the 85th to under the 95th percentile',
  'at or above the 95th percentile',
] as const;

export const bmiForAge = defineFamily({
  id: 'bmi-for-age-table',
  title: 'BMI for age from a table',
  subject: 'measures',
  trains: 'Finds the row for sex and age, and the stretch in which a child’s BMI lies.',
  topics: measureTopics,
  teaches: 'clinical-procedures/children#plot-and-read',
  facts: [
    'ex-child-bmi',
    'ex-bmi-lines-boys',
    'ex-bmi-lines-girls',
    'vs-bmi-healthy',
    'vs-bmi-overweight',
    'vs-bmi-obesity',
  ],
  make(draw) {
    const sex = draw.oneOf(['boy', 'girl'] as const);
    const years = draw.whole(3, 18);
    const turned = draw.oneOf(['yesterday', 'two days ago', 'last week', 'ten days ago']);
    const row = rowOf(sex, years);
    const place = draw.oneOf([0, 1, 2, 3] as const);
    const [from, to] = spanOf(place, row.lines);
    const steps = Number(String(to.minus(from).times(10)));
    const bmi = from.plus(exact(draw.whole(0, Math.max(0, steps))).over(10));
    if (placeAmong(bmi, row.lines) !== place) return null;

    const other = rowOf(sex === 'boy' ? 'girl' : 'boy', years);
    const misread = (mistake: MistakeId, lines: Row['lines'], why: string) =>
      [mistake, told(placeAmong(bmi, lines), lines), why] as const;
    const ofAge = (age: number) =>
      misread('wrong-age-row', rowOf(sex, age).lines, `These are the lines for ${age} years.`);
    const nextColumn = ([1, 2, 3, 2] as const)[place];
    return choiceProblem({
      stem: `At ${draw.childPlace()} a ${sex} who turned ${years} ${turned} has a BMI of ${bmi} kg/m². Where does it lie in the table of BMI for age?`,
      table: {
        caption: 'BMI for age: percentiles in kg/m²',
        head: ['Child', '5th', '85th', '95th'],
        rows: [years - 1, years, years + 1].flatMap((age) =>
          (['boy', 'girl'] as const).map((who) => {
            const { lines } = rowOf(who, age);
            return [`${who === 'boy' ? 'boys' : 'girls'}, ${age} years`, ...lines.map(String)];
          }),
        ),
      },
      answer: { text: told(place, row.lines) },
      steps: (shown) => [
        `Find the row: ${sex}s, ${years} years. Its lines are ${row.lines[0]}, ${row.lines[1]} and ${row.lines[2]}.`,
        `A BMI of ${bmi} lies ${stretchWords[place]}.`,
        `So it is ${shown}. You chart it; what it means for this child is the provider’s to say.`,
      ],
      wrong: [
        misread('wrong-sex-row', other.lines, `These are the lines for ${other.sex}s.`),
        ofAge(years - 1),
        ofAge(years + 1),
        misread('adult-limits', adultLimits, 'These are the fixed limits for adults.'),
        ['wrong-column', told(nextColumn, row.lines), 'The row is right. The number was compared with another column.'],
      ],
    });
  },
});
