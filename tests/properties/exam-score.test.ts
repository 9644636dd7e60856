/** What must hold of every score, and whether stated intervals hold what they say. */
import { test, fc } from '@fast-check/vitest';
import { describe, expect, test as plainTest } from 'vitest';
import { assemble } from '#exam/assemble.ts';
import shown from '../../content/checks/calibration.json' with { type: 'json' };
import {
  calibration,
  learner,
  learnersBlueprint,
  learnersDifficulties,
  learnersEach,
} from '#exam/fixtures/learners.ts';
import { syntheticBlueprint, syntheticItems } from '#exam/fixtures/synthetic.ts';
import { betaBelow, jeffreys } from '#exam/interval.ts';
import { readiness, type FirstAnswer } from '#exam/readiness.ts';
import { score } from '#exam/score.ts';
import type { Answer } from '#exam/sitting-machine.ts';

const optionOrNone = fc.constantFrom('a', 'b', 'c', 'd', null);
const answers: fc.Arbitrary<Answer> = fc.record({
  option: optionOrNone,
  struck: fc.constant([]),
  flagged: fc.boolean(),
  certainty: fc.constantFrom('certain', 'unsure', null),
  checked: fc.boolean(),
  visited: fc.boolean(),
  ms: fc.nat(300_000),
});

const blueprint = syntheticBlueprint([106, 38, 36], { presented: 200, scored: 180 });
const bank = syntheticItems(blueprint, 700);
const keys = new Map(bank.map(({ id, key }) => [id, key]));
const areaOrder = blueprint.areas.map(({ code }) => code);

describe('score', () => {
  test.prop([fc.integer(), fc.array(answers, { minLength: 200, maxLength: 200 })])(
    'counts every scored question once, by area and in all, and leaves unscored ones out',
    (seed, given) => {
      const made = assemble(
        blueprint,
        bank,
        seed,
        { kind: 'full' },
        { seen: new Set(), allowThin: false, mode: 'exam' },
      );
      if (!made.ok) throw new Error('the bank was large enough');

      const result = score(made.form, given, keys, areaOrder, () => true);

      const right = made.form.questions.filter(
        ({ item, scored }, index) => scored && given[index]?.option === keys.get(item),
      ).length;
      expect(result.overall).toMatchObject({ right, asked: 180 });
      expect(result.areas.map(({ asked }) => asked)).toEqual([106, 38, 36]);
      expect(result.areas.reduce((sum, area) => sum + area.right, 0)).toBe(right);
    },
  );
});

describe('jeffreys', () => {
  test.prop([fc.integer({ min: 1, max: 500 }), fc.nat(500)])(
    'holds the share seen and leaves 10% beyond each inner end',
    (asked, raw) => {
      const right = Math.min(raw, asked);

      const { low, high } = jeffreys(right, asked);

      expect(low).toBeLessThanOrEqual(right / asked);
      expect(high).toBeGreaterThanOrEqual(right / asked);
      if (right > 0) expect(betaBelow(low, right + 0.5, asked - right + 0.5)).toBeCloseTo(0.1, 8);
      if (right < asked) expect(betaBelow(high, right + 0.5, asked - right + 0.5)).toBeCloseTo(0.9, 8);
    },
  );

  plainTest('agrees with published tables: 20 of 25 at 95% is 0.613 to 0.917', () => {
    const { low, high } = jeffreys(20, 25, 0.95);

    expect(low).toBeCloseTo(0.613, 2);
    expect(high).toBeCloseTo(0.917, 2);
  });
});

// Thousands of scripted learners: seconds on an idle machine, more on a busy one.
describe('readiness', { timeout: 120_000 }, () => {
  plainTest.each([20, 60, 180])(
    'an 80% interval from %i answers holds the truth 80 ± 3 times in a hundred',
    (count) => {
      const bands = calibration(count);
      const held = bands.reduce((sum, band) => sum + band.held, 0);

      expect(held / learnersEach).toBeGreaterThan(0.77);
      expect(held / learnersEach).toBeLessThan(0.83);
      // What the page about scores shows is what is counted here.
      expect(shown.rows.find(({ answers: given }) => given === count)?.bands).toEqual(bands);
    },
  );

  test.prop([fc.integer({ min: 1, max: 59 }), fc.integer({ min: 0, max: 1e6 })])(
    'never says likely on fewer than 60 first answers',
    (count, seed) => {
      expect(learner(seed, count, 4).told.word).not.toBe('likely');
    },
  );

  plainTest('says likely to most who know far more than enough, and to almost none who know too little', () => {
    const strong = Array.from({ length: 100 }, (_, seed) => learner(seed, 180, 2));
    const weak = Array.from({ length: 300 }, (_, seed) => learner(seed, 180)).filter(({ truth }) => truth < 0.74);

    expect(strong.filter(({ told }) => told.word === 'likely').length).toBeGreaterThan(80);
    expect(weak.filter(({ told }) => told.word === 'likely').length / weak.length).toBeLessThan(0.01);
  });

  plainTest('never says likely while an area of the outline has no answer', () => {
    const answers = Array.from({ length: 200 }, (): FirstAnswer => ({ area: 'R1', difficulty: 0.7, right: true }));

    const told = readiness(learnersBlueprint, answers, learnersDifficulties);

    expect(told).toMatchObject({ word: 'too-close-to-call', unseenAreas: ['R2', 'R3'] });
  });

  plainTest('says nothing before the first answer', () => {
    expect(readiness(learnersBlueprint, [], learnersDifficulties)).toBeNull();
  });

  plainTest('the number of more questions it names does settle the word for most', () => {
    const undecided = Array.from({ length: 400 }, (_, seed) => ({ seed, early: learner(seed, 60) })).filter(
      ({ early }) => early.told.word === 'too-close-to-call' && early.told.moreItems !== null,
    );
    const settled = undecided.filter(
      ({ seed, early }) => learner(seed, 60 + (early.told.moreItems ?? 0)).told.word !== 'too-close-to-call',
    );

    expect(undecided.length).toBeGreaterThan(30);
    expect(settled.length / undecided.length).toBeGreaterThan(0.5);
  });
});
