/** The sitting's rules one by one, each on a small sitting with round numbers. */
import { describe, expect, test } from 'vitest';
import { beginSitting, happen, type Sitting } from './sitting.ts';
import type { SittingEvent } from './sitting-event.ts';
import type { SittingPlan } from './sitting-machine.ts';

const minute = 60_000;
const exam: SittingPlan = {
  questions: 4,
  segments: [
    { first: 0, count: 2, allowanceMs: 10 * minute },
    { first: 2, count: 2, allowanceMs: 10 * minute },
  ],
  breakPoolMs: 5 * minute,
  mode: 'exam',
  timeFactor: 1,
};
const practice: SittingPlan = {
  ...exam,
  segments: [{ first: 0, count: 4, allowanceMs: 20 * minute }],
  breakPoolMs: 0,
  mode: 'practice',
};

function after(plan: SittingPlan, ...events: SittingEvent[]): Sitting {
  return events.reduce<Sitting>(happen, beginSitting(plan));
}
const tick = (minutes: number): SittingEvent => ({ type: 'time.passed', atMs: minutes * minute });

describe('time', () => {
  test('a segment closes at its deadline and the break pool starts to run', () => {
    const sitting = after(exam, tick(12));

    expect(sitting.phase).toBe('on-break');
    expect(sitting.breakLeftMs).toBe(3 * minute);
  });

  test('the next segment starts by itself when the break pool is used up', () => {
    const sitting = after(exam, tick(17));

    expect(sitting).toMatchObject({ phase: 'answering', segment: 1, current: 2, leftMs: 8 * minute, breakLeftMs: 0 });
  });

  test('one reading after a long sleep closes everything and keeps what was answered', () => {
    const sitting = after(exam, { type: 'option.chosen', atMs: minute, index: 0, option: 'b' }, tick(600));

    expect(sitting).toMatchObject({ phase: 'finished', endedAtMs: 25 * minute });
    expect(sitting.answers[0]).toMatchObject({ option: 'b', ms: 10 * minute });
  });

  test('a click meant for a question of the closed segment never falls on one of the next', () => {
    const sitting = after(
      { ...exam, breakPoolMs: 0 },
      { type: 'option.chosen', atMs: 10 * minute, index: 0, option: 'b' },
    );

    expect(sitting).toMatchObject({ phase: 'answering', segment: 1 });
    expect(sitting.answers.map(({ option }) => option)).toEqual([null, null, null, null]);
  });

  test('an answer given after the deadline does not count', () => {
    const sitting = after(exam, { type: 'option.chosen', atMs: 10 * minute, index: 0, option: 'b' });

    expect(sitting.answers[0]?.option).toBeNull();
    expect(sitting.phase).toBe('on-break');
  });

  test.each([
    [1.25, 12.5],
    [1.5, 15],
    [2, 20],
  ] as const)('extra time of ×%s gives %s minutes instead of 10', (timeFactor, minutes) => {
    const sitting = after({ ...exam, timeFactor }, tick(0));

    expect(sitting.leftMs).toBe(minutes * minute);
  });

  test('without a time limit nothing closes', () => {
    const sitting = after({ ...exam, timeFactor: null }, tick(100_000));

    expect(sitting).toMatchObject({ phase: 'answering', leftMs: null });
  });

  test('a reading that falls is taken as no time passed', () => {
    const sitting = after(exam, tick(5), tick(2));

    expect(sitting.leftMs).toBe(5 * minute);
  });

  test('time on the review screen is booked to no question', () => {
    const sitting = after(
      exam,
      { type: 'review.opened', atMs: minute },
      { type: 'question.opened', atMs: 4 * minute, index: 1 },
      { type: 'flag.turned', atMs: 6 * minute, index: 1 },
    );

    expect(sitting.answers.map(({ ms }) => ms)).toEqual([minute, 2 * minute, 0, 0]);
  });
});

describe('breaks', () => {
  test('a break taken early leaves the rest of the pool for later', () => {
    const sitting = after(
      exam,
      { type: 'segment.ended', atMs: 4 * minute },
      { type: 'segment.started', atMs: 6 * minute },
    );

    expect(sitting).toMatchObject({ phase: 'answering', segment: 1, leftMs: 10 * minute, breakLeftMs: 3 * minute });
  });
});

describe('a closed segment', () => {
  test('cannot be entered again', () => {
    const sitting = after(
      exam,
      { type: 'segment.ended', atMs: minute },
      { type: 'segment.started', atMs: minute },
      { type: 'question.opened', atMs: 2 * minute, index: 0 },
    );

    expect(sitting.current).toBe(2);
  });
});

describe('answers', () => {
  test('striking an option out twice brings it back', () => {
    const strike = { type: 'option.struck', atMs: 0, index: 0, option: 'c' } as const;

    expect(after(exam, strike).answers[0]?.struck).toEqual(['c']);
    expect(after(exam, strike, strike).answers[0]?.struck).toEqual([]);
  });

  test('choosing a struck option brings it back, and a chosen option cannot be struck', () => {
    const sitting = after(
      exam,
      { type: 'option.struck', atMs: 0, index: 0, option: 'c' },
      { type: 'option.chosen', atMs: 0, index: 0, option: 'c' },
      { type: 'option.struck', atMs: 0, index: 0, option: 'c' },
    );

    expect(sitting.answers[0]).toMatchObject({ option: 'c', struck: [] });
  });

  test('in practice a checked answer is final', () => {
    const sitting = after(
      practice,
      { type: 'option.chosen', atMs: 0, index: 0, option: 'a' },
      { type: 'certainty.said', atMs: 0, index: 0, certainty: 'certain' },
      { type: 'answer.checked', atMs: 0, index: 0 },
      { type: 'option.chosen', atMs: 0, index: 0, option: 'b' },
      { type: 'certainty.said', atMs: 0, index: 0, certainty: 'unsure' },
    );

    expect(sitting.answers[0]).toMatchObject({ option: 'a', certainty: 'certain', checked: true });
  });
});

describe('pause', () => {
  test('stops the clock in practice', () => {
    const paused = after(practice, { type: 'sitting.paused', atMs: 3 * minute }, tick(90));
    const resumed = happen(paused, { type: 'sitting.resumed', atMs: 90 * minute });

    expect(paused).toMatchObject({ phase: 'paused', leftMs: 17 * minute });
    expect(resumed).toMatchObject({ phase: 'answering', leftMs: 17 * minute });
    expect(happen(resumed, { type: 'flag.turned', atMs: 91 * minute, index: 0 }).answers[0]?.ms).toBe(4 * minute);
  });
});
