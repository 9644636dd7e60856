/** The appointment book: when a visit ends, how many fit, waves, and who did not come. */
import { say24, sayTime } from '../calendar.ts';
import { exact } from '../exact.ts';
import { choiceProblem, defineFamily, numberProblem, toTenth, toWhole } from '../family.ts';
import { officeTopics, schedulingTopics } from './topics.ts';

const visits = [
  { name: 'a physical', minutes: 40 },
  { name: 'a new patient', minutes: 45 },
  { name: 'a follow-up', minutes: 15 },
  { name: 'an injection visit', minutes: 10 },
  { name: 'a wound check', minutes: 20 },
  { name: 'an ECG', minutes: 25 },
  { name: 'a well-child visit', minutes: 30 },
  { name: 'a suture removal', minutes: 20 },
] as const;

const timed = (minutes: number): readonly [string, number] => [sayTime(minutes), minutes];

export const visitEnds = defineFamily({
  id: 'when-the-visit-ends',
  title: 'When the visit ends',
  subject: 'office',
  trains: 'Adds visit lengths to a starting time and carries at sixty.',
  topics: schedulingTopics,
  teaches: 'front-office/scheduling#the-book-before-the-patients',
  facts: [],
  make(draw) {
    const start = draw.whole(8 * 60, 14 * 60, 5);
    const booked = draw.some(visits, 3);
    const total = booked.reduce((all, { minutes }) => all + minutes, 0);
    const end = start + total;
    const asHundred = Math.floor(start / 60) * 100 + (start % 60) + total;
    const hundredMinutes = asHundred % 100;
    const misread = Math.floor(asHundred / 100) * 60 + hundredMinutes;
    const [first, second, third] = booked;
    if (first === undefined || second === undefined || third === undefined || hundredMinutes > 59) return null;
    const [answer, place] = timed(end);
    const entry = (
      mistake: 'minutes-as-hundredths' | 'left-one-out' | 'half-day-slip' | 'borrow-slip',
      minutes: number,
      why: string,
    ) => [mistake, sayTime(minutes), why, minutes] as const;
    return choiceProblem({
      stem: `The provider at ${draw.place()} starts at ${sayTime(start)}. One after another are booked ${first.name} (${first.minutes} minutes), ${second.name} (${second.minutes} minutes) and ${third.name} (${third.minutes} minutes). At what time is the next slot free?`,
      answer: { text: answer, place },
      steps: (shown) => [
        `Together: ${first.minutes} + ${second.minutes} + ${third.minutes} = ${total} minutes, or ${Math.floor(total / 60)} h ${total % 60} min.`,
        `From ${sayTime(start)}, carrying at 60 minutes: ${shown}.`,
      ],
      wrong: [
        entry('minutes-as-hundredths', misread, 'The minutes were carried at 100 instead of 60.'),
        entry('left-one-out', end - third.minutes, 'The last visit is missing.'),
        entry('borrow-slip', end + 60, 'One hour too many was carried.'),
        entry('borrow-slip', end - 60, 'An hour was lost in carrying.'),
        entry('left-one-out', end - first.minutes, 'The first visit is missing.'),
      ],
    });
  },
});

export const freeSlots = defineFamily({
  id: 'slots-in-a-session',
  title: 'Slots in a session',
  subject: 'office',
  trains: 'Takes blocked time out of a session before it is filled.',
  topics: schedulingTopics,
  teaches: 'front-office/scheduling#the-book-before-the-patients',
  facts: [],
  // A session holds some five to thirty visits.
  leastAnswers: 18,
  make(draw) {
    const start = draw.oneOf([480, 510, 540, 780, 810]);
    const length = draw.whole(180, 480, 15);
    const lunch = draw.oneOf([30, 45, 60]);
    const meeting = draw.oneOf([15, 20, 30, 40]);
    const slot = draw.oneOf([10, 15, 20, 30]);
    const free = length - lunch - meeting;
    const end = start + length;
    if (end > 18 * 60 || free < 120) return null;
    const answer = exact(free).over(slot).floor();
    const blocks = start < 720 ? 'a lunch break' : 'a supper break';
    return numberProblem({
      stem: `In the matrix a provider’s session runs from ${sayTime(start)} to ${sayTime(end)}. Blocked are ${blocks} of ${lunch} minutes and a meeting of ${meeting} minutes. Visits take ${slot} minutes each. How many visits fit in the rest?`,
      unit: 'visits',
      rounding: toWhole,
      answer,
      steps: (shown) => [
        `The session: ${length} minutes.`,
        `Blocked first: ${length} − ${lunch} − ${meeting} = ${free} minutes.`,
        `${free} ÷ ${slot} = ${exact(free).over(slot)}, so ${shown} fit.`,
      ],
      wrong: [
        [
          'blocked-time-booked',
          exact(length).over(slot).floor(),
          'Patients were booked into the break and the meeting.',
        ],
        [
          'left-one-out',
          exact(length - lunch)
            .over(slot)
            .floor(),
          'The meeting was not blocked.',
        ],
        [
          'left-one-out',
          exact(length - meeting)
            .over(slot)
            .floor(),
          'The break was not blocked.',
        ],
        ['one-slot-too-many', answer.plus(1), 'The end of the session was counted as a starting time.'],
        ['one-unit-off', answer.minus(1), 'One visit more fits.'],
      ],
    });
  },
});

