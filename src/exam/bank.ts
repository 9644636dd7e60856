/**
 * The bank as a form sees it: every item on the shelf of one area of an outline. Needs no question text, so the browser can
 * choose a form before it loads a single question.
 */
import type { Blueprint } from '#schema/blueprint.ts';
import type { TopicCode } from '#schema/ids.ts';

/** One line of the bank's index. */
export interface BankEntry {
  readonly id: string;
  /** Topic codes of every exam the item serves; the first of an exam's own codes is its place in that exam. */
  readonly topics: readonly TopicCode[];
  /** Judged share (0.2–0.98) of minimally competent candidates who would get it right. */
  readonly difficulty: number;
  /** Items that give this one away or are given away by it: never in one form with it. Left out where there are none. */
  readonly apart?: readonly string[];
}

/** Where an item stands in one exam's outline. */
export interface Place {
  readonly area: string;
  readonly topic: TopicCode;
}

/** Finds an item's place in an outline; null when the item serves other exams only. */
export type PlaceOf = (topics: readonly TopicCode[]) => Place | null;

/** The lookup of places for one outline. */
export function placesOf(blueprint: Blueprint): PlaceOf {
  const areaOfTopic = new Map(
    blueprint.areas.flatMap(({ code, topics }) => topics.map((topic) => [topic.code, code] as const)),
  );
  return (topics) => {
    for (const topic of topics) {
      const area = areaOfTopic.get(topic);
      if (area !== undefined) return { area, topic };
    }
    return null;
  };
}

/** The items of one area, by topic, in the bank's order. */
export interface Shelf {
  readonly area: string;
  /** Questions of this area in a full form. */
  readonly weight: number;
  readonly size: number;
  readonly byTopic: ReadonlyMap<TopicCode, readonly BankEntry[]>;
}

/** The bank sorted onto the shelves of an outline, one for each area, in the outline's order; other exams' items left out. */
export function shelve(blueprint: Blueprint, bank: readonly BankEntry[]): Shelf[] {
  const placeOf = placesOf(blueprint);
  const shelves = new Map(blueprint.areas.map(({ code }) => [code, new Map<TopicCode, BankEntry[]>()]));
  for (const entry of bank) {
    const place = placeOf(entry.topics);
    if (place === null) continue;
    const shelf = shelves.get(place.area);
    const onTopic = shelf?.get(place.topic);
    if (onTopic === undefined) shelf?.set(place.topic, [entry]);
    else onTopic.push(entry);
  }
  return blueprint.areas.map(({ code, items }) => {
    const byTopic = shelves.get(code) ?? new Map<TopicCode, BankEntry[]>();
    const size = [...byTopic.values()].reduce((sum, entries) => sum + entries.length, 0);
    return { area: code, weight: items, size, byTopic };
  });
}
