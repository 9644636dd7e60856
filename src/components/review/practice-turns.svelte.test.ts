/** Missed practice as review cards: the answer grades the card, and each review asks something else of the same kind. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { steps } from '#drills/fixtures.ts';
import { familyById } from '#families/index.ts';
import { mistakes } from '#families/mistakes.ts';
import { judge, optionsOf } from '#families/options.ts';
import { DrillTurn } from './drill-turn.svelte.ts';
import { ProblemTurn } from './problem-turn.svelte.ts';

const family = familyById('mg-per-kg-per-day')!;
const card = { family, tools: { judge, optionsOf, mistakes } };
/** Milliseconds between the answer and the press on "Next card". */
const longEnough = 1000;

function answered(given: string, waitMs = longEnough) {
  const grades: number[] = [];
  const turn = new ProblemTurn(card, 0, (rating) => grades.push(rating));
  const now = vi.spyOn(performance, 'now').mockReturnValue(5000);
  turn.answer(given);
  now.mockReturnValue(5000 + waitMs);
  turn.next();
  return { turn, grades };
}
const { problem } = new ProblemTurn(card, 0, () => {}).asked;

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a kind of problem', () => {
  test('answered right is remembered', () => {
    expect(answered(problem.answer.value).grades).toEqual([3]);
  });

  test('answered wrong is forgotten, and the mistake has its name', () => {
    const [slip] = problem.mistakes;
    const { grades, turn } = answered(slip!.value);

    expect(grades).toEqual([1]);
    expect(turn.verdict).toMatchObject({ kind: 'mistake', wrong: { mistake: slip!.mistake } });
    expect(turn.adviceOf(slip!.mistake)).toBe(mistakes[slip!.mistake]);
  });

  test('is not graded by what cannot be read, nor by a key held down', () => {
    expect(answered('five').grades).toEqual([]);
    expect(answered(problem.answer.value, 10).grades).toEqual([]);
  });

  test('comes with other numbers each time, alike on every device', () => {
    const stemAfter = (times: number) => new ProblemTurn(card, times, () => {}).asked.problem.stem;

    expect(stemAfter(1)).not.toBe(stemAfter(0));
    expect(stemAfter(1)).toBe(stemAfter(1));
  });
});

describe('a drill', () => {
  const ids = steps.steps.map(({ id }) => id);

  test('wholly right is remembered, anything less is not yet; the first answer counts', () => {
    const turn = new DrillTurn(steps, 0);
    expect(turn.rating).toBeNull();
    turn.check({ kind: 'ordering', order: [...ids.slice(1), ...ids.slice(0, 1)] });
    turn.check({ kind: 'ordering', order: ids });
    const right = new DrillTurn(steps, 0);
    right.check({ kind: 'ordering', order: ids });

    expect([turn.rating, right.rating]).toEqual([1, 3]);
  });

  test('an answer to something else changes nothing', () => {
    const turn = new DrillTurn(steps, 0);
    turn.check({ kind: 'point-on-figure', place: 'a' });

    expect(turn.judged).toBeNull();
  });
});