export const waveCounts = defineFamily({
  id: 'patients-in-a-wave',
  title: 'Patients in a modified wave',
  subject: 'office',
  trains: 'Counts patients in a session booked by modified wave.',
  topics: schedulingTopics,
  teaches: 'front-office/scheduling#kinds-of-schedule',
  facts: ['modified-wave-pattern'],
  // Hours and days are few.
  leastAnswers: 12,
  make(draw) {
    const hours = draw.whole(2, 5);
    const days = draw.whole(1, 6);
    const start = draw.oneOf([480, 540, 780]);
    const answer = 3 * hours * days;
    const when = days === 1 ? 'one session' : `${days} such sessions`;
    return numberProblem({
      stem: `At ${draw.place()} a session from ${sayTime(start)} to ${sayTime(start + hours * 60)} is booked by modified wave: two patients on the hour and one on the half hour. Nothing is blocked. How many patients can be booked in ${when}?`,
      unit: 'patients',
      rounding: toWhole,
      answer,
      steps: (shown) => [
        'One hour holds 2 + 1 = 3 patients.',
        `${hours} hours: 3 × ${hours} = ${3 * hours}.`,
        `${days} ${days === 1 ? 'session' : 'sessions'}: ${shown}.`,
      ],
      wrong: [
        ['one-each-time', 2 * hours * days, 'The patient on the half hour is missing.'],
        ['one-each-time', 4 * hours * days, 'Two were booked on the half hour as well.'],
        ['one-slot-too-many', 3 * (hours + 1) * days, 'The end of the session was counted as one more hour.'],
        ['forgot-days', 3 * hours, 'This is one session.'],
        ['one-each-time', hours * days, 'This counts one patient in each hour.'],
      ],
    });
  },
});

export const clock24 = defineFamily({
  id: 'twenty-four-hour-time',
  title: '24-hour time',
  subject: 'office',
  trains: 'Writes clock times in 24-hour time, and reads them back.',
  topics: ['C1.4', 'A2.3', 'R2.3', 'R4.2', 'N3B', 'T2', 'K3'],
  teaches: 'clinical-procedures/documenting-care#a-good-entry',
  facts: [],
  make(draw) {
    const patient = draw.adult();
    const hour = draw.oneOf([0, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21]);
    const minutes = hour * 60 + draw.whole(1, 11) * 5;
    const isTo24 = draw.oneOf([true, false]);
    const say = isTo24 ? say24 : sayTime;
    const given = isTo24 ? sayTime(minutes) : say24(minutes);
    const [half, ten, off] =
      hour === 0
        ? [minutes + 720, minutes + 600, minutes + 60]
        : hour === 12
          ? [minutes - 720, minutes - 120, minutes + 60]
          : [minutes - 720, isTo24 ? minutes - 120 : minutes + 120, minutes - 60];
    const entry = (mistake: 'half-day-slip' | 'added-ten' | 'borrow-slip', at: number, why: string) =>
      [mistake, say(at), why, at] as const;
    return choiceProblem({
      stem: `A dose for ${patient.name}, ${patient.years}, was given at ${given}. Your clinic’s ${isTo24 ? 'record uses a 24-hour clock' : 'letter to the patient uses a.m. and p.m.'}. How do you write the time?`,
      answer: { text: say(minutes), place: minutes },
      steps: (shown) => [
        hour === 0
          ? 'The hour after midnight is 00.'
          : hour === 12
            ? 'The hour after noon stays 12.'
            : isTo24
              ? `From 1 p.m. on add 12 to the hour: ${hour - 12} + 12 = ${hour}.`
              : `From 13 on take 12 off the hour: ${hour} − 12 = ${hour - 12}, and it is p.m.`,
        `The minutes stay: ${shown}.`,
      ],
      wrong: [
        entry('half-day-slip', half, 'Morning and afternoon were mixed up.'),
        entry('added-ten', ten, 'Ten was used instead of twelve.'),
        entry('borrow-slip', off, 'The hour is off by one.'),
        entry('borrow-slip', hour === 21 || hour === 0 ? minutes + 120 : minutes + 180, 'The hour is off.'),
      ],
    });
  },
});

export const noShowRate = defineFamily({
  id: 'no-show-rate',
  title: 'No-show rate',
  subject: 'office',
  trains: 'Puts missed visits over all booked visits.',
  topics: officeTopics,
  teaches: 'front-office/running-the-office#measure-and-mend',
  facts: [],
  make(draw) {
    const booked = draw.whole(120, 480, 5);
    const missed = draw.whole(6, 60);
    const answer = exact(missed).over(booked).times(100);
    if (answer.compare(2) < 0 || answer.compare(18) > 0) return null;
    const month = draw.oneOf(['January', 'March', 'May', 'August', 'October', 'November']);
    return numberProblem({
      stem: `In ${month} ${draw.place()} booked ${booked} visits, and ${missed} patients did not come. Round to the nearest tenth. What was the no-show rate in percent?`,
      unit: 'percent',
      rounding: toTenth,
      answer,
      steps: (shown) => [
        'Top: no-shows. Bottom: all booked visits.',
        `${missed} ÷ ${booked} × 100 = ${answer}.`,
        `Rounded: ${shown}.`,
      ],
      wrong: [
        [
          'wrong-base',
          exact(missed)
            .over(booked - missed)
            .times(100),
          `This divides by the ${booked - missed} visits that were kept.`,
        ],
        ['other-share', exact(100).minus(answer), 'This is the share that came.'],
        ['stopped-early', missed, 'This is the count, not the rate.'],
        ['tenfold-slip', answer.times(10), 'The point moved one place.'],
        ['tenfold-slip', answer.over(10), 'The point moved one place.'],
      ],
    });
  },
});
