/** Review: what is due comes back, what was missed comes first, and the same log gives the same plan. */
import { test as property, fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { memoryRecord } from '#record/memory-record.ts';
import { itemsAnswered, itemsAnsweredKinds } from '#record/folds/items-answered.ts';
import { practiceAnswered, practiceAnsweredKinds } from '#record/folds/practice-answered.ts';
import type { Intent } from '#schema/entry.ts';
import { cardName, cardOf } from './card.ts';
import { sayWhen } from './say-when.ts';
import { afterReview, dueAfter, memories, reviewKinds, type CardRating, type Memory } from './memory.ts';
import { missedCards } from './missed.ts';
import { dueToday, forecast, planSession } from './plan.ts';
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

  test('a new day begins at the person’s midnight, not at that of UTC', () => {
    // Chicago in winter: 17:55 and 18:05 are one evening, though UTC turns its day between them.
    const eveningMs = Date.UTC(2026, 10, 23, 23, 55);
    const chicagoMs = -6 * 3_600_000;
    const first = afterReview('term:systolic', null, 3, eveningMs, chicagoMs);

    const again = afterReview('term:systolic', first, 3, eveningMs + 10 * 60_000, chicagoMs);
    const tomorrow = afterReview('term:systolic', first, 3, eveningMs + 13 * 3_600_000, chicagoMs);

    expect(again.stabilityDays).toBe(first.stabilityDays);
    expect(tomorrow.stabilityDays).toBeGreaterThan(2 * first.stabilityDays);
    expect(again.dueMs - again.lastMs).toBe(2 * dayMs);
  });

  test('a flight westward between two reviews makes no day run backward', () => {
    const hour = 3_600_000;
    const tokyo = afterReview('term:systolic', null, 3, startMs, 9 * hour);

    const honolulu = afterReview('term:systolic', tokyo, 3, startMs + 8 * hour, -10 * hour);

    expect(honolulu.elapsedDays).toBe(0);
    expect(honolulu.dueMs).toBeGreaterThan(honolulu.lastMs);
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

  const deckOf = (name: string) => name.slice(5, 6);
  const known = ['term:a1', 'term:a2', 'term:b1', 'term:b2'].map((name) => [name, reviewed(name, 3, 3)!] as const);

  test('known cards of one deck are kept apart, new ones of one deck together', () => {
    const plan = planSession({
      ...base,
      deck: ['term:c1', 'term:d1', 'term:c2'],
      memories: new Map(known),
      nowMs: startMs + 40 * dayMs,
      dayStartMs: startMs + 40 * dayMs,
      groupOf: deckOf,
    });

    const decks = plan.cards.map(deckOf).join('');
    expect(decks.slice(0, 4)).toMatch(/^(abab|baba)$/);
    expect(plan.cards.slice(4)).toEqual(['term:c1', 'term:c2', 'term:d1']);
  });

  test('a card set aside is asked neither when due, nor when missed, nor as a new one', () => {
    const plan = planSession({
      ...base,
      deck: ['term:new'],
      missed: [{ card: 'item:bp-1', wasCertain: true, atMs: startMs }],
      memories: new Map(known),
      nowMs: startMs + 40 * dayMs,
      aside: new Set(['term:new', 'item:bp-1', 'term:a1']),
    });

    expect(plan.cards.toSorted()).toEqual(['term:a2', 'term:b1', 'term:b2']);
  });

  describe('toward an exam', () => {
    const exam = { daysToExam: 20, secondsToday: 600, secondsLater: 19 * 600 };
    const deck = Array.from({ length: 100 }, (_, index) => `term:new${index}`);

    test('minutes decide how many new cards are begun, and what is known is asked before it falls due', () => {
      const day = {
        ...base,
        deck,
        memories: new Map(known),
        nowMs: startMs + 2 * dayMs,
        dayStartMs: startMs + 2 * dayMs,
      };

      const spaced = dueToday(day);
      const aimed = dueToday({ ...day, exam });

      expect(spaced.filter(({ isNew }) => isNew).length).toBe(10);
      expect(aimed.filter(({ isNew }) => isNew).length).toBeGreaterThan(10);
      expect(aimed.reduce((sum, { seconds }) => sum + seconds, 0)).toBeLessThanOrEqual(600);
      expect(dueToday({ ...day, deck: [], exam }).length).toBe(4);
    });

    test('what was missed leads all the same', () => {
      const missed = [{ card: 'item:bp-1', wasCertain: true, atMs: startMs }];

      expect(dueToday({ ...base, deck, missed, exam })[0]?.card).toBe('item:bp-1');
    });

    test('cards of a topic that weighs nothing in the exam are left for later', () => {
      const weightOf = (card: string) => (card.startsWith('term:new') ? 0 : 1);
      const day = {
        ...base,
        deck,
        memories: new Map(known),
        nowMs: startMs + 9 * dayMs,
        dayStartMs: startMs + 9 * dayMs,
      };

      const names = dueToday({ ...day, exam: { ...exam, weightOf } }).map(({ card }) => card);

      expect(names.toSorted()).toEqual(known.map(([name]) => name));
    });

    test('cramming leaves the log true: after the exam normal spacing goes on from what really happened', () => {
      // Asked every day of the last week, remembered each time: early reviews make a memory grow less than due ones.
      const crammed = Array.from({ length: 7 }).reduce<Memory>(
        (memory, _, index) => afterReview(memory.card, memory, 3, startMs + (index + 1) * dayMs),
        afterReview('term:crammed', null, 3, startMs),
      );
      const spacedOut = reviewed('term:spaced', 3, 3, 3, 3)!;

      expect(crammed.times).toBe(8);
      expect(crammed.lapses).toBe(0);
      expect(crammed.stabilityDays).toBeLessThan(spacedOut.stabilityDays);
      const after = { ...base, memories: new Map([['term:crammed', crammed]]), exam: null };
      expect(dueToday({ ...after, nowMs: crammed.dueMs - 1 })).toEqual([]);
      expect(dueToday({ ...after, nowMs: crammed.dueMs }).map(({ card }) => card)).toEqual(['term:crammed']);
    });
  });

  test('what was answered wrong in certainty leads, whatever kind of card, until it is remembered on a later day', () => {
    const sure = afterReview('drug:metformin', null, 1, startMs, 0, 'certain');
    const again = afterReview(sure.card, sure, 3, startMs + 60_000, 0, null);
    const tomorrow = startMs + 2 * dayMs;
    const later = afterReview(sure.card, again, 3, tomorrow);
    const missed = [
      { card: 'item:sure', wasCertain: true, atMs: startMs },
      { card: 'item:slip', wasCertain: false, atMs: startMs },
    ];
    const day = { ...base, missed, nowMs: tomorrow, dayStartMs: startMs + dayMs, newPerDay: 0 };
    const others = known.map(([name, memory]) => [name, { ...memory, dueMs: startMs }] as const);

    const plan = planSession({ ...day, memories: new Map([...others, [again.card, again]]) });
    const aimed = planSession({
      ...day,
      memories: new Map([...others, [again.card, again]]),
      exam: { daysToExam: 9, secondsToday: 900, secondsLater: 0 },
    });

    expect([sure, again, later].map(({ sureAndWrong }) => sureAndWrong)).toEqual([true, true, false]);
    expect(plan.cards.slice(0, 3)).toEqual(['item:sure', 'drug:metformin', 'item:slip']);
    expect(aimed.cards.slice(0, 3)).toEqual(['item:sure', 'drug:metformin', 'item:slip']);
  });

  describe('with days of study', () => {
    const hour = 3600;
    test('a heap is spread, days off hold nothing, and no card goes past the exam', () => {
      const heap = new Map(
        Array.from({ length: 40 }, (_, index) => [`term:t${index}`, reviewed(`term:t${index}`, 3, 3, 3)!] as const),
      );
      const dueMs = heap.get('term:t0')!.dueMs;
      const dayStartMs = dueMs - 3 * dayMs;
      const rooms = [hour, hour, hour, 0, hour, hour, hour];

      const loads = forecast({ memories: heap, dayStartMs, rooms, daysToExam: 6 });

      expect(loads.reduce((sum, { cards }) => sum + cards, 0)).toBe(40);
      expect(loads[3]).toEqual({ cards: 0, seconds: 0 });
      expect(loads[6]).toEqual({ cards: 0, seconds: 0 });
      expect(Math.max(...loads.map(({ cards }) => cards))).toBeLessThan(20);
    });

    test('a card due this evening is for today', () => {
      const memory = reviewed('term:systolic', 3, 3)!;
      const day = {
        ...base,
        memories: new Map([[memory.card, memory]]),
        nowMs: memory.dueMs - 4000,
        dayStartMs: memory.dueMs - 9000,
      };

      expect(dueToday(day)).toEqual([]);
      expect(dueToday({ ...day, rooms: [hour, hour, hour] }).map(({ card }) => card)).toEqual([memory.card]);
    });

    test('a card that comes back in minutes is waited for all the same', () => {
      const memory = reviewed('term:systolic', 1)!;
      const day = { ...base, memories: new Map([[memory.card, memory]]), dayStartMs: startMs, rooms: [hour, hour] };

      expect(dueToday({ ...day, nowMs: memory.dueMs - 1 })).toEqual([]);
      expect(dueToday({ ...day, nowMs: memory.dueMs }).map(({ card }) => card)).toEqual([memory.card]);
    });
  });

  const card = fc.integer({ min: 0, max: 40 }).map((n) => `term:t${n}`);
  property.prop([
    fc.uniqueArray(card),
    fc.uniqueArray(card),
    fc.integer({ min: 1, max: 30 }),
    fc.integer({ min: 0, max: 20 }),
  ])(
    'no card twice, never more than asked for, and nothing due is passed over for something new',
    (deck, begun, most, newPerDay) => {
      const memory = reviewed('term:any', 3, 3)!;
      const waiting = { ...memory, dueMs: startMs - 1, firstMs: startMs - 9 * dayMs, lastMs: startMs - 5 * dayMs };
      const plan = planSession({
        ...base,
        deck,
        memories: new Map(begun.map((name) => [name, waiting])),
        most,
        newPerDay,
      });

      expect(new Set(plan.cards).size).toBe(plan.cards.length);
      expect(plan.cards.length).toBeLessThanOrEqual(most);
      expect(plan.waiting).toBe(begun.length);
      expect(plan.cards.filter((name) => begun.includes(name)).length).toBe(Math.min(most, begun.length));
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

describe('the next time', () => {
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
