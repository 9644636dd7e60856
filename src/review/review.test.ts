/** Review: what is due comes back, what was missed comes first, and the same log gives the same plan. */
import { test as property, fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { memoryRecord } from '#record/memory-record.ts';
import { itemsAnswered, itemsAnsweredKinds } from '#record/folds/items-answered.ts';
import { practiceAnswered, practiceAnsweredKinds } from '#record/folds/practice-answered.ts';
import type { Intent } from '#schema/entry.ts';
import { cardName, cardOf } from './card.ts';
import { dueByDay, sayWhen } from './forecast.ts';
import { afterReview, dueAfter, memories, reviewKinds, type CardRating, type Memory } from './memory.ts';
import { missedCards } from './missed.ts';
import { planSession } from './plan.ts';
import { afterCard, againWithinMs, startSession } from './session.ts';

const startMs = Date.UTC(2026, 10, 23, 14);
const dayMs = 86_400_000;
const none = new Map<string, Memory>();

/** A card after these ratings, one each on the day it fell due. */
function reviewed(card: string, ...ratings: readonly CardRating[]): Memory | null {
  let memory: Memory | null = null;
  for (const rating of ratings) memory = afterReview(card, memory, rating, memory?.dueMs ?? startMs);
  return memory;
}

describe('names of cards', () => {
  property.prop([
    fc.constantFrom('term', 'part', 'item', 'problem', 'drill', 'drug', 'fact', 'step', 'figure', 'sound', 'own'),
    fc.stringMatching(/^[a-z0-9/-]{1,30}$/),
  ])('a name leads back to its card', (kind, id) => {
    expect(cardOf(cardName({ kind, id }))).toEqual({ kind, id });
  });

  test.each(['', 'term:', 'song:abc', 'term'])('“%s” names no card', (name) => {
    expect(cardOf(name)).toBeNull();
  });
});

describe('memory', () => {
  test('a card remembered again and again comes back later and later', () => {
    const waits = [2, 3, 4, 5].map((times) => {
      const memory = reviewed('term:systolic', ...Array.from({ length: times }, () => 3 as const));
      return memory!.dueMs - memory!.lastMs;
    });

    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    expect(new Set(waits).size).toBe(waits.length);
  });

  test('a card forgotten comes back within minutes and counts a lapse', () => {
    const learned = reviewed('term:systolic', 3, 3, 3);

    const forgotten = afterReview('term:systolic', learned, 1, learned!.dueMs);

    expect(forgotten.dueMs - forgotten.lastMs).toBeLessThanOrEqual(againWithinMs);
    expect(forgotten.lapses).toBe(1);
  });

  test('a better rating never brings a card back sooner', () => {
    const memory = reviewed('term:systolic', 3, 3);

    const due = dueAfter('term:systolic', memory, memory!.dueMs);

    expect(due[1]).toBeLessThan(due[2]);
    expect(due[2]).toBeLessThanOrEqual(due[3]);
    expect(due[3]).toBeLessThan(due[4]);
  });

  test('a clock set back between two reviews does not move a card into the past', () => {
    const memory = reviewed('term:systolic', 3);

    const later = afterReview('term:systolic', memory, 3, startMs - 30 * dayMs);

    expect(later.lastMs).toBe(memory!.lastMs);
    expect(later.dueMs).toBeGreaterThan(memory!.lastMs);
  });

  test('the record’s reviews give the memory, and a withdrawn review leaves no trace', async () => {
    const record = memoryRecord();
    const review = (rating: CardRating) =>
      record.append([{ kind: 'card.reviewed', data: { card: 'term:systolic', rating, certainty: null } }]);
    await review(3);
    const before = memories(await record.entries(...reviewKinds)).get('term:systolic');
    const second = await review(1);
    if (!second.ok) throw new Error(second.code);

    await record.append([
      { kind: 'entry.withdrawn', data: { entry: second.entries[0]!.id, reason: 'pressed by mistake' } },
    ]);

    expect(memories(await record.entries(...reviewKinds)).get('term:systolic')).toEqual(before);
    expect(before?.times).toBe(1);
  });

  property.prop([fc.array(fc.constantFrom<CardRating>(1, 2, 3, 4), { minLength: 1, maxLength: 12 })])(
    'any reviews leave a card due after its last review and within little more than a year',
    (ratings) => {
      const memory = reviewed('part:cardi-o', ...ratings);

      expect(memory!.times).toBe(ratings.length);
      expect(memory!.dueMs).toBeGreaterThan(memory!.lastMs);
      // FSRS adds a day or two over the maximum, so that a better rating still comes later than a lesser one.
      expect(memory!.dueMs - memory!.lastMs).toBeLessThanOrEqual(370 * dayMs);
    },
  );
});

describe('what was missed', () => {
  /** What review finds missed in a record of these entries. */
  async function missedAfter(...entries: readonly Intent[]) {
    const record = memoryRecord();
    for (const entry of entries) await record.append([entry]);
    return missedCards(
      itemsAnswered(await record.entries(...itemsAnsweredKinds)),
      practiceAnswered(await record.entries(...practiceAnsweredKinds)),
    );
  }

  const answer = (item: string, right: boolean, certainty: 'certain' | 'unsure' | null) => ({
    item,
    option: 'a' as const,
    right,
    firstSeen: true,
    certainty,
    ms: 20_000,
  });

  test('wrong answers and lucky guesses come back, certain and wrong first; what was right and sure does not', async () => {
    const answers = [
      answer('lucky', true, 'unsure'),
      answer('wrong', false, null),
      answer('sure-wrong', false, 'certain'),
      answer('known', true, null),
    ];

    const missed = await missedAfter({
      kind: 'sitting.finished',
      data: { sitting: '01998e3c-7c00-7000-8000-000000000001', exam: 'cma-aama', right: 2, scored: 4, answers },
    });

    expect(missed.map(({ card }) => card)).toEqual(['item:sure-wrong', 'item:lucky', 'item:wrong']);
    expect(missed[0]?.wasCertain).toBe(true);
  });

  const problem = (family: string, right: boolean): Intent => ({
    kind: 'problem.answered',
    data: { family, seed: 7, given: '5', right, mistake: null, ms: 9000 },
  });
  const drill = (id: string, share: number): Intent => ({
    kind: 'drill.answered',
    data: { drill: id, share, ms: 9000 },
  });

  test('a kind of problem answered wrong comes back, and a drill that was not wholly right', async () => {
    const missed = await missedAfter(
      problem('follow-up-date', false),
      drill('drill-order', 0.8),
      problem('pack-years', true),
      drill('drill-match', 1),
    );

    expect(missed.map(({ card }) => card)).toEqual(['problem:follow-up-date', 'drill:drill-order']);
  });

  test('practice that was right the last time is not missed any more', async () => {
    expect(
      await missedAfter(problem('pack-years', false), problem('pack-years', true), drill('a', 0.5), drill('a', 1)),
    ).toEqual([]);
  });
});

describe('plan of a session', () => {
  const base = {
    deck: [],
    missed: [],
    memories: none,
    nowMs: startMs,
    dayStartMs: startMs - 14 * 3_600_000,
    newPerDay: 10,
    most: 20,
  };

  test('missed items come first, then what is due, then new cards', () => {
    const due = reviewed('term:systolic', 3, 3)!;

    const plan = planSession({
      ...base,
      deck: ['term:diastolic'],
      missed: [{ card: 'item:bp-1', wasCertain: false, atMs: startMs }],
      memories: new Map([['term:systolic', due]]),
      nowMs: due.dueMs,
      dayStartMs: due.dueMs - 3_600_000,
    });

    expect(plan).toEqual({ cards: ['item:bp-1', 'term:systolic', 'term:diastolic'], waiting: 2, fresh: 1 });
  });

  test('a card that is not due yet is left alone', () => {
    const memory = reviewed('term:systolic', 3, 3)!;

    const plan = planSession({ ...base, memories: new Map([['term:systolic', memory]]), nowMs: memory.dueMs - 1 });

    expect(plan.cards).toEqual([]);
  });

  test('an item reviewed after it was missed waits for its day; missed again, it is back at once', () => {
    const memory = reviewed('item:bp-1', 3, 3)!;
    const later = { ...base, memories: new Map([['item:bp-1', memory]]), nowMs: memory.lastMs + 1 };
    const missed = (atMs: number) => [{ card: 'item:bp-1', wasCertain: false, atMs }];

    expect(planSession({ ...later, missed: missed(startMs - 1) }).cards).toEqual([]);
    expect(planSession({ ...later, missed: missed(memory.lastMs + 1) }).cards).toEqual(['item:bp-1']);
  });

  test('new cards stop at the day’s number, counting those begun earlier today', () => {
    const deck = ['a', 'b', 'c', 'd', 'e'].map((id) => cardName({ kind: 'term', id }));
    const begun = new Map([['term:a', afterReview('term:a', null, 4, startMs)]]);

    const plan = planSession({ ...base, deck, memories: begun, newPerDay: 3 });

    expect(plan.cards).toEqual(['term:b', 'term:c']);
    expect(plan.fresh).toBe(2);
  });

  test('what came up because it was missed takes no place of a new card', () => {
    const deck = ['a', 'b'].map((id) => cardName({ kind: 'term', id }));
    const missed = ['item:bp-1', 'problem:pack-years', 'drill:drill-order'];
    const begun = new Map(missed.map((card) => [card, afterReview(card, null, 4, startMs)]));

    expect(planSession({ ...base, deck, memories: begun, newPerDay: 2 }).cards).toEqual(deck);
  });

  const card = fc.integer({ min: 0, max: 40 }).map((n) => `term:t${n}`);
  property.prop([
    fc.uniqueArray(card),
    fc.uniqueArray(card),
    fc.integer({ min: 1, max: 30 }),
    fc.integer({ min: 0, max: 20 }),
  ])(
    'no card twice, never more than asked for, and nothing due is passed over for something new',
    (deck, known, most, newPerDay) => {
      const memory = { dueMs: startMs - 1, firstMs: startMs - 9 * dayMs, lastMs: startMs - 5 * dayMs };
      const plan = planSession({
        ...base,
        deck,
        memories: new Map(known.map((name) => [name, memory])),
        most,
        newPerDay,
      });

      expect(new Set(plan.cards).size).toBe(plan.cards.length);
      expect(plan.cards.length).toBeLessThanOrEqual(most);
      expect(plan.waiting).toBe(known.length);
      expect(plan.cards.filter((name) => known.includes(name)).length).toBe(Math.min(most, known.length));
    },
  );
});

describe('session', () => {
  test('a card forgotten comes back at the end of the line until it is remembered', () => {
    let session = startSession(['a', 'b']);

    session = afterCard(session, startMs + 60_000, startMs);
    expect(session.waiting).toEqual(['b', 'a']);
    session = afterCard(session, startMs + dayMs, startMs);
    session = afterCard(session, startMs + dayMs, startMs);

    expect(session).toEqual({ waiting: [], given: 3, done: 2 });
  });

  test('a session that is done stays as it is', () => {
    const session = startSession([]);

    expect(afterCard(session, startMs, startMs)).toEqual(session);
  });
});

describe('forecast', () => {
  test('each card is counted in the first day it is due, and overdue cards today', () => {
    const due = [startMs - 5 * dayMs, startMs + 1, startMs + dayMs + 1, startMs + 40 * dayMs].map((dueMs) => ({
      dueMs,
    }));

    expect(dueByDay(due, [startMs + dayMs, startMs + 2 * dayMs, startMs + 3 * dayMs])).toEqual([2, 1, 0]);
  });

  test.each([
    [60_000, 'in 1 minute'],
    [600_000, 'in 10 minutes'],
    [5 * 3_600_000, 'in 5 hours'],
    [dayMs, 'tomorrow'],
    [4.4 * dayMs, 'in 4 days'],
    [91 * dayMs, 'in 3 months'],
  ])('%i ms is said as “%s”', (waitMs, words) => {
    expect(sayWhen(waitMs)).toBe(words);
  });
});
