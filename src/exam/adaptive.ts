/**
 * The adaptive check: 20 to 60 questions, each chosen after the last answer by how much it can tell, within the shares of
 * the outline and with an eye on how often each question is shown. Stops when its own standard error is small enough. Pure:
 * the same outline, bank, seed and answers give the same next question, so a check is taken up again from its answers.
 */
import type { Blueprint } from '#schema/blueprint.ts';
import type { TopicCode } from '#schema/ids.ts';
import { tiesOf } from './apart.ts';
import { placesOf, type BankEntry } from './bank.ts';
import { chanceOf } from './random.ts';
import { estimateAbility, flattening, rightChance, type AbilityEstimate } from './rasch.ts';

export const fewestQuestions = 20;
export const mostQuestions = 60;
/** The check may stop when the standard error of the ability is at most this, in logits. */
export const smallEnoughError = 0.38;

/** Of the questions of a topic, this share (0–1) with the most information is drawn from; never fewer than `fewestDrawnFrom`. */
const drawnFromShare = 0.2;
const fewestDrawnFrom = 5;

export interface AdaptiveAnswer {
  readonly item: string;
  readonly right: boolean;
}

/** A bank entry on its place in the outline of this check. */
export interface PlacedEntry {
  readonly id: string;
  readonly area: string;
  readonly topic: TopicCode;
  readonly difficulty: number;
}

/** The part of a bank that an outline can ask from. */
export interface PlacedBank {
  readonly byId: ReadonlyMap<string, PlacedEntry>;
  /** By area, then by topic, in the bank's order. */
  readonly byArea: ReadonlyMap<string, ReadonlyMap<TopicCode, readonly PlacedEntry[]>>;
  /** What gives an item away or is given away by it: not asked in a check that asked the item. */
  readonly ties: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Puts a bank on the places of an outline; items of other exams are left out. */
export function placedBank(blueprint: Blueprint, bank: readonly BankEntry[]): PlacedBank {
  const placeOf = placesOf(blueprint);
  const entries = bank.flatMap(({ id, topics, difficulty }) => {
    const place = placeOf(topics);
    return place === null ? [] : [{ id, difficulty, ...place }];
  });
  return {
    byId: new Map(entries.map((entry) => [entry.id, entry])),
    byArea: new Map(
      [...Map.groupBy(entries, ({ area }) => area)].map(([area, inArea]) => [
        area,
        Map.groupBy(inArea, ({ topic }) => topic),
      ]),
    ),
    ties: tiesOf(bank),
  };
}

/** What the answers so far say. Answers to questions that are no longer in the bank count for nothing. */
export function estimateSoFar(bank: PlacedBank, answers: readonly AdaptiveAnswer[]): AbilityEstimate {
  return estimateAbility(
    answers.flatMap(({ item, right }) => {
      const entry = bank.byId.get(item);
      return entry === undefined ? [] : [{ difficulty: entry.difficulty, right }];
    }),
  );
}

/** Information (Fisher, in 1/logit²) that an answer gives about an ability. */
function information(ability: number, difficulty: number): number {
  const chance = rightChance(ability, difficulty);
  return flattening ** 2 * chance * (1 - chance);
}

/** True when the check ends: enough is known, or the most were asked. */
export function isEnough(asked: number, { standardError }: AbilityEstimate): boolean {
  return asked >= mostQuestions || (asked >= fewestQuestions && standardError <= smallEnoughError);
}

/** The key by which most is owed: the largest share not yet asked. Ties go to the first. */
function mostOwed<T>(list: readonly T[], owed: (one: T) => number): T | undefined {
  return list.reduce<T | undefined>(
    (best, one) => (best === undefined || owed(one) > owed(best) + 1e-9 ? one : best),
    undefined,
  );
}

/**
 * The next question; null when the check is over or nothing is left to ask. `met` are items seen before this check: they are
 * asked only where a topic holds no others.
 */
export function nextQuestion(
  blueprint: Blueprint,
  bank: PlacedBank,
  answers: readonly AdaptiveAnswer[],
  seed: number,
  met: ReadonlySet<string>,
): string | null {
  const estimate = estimateSoFar(bank, answers);
  if (isEnough(answers.length, estimate)) return null;
  const over = new Set(answers.map(({ item }) => item));
  for (const { item } of answers) for (const other of bank.ties.get(item) ?? []) over.add(other);
  const places = answers.flatMap(({ item }) => bank.byId.get(item) ?? []);
  const askedOf = (fits: (place: PlacedEntry) => boolean) => places.filter(fits).length;
  const leftOf = (entries: readonly PlacedEntry[]) => entries.filter(({ id }) => !over.has(id));
  const total = blueprint.areas.reduce((sum, { items }) => sum + items, 0);
  const area = mostOwed(
    blueprint.areas.filter(({ code }) =>
      [...(bank.byArea.get(code)?.values() ?? [])].some((on) => leftOf(on).length > 0),
    ),
    ({ code, items }) => (items / total) * (answers.length + 1) - askedOf((place) => place.area === code),
  );
  if (area === undefined) return null;
  const chance = chanceOf(seed + answers.length, 'adapt');
  // The topics of the area in turn, from a place that chance decides.
  const topics = [...(bank.byArea.get(area.code) ?? [])].filter(([, entries]) => leftOf(entries).length > 0);
  const from = chance(topics.length);
  const chosen = mostOwed(
    [...topics.slice(from), ...topics.slice(0, from)],
    ([code]) => -askedOf(({ topic }) => topic === code),
  );
  const onTopic = leftOf(chosen?.[1] ?? []);
  const unmet = onTopic.filter(({ id }) => !met.has(id));
  const open = (unmet.length > 0 ? unmet : onTopic)
    .map(({ id, difficulty }) => ({ id, tells: information(estimate.ability, difficulty) }))
    .sort((a, b) => b.tells - a.tells || (a.id < b.id ? -1 : 1));
  // Chance among the most telling keeps any one question from being shown to everybody.
  const drawnFrom = Math.min(open.length, Math.max(fewestDrawnFrom, Math.ceil(open.length * drawnFromShare)));
  return open[chance(drawnFrom)]?.id ?? null;
}

/** How a topic went: what was asked of it and how far below the person's own level the answers lie. */
export interface TopicStanding {
  readonly topic: TopicCode;
  readonly area: string;
  readonly asked: number;
  readonly right: number;
  /** Right answers less those expected at the person's own ability; negative is weak. */
  readonly surplus: number;
}

/** The topics with a wrong answer, weakest first, at most `atMost`. */
export function weakestTopics(bank: PlacedBank, answers: readonly AdaptiveAnswer[], atMost: number): TopicStanding[] {
  const { ability } = estimateSoFar(bank, answers);
  const byTopic = new Map<TopicCode, TopicStanding>();
  for (const { item, right } of answers) {
    const entry = bank.byId.get(item);
    if (entry === undefined) continue;
    const before = byTopic.get(entry.topic) ?? { topic: entry.topic, area: entry.area, asked: 0, right: 0, surplus: 0 };
    byTopic.set(entry.topic, {
      ...before,
      asked: before.asked + 1,
      right: before.right + (right ? 1 : 0),
      surplus: before.surplus + (right ? 1 : 0) - rightChance(ability, entry.difficulty),
    });
  }
  return [...byTopic.values()]
    .filter(({ asked, right }) => right < asked)
    .sort((a, b) => a.surplus - b.surplus || (a.topic < b.topic ? -1 : 1))
    .slice(0, atMost);
}
