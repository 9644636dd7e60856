/** The plan toward an exam: most for the minutes, the same every time, and never at the price of the record's truth. */
import { test as property, fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { expectedRecall, planForExam, type ExamCard, type ExamTime } from './exam-date.ts';
import { compare, fixedRetention, students, study, towardExam } from './fixtures/simulated-study.ts';
import { usualPace } from './pace.ts';
import { blueprintWeights } from './weights.ts';

const minute = 60;
const time = (daysToExam: number, minutesToday: number): ExamTime => ({
  daysToExam,
  secondsToday: minutesToday * minute,
  secondsLater: Math.max(0, daysToExam - 1) * minutesToday * minute,
  pace: usualPace,
});
const known = (card: string, stabilityDays: number, daysSince: number, weight = 1): ExamCard => ({
  card,
  weight,
  state: { stabilityDays, difficulty: 5 },
  daysSince,
});
const fresh = (card: string, weight = 1): ExamCard => ({ card, weight, state: null, daysSince: 0 });
const names = (cards: readonly { readonly card: string }[]) => cards.map(({ card }) => card);

describe('plan toward an exam', () => {
  test('of two cards known as well, the one that is worth more in the exam comes first', () => {
    const cards = [known('term:light', 4, 4), known('term:heavy', 4, 4, 3)];

    expect(names(planForExam(cards, time(10, 20)))).toEqual(['term:heavy', 'term:light']);
  });

  test('minutes go to what would be forgotten by the day, not to what will be known anyway', () => {
    const cards = [known('term:firm', 400, 20), known('term:shaky', 3, 3)];

    const [first] = planForExam(cards, { ...time(14, 1), secondsToday: 25 });

    expect(first?.card).toBe('term:shaky');
  });

  test('a card reviewed today is not asked again today', () => {
    expect(planForExam([known('term:now', 1, 0)], time(7, 20))).toEqual([]);
  });

  test('with little time, new cards are begun before shaky ones are made firm', () => {
    const cards = [known('term:begun', 5, 5), fresh('term:a'), fresh('term:b')];

    const plan = planForExam(cards, { ...time(60, 1), secondsLater: 0 });

    expect(names(plan)).toEqual(['term:a', 'term:b']);
  });

  test('new cards of the same worth are begun in the order of the deck', () => {
    const deck = ['term:c', 'term:a', 'term:b'];

    expect(
      names(
        planForExam(
          deck.map((card) => fresh(card)),
          time(30, 20),
        ),
      ),
    ).toEqual(deck);
  });

  test('on the day itself the weakest are looked at once more', () => {
    const cards = [known('term:firm', 90, 3), known('term:weak', 1, 3)];

    expect(names(planForExam(cards, time(0, 10)))[0]).toBe('term:weak');
  });

  const anyCard = fc.record({
    weight: fc.constantFrom(0.5, 1, 2),
    stability: fc.oneof(fc.constant(null), fc.double({ min: 0.1, max: 400, noNaN: true })),
    daysSince: fc.integer({ min: 0, max: 60 }),
  });
  const anyCards = fc.array(anyCard, { maxLength: 60 }).map((cards) =>
    cards.map(({ weight, stability, daysSince }, index) => {
      const card = `term:t${index}`;
      return stability === null ? fresh(card, weight) : known(card, stability, daysSince, weight);
    }),
  );
  property.prop([anyCards, fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 60 })])(
    'no card twice, none without use, never more than the minutes, and the same again',
    (cards, daysToExam, minutes) => {
      const plan = planForExam(cards, time(daysToExam, minutes));

      expect(new Set(names(plan)).size).toBe(plan.length);
      expect(plan.reduce((sum, { seconds }) => sum + seconds, 0)).toBeLessThanOrEqual(minutes * minute);
      for (const { gain } of plan) expect(gain).toBeGreaterThan(0);
      expect(planForExam(cards, time(daysToExam, minutes))).toEqual(plan);
    },
  );

  property.prop([anyCards, fc.integer({ min: 1, max: 90 })])(
    'more minutes never leave out a card',
    (cards, daysToExam) => {
      const few = planForExam(cards, time(daysToExam, 5));
      const many = planForExam(cards, { ...time(daysToExam, 5), secondsToday: 20 * minute });

      expect(names(many).slice(0, few.length)).toEqual(names(few));
    },
  );

  test('what is expected to be known on the day is weighed, and cards not begun count as not known', () => {
    const share = expectedRecall([known('term:firm', 10, 0, 3), fresh('term:new')], 10);

    expect(share).toBeCloseTo((3 * 0.9) / 4, 6);
  });
});

describe('worth in the exam', () => {
  const whole = (...cards: readonly string[]) => new Map(cards.map((card) => [card, 1] as const));

  test('a topic’s share is divided among its cards, the average is one, and a card of no topic is average', () => {
    const weightOf = blueprintWeights([
      { share: 60, cards: whole('term:a', 'term:b') },
      { share: 30, cards: whole('term:c') },
      { share: 10, cards: whole('term:c') },
      { share: 5, cards: whole() },
    ]);

    expect(weightOf('term:a')).toBeCloseTo(0.9, 9);
    expect(weightOf('term:c')).toBeCloseTo(1.2, 9);
    expect((weightOf('term:a') + weightOf('term:b') + weightOf('term:c')) / 3).toBeCloseTo(1, 9);
    expect(weightOf('term:elsewhere')).toBe(1);
    expect(blueprintWeights([])('term:a')).toBe(1);
  });

  test('a card that belongs to a topic in part takes that part of its share', () => {
    const weightOf = blueprintWeights([{ share: 1, cards: new Map([...whole('term:a'), ['term:b', 0.25]]) }]);

    expect(weightOf('term:a') / weightOf('term:b')).toBeCloseTo(4, 9);
  });
});

describe('a simulated student', () => {
  // A small part of `npm run study`: where minutes are short, where they suffice, and students who are not what the plan takes them for.
  const cases = [
    { days: 14, cards: 200, minutesADay: 5 },
    { days: 30, cards: 200, minutesADay: 10 },
  ];
  const short = students.flatMap((student) => cases.map((one) => ({ ...one, student, name: student.name })));
  test.each(short)('$name knows surely more after $days days with $minutesADay minutes a day', (given) => {
    const { more, within, minutesRatio } = compare(given, 3);

    expect(more).toBeGreaterThan(0);
    expect(more).toBeGreaterThan(within);
    expect(minutesRatio).toBeLessThan(1.02);
  });

  test('with time for everything it is no worse, in fewer minutes', () => {
    const { more, minutesRatio } = compare({ student: students[0]!, days: 45, cards: 100, minutesADay: 15 }, 3);

    expect(more).toBeGreaterThan(-0.002);
    expect(minutesRatio).toBeLessThan(1);
  });

  test('what weighs more in the exam is known better', () => {
    const weights = Array.from({ length: 200 }, (_, index) => (index % 2 === 0 ? 3 : 1));
    const given = { student: students[0]!, days: 14, cards: 200, minutesADay: 5, seed: 1, weights };

    expect(study(towardExam, given).recall).toBeGreaterThan(study(towardExam, { ...given, weights: [] }).recall + 0.03);
    expect(study(towardExam, given).recall).toBeGreaterThan(study(fixedRetention, given).recall);
  });

  test('the same seed gives the same student', () => {
    const given = { student: students[2]!, days: 10, cards: 60, minutesADay: 5, seed: 4 };

    expect(study(towardExam, given)).toEqual(study(towardExam, given));
  });
});
