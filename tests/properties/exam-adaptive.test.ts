/** The adaptive check with scripted learners: its shares, its stopping, how often it shows a question, and its honesty. */
import { describe, expect, test } from 'vitest';
import {
  estimateSoFar,
  fewestQuestions,
  isEnough,
  mostQuestions,
  nextQuestion,
  placedBank,
  smallEnoughError,
  weakestTopics,
  type AdaptiveAnswer,
} from '#exam/adaptive.ts';
import { syntheticBlueprint, syntheticItems } from '#exam/fixtures/synthetic.ts';
import { chanceOf, type Chance } from '#exam/random.ts';
import { abilities, normalWeights, rightChance } from '#exam/rasch.ts';

const outline = syntheticBlueprint([106, 38, 36]);
const bank = placedBank(outline, syntheticItems(outline, 2_400));
const none = new Set<string>();
const ids = [...bank.byId.keys()];

const share = (chance: Chance) => chance(1_000_000) / 1_000_000;

/** One check of a learner of a known ability (logits), who answers as the model says. */
function checkOf(ability: number, seed: number, chance: Chance, weakIn: string | null = null): AdaptiveAnswer[] {
  const answers: AdaptiveAnswer[] = [];
  for (;;) {
    const item = nextQuestion(outline, bank, answers, seed, none);
    if (item === null) return answers;
    const entry = bank.byId.get(item);
    if (entry === undefined) throw new Error('asked what is not in the bank');
    const own = entry.topic === weakIn ? ability - 3 : ability;
    answers.push({ item, right: share(chance) < rightChance(own, entry.difficulty) });
  }
}

describe('a check', () => {
  const checks = [-1.5, 0, 1.5].flatMap((ability) =>
    Array.from({ length: 40 }, (_, index) => ({
      ability,
      answers: checkOf(ability, index, chanceOf(index + 1, 'draw')),
    })),
  );

  test('asks 20 to 60 questions, none twice, and stops for a reason', () => {
    for (const { answers } of checks) {
      expect(answers.length).toBeGreaterThanOrEqual(fewestQuestions);
      expect(answers.length).toBeLessThanOrEqual(mostQuestions);
      expect(new Set(answers.map(({ item }) => item)).size).toBe(answers.length);
      const { standardError } = estimateSoFar(bank, answers);
      expect(answers.length === mostQuestions || standardError <= smallEnoughError).toBe(true);
      expect(isEnough(answers.length - 1, estimateSoFar(bank, answers.slice(0, -1)))).toBe(false);
    }
  });

  test('keeps the shares of the outline to within one question', () => {
    for (const { answers } of checks) {
      for (const { code, items } of outline.areas) {
        const asked = answers.filter(({ item }) => bank.byId.get(item)?.area === code).length;
        expect(Math.abs(asked - (items / 180) * answers.length)).toBeLessThanOrEqual(1);
      }
    }
  });

  test('is the same again from the same seed and answers', () => {
    const [first] = checks;
    const half = first?.answers.slice(0, 10) ?? [];

    expect(nextQuestion(outline, bank, half, 0, none)).toBe(first?.answers[10]?.item);
  });

  test('asks what was met before only where nothing else is left', () => {
    const met = new Set(ids.filter((_, index) => Math.floor(index / 6) % 2 === 0));
    const item = nextQuestion(outline, bank, [], 7, met);

    expect(met.has(item ?? '')).toBe(false);
    expect(nextQuestion(outline, bank, [], 7, new Set(ids))).not.toBeNull();
  });

  test('never asks two items of which one gives the other away', () => {
    const items = syntheticItems(outline, 240);
    // Every item is tied to the next of its own topic: no more than half of them can be asked.
    const tied = items.map((item, at) => ({ ...item, apart: [items[at + 6]?.id ?? ''] }));
    const placed = placedBank(outline, tied);

    for (let seed = 0; seed < 20; seed += 1) {
      const answers: AdaptiveAnswer[] = [];
      for (let item; (item = nextQuestion(outline, placed, answers, seed, none)) !== null;) {
        answers.push({ item, right: answers.length % 3 > 0 });
      }
      const asked = new Set(answers.map(({ item }) => item));
      expect(asked.size).toBeGreaterThanOrEqual(fewestQuestions);
      expect(tied.filter(({ id, apart }) => asked.has(id) && asked.has(apart[0] ?? ''))).toEqual([]);
    }
  });

  test('ends when the bank has no more', () => {
    const few = placedBank(outline, syntheticItems(outline, 3));
    const answers = [...few.byId.keys()].map((item) => ({ item, right: true }));

    expect(nextQuestion(outline, few, answers, 1, none)).toBeNull();
  });
});

test('with 400 questions a topic none is shown to more than one learner in five', () => {
  const shown = new Map<string, number>();
  const learners = 200;
  for (let learner = 0; learner < learners; learner += 1)
    for (const { item } of checkOf(0, learner * 1_000, chanceOf(learner + 1, 'layOut')))
      shown.set(item, (shown.get(item) ?? 0) + 1);

  expect(Math.max(...shown.values()) / learners).toBeLessThanOrEqual(0.2);
});

test('an 80% interval of the ability holds the truth 80 ± 3 times in a hundred', () => {
  const chance = chanceOf(20261126, 'draw');
  const weights = normalWeights(abilities, 1);
  const drawAbility = () => {
    let left = share(chance);
    const at = weights.findIndex((weight) => (left -= weight) < 0);
    return abilities[at === -1 ? abilities.length - 1 : at] ?? 0;
  };
  const learners = 900;
  let held = 0;
  for (let learner = 0; learner < learners; learner += 1) {
    const truth = drawAbility();
    const { ability, standardError } = estimateSoFar(bank, checkOf(truth, learner * 100, chance));
    if (Math.abs(ability - truth) <= 1.2816 * standardError) held += 1;
  }

  expect(held / learners).toBeGreaterThan(0.77);
  expect(held / learners).toBeLessThan(0.83);
});

test('a topic a learner does not know is the weakest it names, in most checks', () => {
  const chance = chanceOf(5, 'draw');
  const found = Array.from({ length: 60 }, (_, learner) => {
    const answers = checkOf(1, learner * 50, chance, 'R2.1');
    return weakestTopics(bank, answers, 3)[0]?.topic === 'R2.1';
  }).filter(Boolean).length;

  expect(found).toBeGreaterThanOrEqual(40);
});

test('a topic answered without a mistake is not called weak', () => {
  const answers = ids.slice(0, 12).map((item) => ({ item, right: true }));

  expect(weakestTopics(bank, answers, 5)).toEqual([]);
});
