/** The due date by Naegele's rule, and gestational age in weeks and days. */
import { addDays, addMonths, dayNumber, sayDay, type Day } from '../calendar.ts';
import { choiceProblem, defineFamily } from '../family.ts';
import { pregnancyTopics } from './topics.ts';

const placed = (day: Day): { readonly text: string; readonly place: number } => ({
  text: sayDay(day),
  place: dayNumber(day),
});

export const dueDate = defineFamily({
  id: 'due-date',
  title: 'Due date by Naegele’s rule',
  subject: 'measures',
  trains: 'Goes back three months, adds seven days and sets the year.',
  topics: pregnancyTopics,
  teaches: 'clinical-procedures/womens-health-and-pregnancy#dates-and-numbers',
  facts: ['ex-naegele'],
  make(draw) {
    const { name, years } = draw.woman();
    const lmp: Day = { year: draw.oneOf([2026, 2027]), month: draw.whole(1, 12), day: draw.whole(1, 28) };
    const back = addMonths(lmp, -3);
    const due = addMonths(addDays(back, 7), 12);
    // Over a February 29 the order of the steps would matter; such dates are left out.
    if (dayNumber(due) !== dayNumber(addDays(addMonths(lmp, 9), 7))) return null;
    const answer = placed(due);
    const wrong = (day: Day): readonly [string, number] => [sayDay(day), dayNumber(day)];
    const [lost, lostPlace] = wrong(addMonths(back, 12));
    const [taken, takenPlace] = wrong(addMonths(addDays(back, -7), 12));
    const [forward, forwardPlace] = wrong(addDays(addMonths(lmp, 3), 7));
    const [year, yearPlace] = wrong(addMonths(due, due.year > lmp.year ? -12 : 12));
    return choiceProblem({
      stem: `${name}, ${years}, is pregnant. The first day of the last period was ${sayDay(lmp)}. The provider will confirm the date with an ultrasound. What is the estimated due date by Naegele’s rule?`,
      answer,
      steps: (shown) => [
        `Back three months from ${sayDay(lmp)}: ${sayDay(back)}.`,
        `Plus seven days: ${sayDay(addDays(back, 7))}.`,
        `Then one year on: ${shown}.`,
      ],
      wrong: [
        ['seven-days-lost', lost, 'The seven days are missing.', lostPlace],
        ['seven-days-back', taken, 'Seven days were taken away instead of added.', takenPlace],
        ['months-forward', forward, 'Three months were added instead of taken away.', forwardPlace],
        ['wrong-year', year, 'Day and month are right. The year is not.', yearPlace],
      ],
    });
  },
});

export const gestationalAge = defineFamily({
  id: 'gestational-age',
  title: 'Gestational age',
  subject: 'measures',
  trains: 'Counts the days since the last period and writes weeks and days.',
  topics: pregnancyTopics,
  teaches: 'clinical-procedures/womens-health-and-pregnancy#dates-and-numbers',
  facts: ['ex-gestation-days'],
  make(draw) {
    const { name, years } = draw.woman();
    const lmp: Day = { year: 2026, month: draw.whole(1, 12), day: draw.whole(1, 28) };
    const days = draw.whole(43, 272);
    const today = addDays(lmp, days);
    const said = (count: number): string => `${Math.floor(count / 7)}w${count % 7}d`;
    const months = (today.year - lmp.year) * 12 + (today.month - lmp.month);
    const fourWeeks = months * 28 + (today.day - lmp.day);
    const thirty = months * 30 + (today.day - lmp.day);
    const decimal = Math.round((days % 7) / 0.7);
    if (fourWeeks < 7 || days % 7 === 0) return null;
    return choiceProblem({
      stem: `${name}, ${years}, is pregnant and comes for a prenatal visit on ${sayDay(today)}. The first day of the last period was ${sayDay(lmp)}. What is the gestational age today, in weeks and days?`,
      answer: { text: said(days), place: days * 10 },
      steps: (shown) => [
        `Count the days from ${sayDay(lmp)} to ${sayDay(today)}, month by month: ${days}.`,
        `${days} ÷ 7 = ${Math.floor(days / 7)}, and ${days % 7} ${days % 7 === 1 ? 'day is' : 'days are'} left over.`,
        `You chart ${shown}.`,
      ],
      wrong: [
        ['first-day-counted', said(days + 1), 'The first day was counted as day 1.', (days + 1) * 10],
        ['four-week-months', said(fourWeeks), 'Each month was taken as four weeks.', fourWeeks * 10],
        ['months-of-thirty', said(thirty), 'Each month was taken as 30 days.', thirty * 10],
        ...(decimal > 6
          ? []
          : [
              [
                'days-as-decimal',
                `${Math.floor(days / 7)}w${decimal}d`,
                'The decimals of the division were written as days.',
                days * 10 + 5,
              ] as const,
            ]),
        ['one-unit-off', said(days + 7), 'This is one week too many.', (days + 7) * 10],
      ],
    });
  },
});
