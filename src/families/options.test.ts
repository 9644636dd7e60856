import { describe, expect, it } from 'vitest';
import { exact } from './exact.ts';
import { choiceProblem, numberProblem, toTenth, withUnit } from './family.ts';
import { judge, optionsOf } from './options.ts';

const problem = numberProblem({
  stem: 'Order: 337.5 mg. Label: 400 mg in 5 mL. Round to the tenth. How many mL is that?',
  unit: 'mL',
  rounding: toTenth,
  answer: exact(337.5).over(400).times(5),
  steps: (shown) => ['337.5 ÷ 400 × 5 mL.', shown],
  wrong: [
    ['tenfold-slip', 42.1875, 'Ten times too much.'],
    ['inverted-ratio', exact(400).over(337.5).times(5), 'Upside down.'],
    ['forgot-quantity', exact(337.5).over(400), 'Without the 5 mL.'],
    ['stopped-early', 337.5, 'These are milligrams.'],
    ['label-as-dose', 4.2, 'The same as the answer, so no mistake at all.'],
  ],
});

describe('a typed answer', () => {
  it.each(['4.2', '4.20', '04.2', ' 4.2 mL', '4.2ml', '4.2 mL.'])('is right as %s', (typed) => {
    expect(judge(problem, typed).kind).toBe('right');
  });

  it.each([
    ['42.2', 'tenfold-slip'],
    ['5.9', 'inverted-ratio'],
    ['5.93', 'inverted-ratio'],
    ['.8', 'forgot-quantity'],
    ['337.5', 'stopped-early'],
    ['4.21875', 'not-rounded'],
  ])('%s names the mistake %s', (typed, mistake) => {
    const verdict = judge(problem, typed);
    expect(verdict.kind === 'mistake' && verdict.wrong.mistake).toBe(mistake);
  });

  it('that nobody knows is unknown, and one that is no number or has another unit is unreadable', () => {
    expect(judge(problem, '7').kind).toBe('unknown');
    expect(judge(problem, '-4.2').kind).toBe('unknown');
    for (const typed of ['', 'four', '4.2 mg', '4,2,', '4.2.1', '.']) {
      expect(judge(problem, typed).kind, typed).toBe(typed === '4,2,' ? 'unknown' : 'unreadable');
    }
  });

  it('in dollars takes the sign, commas and cents', () => {
    const money = numberProblem({ ...draft, answer: 1250 });
    for (const typed of ['1250', '$1,250.00', '1,250 dollars']) expect(judge(money, typed).kind).toBe('right');
    expect(money.answer.shown).toBe('$1,250.00');
  });
});

const draft = {
  stem: 'How much is to be paid by the patient in this case, in dollars?',
  unit: '$',
  rounding: toTenth,
  steps: (shown: string) => [shown],
  wrong: [],
} as const;

describe('options', () => {
  it('are the key and three plausible mistakes, ascending', () => {
    const options = optionsOf(problem, 'a-family', 7);

    expect(options.map(({ value }) => value)).toEqual(['0.8', '4.2', '5.9', '42.2']);
    expect(options.filter(({ wrong }) => wrong === null)).toHaveLength(1);
  });

  it('of texts with an order follow it', () => {
    const dates = choiceProblem({
      stem: 'Which day of the month is the last one to file this claim on time?',
      answer: { text: 'May 2', place: 2 },
      steps: (shown) => [shown],
      wrong: [
        ['first-day-counted', 'May 1', 'Counted.', 1],
        ['one-unit-off', 'May 9', 'A week.', 9],
        ['months-of-thirty', 'May 3', 'Thirty.', 3],
      ],
    });

    expect(optionsOf(dates, 'a-family', 3).map(({ shown }) => shown)).toEqual(['May 1', 'May 2', 'May 3', 'May 9']);
    expect(judge(dates, 'May 9').kind).toBe('mistake');
    expect(judge(dates, 'May 2').kind).toBe('right');
  });
});

describe('an amount', () => {
  it('has its unit in the singular up to one', () => {
    expect(withUnit(exact(0.5), 'tablets')).toBe('0.5 tablet');
    expect(withUnit(exact(1), 'tablets')).toBe('1 tablet');
    expect(withUnit(exact(1.5), 'tablets')).toBe('1.5 tablets');
    expect(withUnit(exact(1250), 'mg')).toBe('1,250 mg');
  });
});
