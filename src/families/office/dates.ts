/** Dates counted forward: follow-up visits and recalls. */
import { addDays, addMonths, dayNumber, monthName, sayDay, weekdayOf, type Day } from '../calendar.ts';
import { choiceProblem, defineFamily } from '../family.ts';
import { schedulingTopics } from './topics.ts';

const daysIn = (day: Day): number => dayNumber(addMonths({ ...day, day: 1 }, 1)) - dayNumber({ ...day, day: 1 });

/** The date somebody lands on who takes every month for 30 days; null when there is no such date. */
function withMonthsOfThirty(from: Day, days: number): Day | null {
  let at: Day = { ...from, day: 1 };
  let left = from.day + days;
  for (; left > 30; left -= 30) at = addMonths(at, 1);
  return left > daysIn(at) ? null : { ...at, day: left };
}

export const followUpDate = defineFamily({
  id: 'follow-up-date',
  title: 'Date of the follow-up',
  subject: 'office',
  trains: 'Counts weeks or days forward through months of different length.',
  topics: schedulingTopics,
  teaches: 'front-office/scheduling#book-it-step-by-step',
  facts: [],
  make(draw) {
    const patient = draw.adult();
    const today: Day = { year: draw.oneOf([2026, 2027]), month: draw.whole(1, 12), day: draw.whole(1, 28) };
    const isWeeks = draw.oneOf([true, false]);
    const count = isWeeks ? draw.whole(3, 10) : draw.oneOf([14, 21, 28, 35, 42, 56, 70, 84]);
    const days = isWeeks ? count * 7 : count;
    const weekday = weekdayOf(today);
    if (weekday === 'Saturday' || weekday === 'Sunday') return null;
    const said = (day: Day): string => `${weekdayOf(day)}, ${sayDay(day)}`;
    const due = addDays(today, days);
    const thirty = withMonthsOfThirty(today, days);
    const entry = (
      mistake: 'first-day-counted' | 'one-unit-off' | 'months-of-thirty' | 'four-week-months',
      day: Day,
      why: string,
    ) => [mistake, said(day), why, dayNumber(day)] as const;
    const months =
      days % 28 === 0
        ? [entry('four-week-months', addMonths(today, days / 28), 'Four weeks were taken for a month.')]
        : [];
    const thirties = thirty === null ? [] : [entry('months-of-thirty', thirty, 'Each month was taken for 30 days.')];
    return choiceProblem({
      stem: `On ${said(today)}, the provider asks ${patient.name}, ${patient.years}, to come back in exactly ${count} ${isWeeks ? 'weeks' : 'days'}. For which date do you look for a slot?`,
      answer: { text: said(due), place: dayNumber(due) },
      steps: (shown) => [
        isWeeks
          ? `${count} weeks are ${count} × 7 = ${days} days, and the weekday stays.`
          : `${days} days are ${days / 7} weeks, so the weekday stays.`,
        `Today is day 0. ${monthName(today)} has ${daysIn(today)} days, so ${daysIn(today) - today.day} are left in it.`,
        `Counting on: ${shown}.`,
      ],
      wrong: [
        entry('first-day-counted', addDays(due, -1), 'Today was counted as day 1.'),
        entry('one-unit-off', addDays(due, 7), 'This is one week too late.'),
        entry('one-unit-off', addDays(due, -7), 'This is one week too early.'),
        ...thirties,
        ...months,
      ],
    });
  },
});

export const recallMonth = defineFamily({
  id: 'recall-month',
  title: 'Month of the recall',
  subject: 'office',
  trains: 'Counts months forward across the end of the year.',
  topics: ['C1.7', 'A2.1', 'R2.3', 'N4', 'T4', 'K4'],
  teaches: 'clinical-procedures/discharge-and-care-coordination#living-with-disease',
  facts: [],
  leastAnswers: 20,
  make(draw) {
    const patient = draw.adult(30, 84);
    const [what, interval] = draw.oneOf([
      ['an A1C test', 3],
      ['an A1C test', 6],
      ['a blood pressure check', 2],
      ['an inhaler review', 6],
      ['a foot exam', 12],
      ['a thyroid test', 6],
      ['a lipid test', 12],
      ['a skin check', 9],
      ['a bone density test', 24],
      ['a colonoscopy', 36],
      ['a kidney test', 4],
    ] as const);
    const last: Day = { year: 2026, month: draw.whole(1, 12), day: 1 };
    const due = addMonths(last, interval);
    const said = (day: Day): string => `${monthName(day)} ${day.year}`;
    const entry = (mistake: 'one-unit-off' | 'wrong-year', day: Day, why: string) =>
      [mistake, said(day), why, dayNumber(day)] as const;
    return choiceProblem({
      stem: `${patient.name}, ${patient.years}, had ${what} in ${said(last)}. The provider’s plan says every ${interval} months. In which month is the next one due?`,
      answer: { text: said(due), place: dayNumber(due) },
      steps: (shown) => [
        `The month after ${said(last)} is month 1.`,
        interval % 12 === 0
          ? `${interval} months are ${interval / 12} ${interval === 12 ? 'year' : 'years'}: the month stays.`
          : `Count ${interval} months on, and change the year at January.`,
        `It is due in ${shown}.`,
      ],
      wrong: [
        entry('one-unit-off', addMonths(due, -1), 'The month of the last one was counted as month 1.'),
        entry('one-unit-off', addMonths(due, 1), 'This is one month too late.'),
        entry('wrong-year', addMonths(due, 12), 'The month is right, and the year is one too late.'),
        ...(due.year > last.year && interval !== 12
          ? [entry('wrong-year', addMonths(due, -12), 'The month is right. The year changed on the way.')]
          : []),
      ],
    });
  },
});
