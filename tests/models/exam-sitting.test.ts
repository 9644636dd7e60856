/** The sitting as a model: every screen can be reached, none is a dead end, and every way to the end is there. */
import { getShortestPaths } from 'xstate/graph';
import { describe, expect, test } from 'vitest';
import { sittingMachine, type SittingPlan } from '#exam/sitting-machine.ts';
import type { SittingEvent } from '#exam/sitting-event.ts';

const plan: SittingPlan = {
  questions: 2,
  segments: [
    { first: 0, count: 1, allowanceMs: 10 },
    { first: 1, count: 1, allowanceMs: 10 },
  ],
  breakPoolMs: 5,
  mode: 'exam',
  timeFactor: 1,
};
const practice: SittingPlan = {
  ...plan,
  segments: [{ first: 0, count: 2, allowanceMs: 20 }],
  breakPoolMs: 0,
  mode: 'practice',
};

/** A few moments before, on and after the deadlines are enough to meet every guard. */
function eventsOf(questions: number): SittingEvent[] {
  return [0, 10, 15, 25].flatMap((atMs): SittingEvent[] => [
    { type: 'time.passed', atMs },
    { type: 'review.opened', atMs },
    { type: 'segment.ended', atMs },
    { type: 'segment.started', atMs },
    { type: 'sitting.paused', atMs },
    { type: 'sitting.resumed', atMs },
    ...Array.from({ length: questions }, (_, index): SittingEvent[] => [
      { type: 'question.opened', atMs, index },
      { type: 'option.chosen', atMs, index, option: 'a' },
      { type: 'answer.checked', atMs, index },
    ]).flat(),
  ]);
}

/** States that look alike on screen count as one; time spent by question would make them endless. */
function pathsOf(input: SittingPlan) {
  return getShortestPaths(sittingMachine, {
    input,
    events: eventsOf(input.questions),
    serializeState: ({ value, context }) =>
      JSON.stringify([
        value,
        context.segment,
        context.current,
        context.nowMs,
        context.answers.map(({ option, checked }) => [option, checked]),
      ]),
    limit: 20_000,
  });
}

function screensOf(input: SittingPlan): string[] {
  return [...new Set(pathsOf(input).map(({ state }) => JSON.stringify(state.value)))].sort();
}

describe('the sitting', () => {
  test('in exam mode reaches questions, review, break and end, and never a pause', () => {
    expect(screensOf(plan)).toEqual(
      ['"finished"', '"onBreak"', '{"segmentOpen":"answering"}', '{"segmentOpen":"reviewing"}'].sort(),
    );
  });

  test('in practice reaches the pause as well, and no break', () => {
    expect(screensOf(practice)).toEqual(
      ['"finished"', '"paused"', '{"segmentOpen":"answering"}', '{"segmentOpen":"reviewing"}'].sort(),
    );
  });

  test.each([
    ['exam', plan],
    ['practice', practice],
  ] as const)('in %s mode can be ended from every state it can be in', (_, input) => {
    const paths = pathsOf(input);
    const stuck = paths.filter(({ state }) => {
      if (state.matches('finished')) return false;
      const onward = getShortestPaths(sittingMachine, {
        fromState: state,
        events: [
          { type: 'sitting.resumed', atMs: 25 },
          { type: 'segment.started', atMs: 25 },
          { type: 'segment.ended', atMs: 25 },
          { type: 'time.passed', atMs: 1000 },
        ],
        limit: 500,
      });
      return !onward.some((path) => path.state.matches('finished'));
    });

    expect(stuck.map(({ state }) => JSON.stringify(state.value))).toEqual([]);
  });
});
