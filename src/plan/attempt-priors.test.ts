import { describe, expect, it } from 'vitest';
import type { EarlierAttempt } from '#exam/attempt.ts';
import { syntheticBlueprint } from '#exam/fixtures/synthetic.ts';
import type { AreaResult } from '#record/folds/attempts-reported.ts';
import { attemptPriors } from './attempt-priors.ts';
import { knownTopics, timeShares } from './known.ts';

const blueprint = syntheticBlueprint([60, 20, 20]);
const attempt = (results: Readonly<Record<string, AreaResult>>): EarlierAttempt => ({
  date: '2026-10-03',
  monthsAgo: 1,
  areas: new Map(Object.entries(results)),
});
const percent = (value: number): AreaResult => ({ as: 'percent', percent: value });
/** Six topics of equal weight. */
const topics = blueprint.areas.flatMap((area) =>
  area.topics.map(({ code, title }) => ({
    code,
    title,
    weight: 1 / 6,
    items: [],
    ask: { exam: blueprint.id, topics: [code] },
  })),
);

describe('the priors of an attempt', () => {
  it('are the results of the areas; a silent area is the mean of the others by their questions', () => {
    const { priors } = attemptPriors(blueprint, attempt({ R1: percent(80), R2: percent(60) }));

    expect([...priors].map(([code, { shareRight }]) => [code, Math.round(shareRight * 1000) / 1000])).toEqual([
      ['R1.1', 0.8],
      ['R1.2', 0.8],
      ['R2.1', 0.6],
      ['R2.2', 0.6],
      ['R3.1', 0.75],
      ['R3.2', 0.75],
    ]);
  });

  it('give the weakest area time in proportion to what was missed there', () => {
    const { priors, weakest } = attemptPriors(
      blueprint,
      attempt({ R1: percent(85), R2: percent(55), R3: percent(85) }),
    );
    const shares = timeShares({ topics }, knownTopics({ topics }, new Map(), priors));

    expect([...weakest]).toEqual(['R2.1', 'R2.2']);
    expect(shares.get('R2.1')! / shares.get('R1.1')!).toBeCloseTo(0.45 / 0.15, 5);
  });

  it('name no weakest area where all came out alike', () => {
    expect(attemptPriors(blueprint, attempt({ R1: percent(70), R2: percent(70) })).weakest.size).toBe(0);
  });

  it('are none without an attempt, or where a scaled score has no published scale', () => {
    expect(attemptPriors(blueprint, null).priors.size).toBe(0);
    expect(attemptPriors(blueprint, attempt({ R1: { as: 'scaled', score: 400 } })).priors.size).toBe(0);
  });
});
