/** What the exam pages say of a blueprint, made ready for display: times, scores, counts of the bank. Build time only. */
import { keptApart } from '#exam/apart.ts';
import { shelve, type BankEntry } from '#exam/bank.ts';
import { longestInProportion } from '#exam/draw.ts';
import { duration } from '#exam/words.ts';
import type { Blueprint } from '#schema/blueprint.ts';

/** `160 min in 4 segments of 40 min`, `2 h`. */
export function timeOf(blueprint: Blueprint): string {
  const [first] = blueprint.segments;
  const minutes = blueprint.segments.reduce((sum, segment) => sum + segment.minutes, 0);
  if (first === undefined || blueprint.segments.length === 1) return duration(minutes * 60_000);
  return `${minutes} min in ${blueprint.segments.length} segments of ${first.minutes} min`;
}

/** `200, of which 180 are scored`. */
export function questionsOf({ presented, scored }: Blueprint): string {
  return scored === null || scored === presented ? String(presented) : `${presented}, of which ${scored} are scored`;
}

/** `405, scaled from 200 to 800`; null when nothing is published. */
export function passOf({ scale }: Blueprint): string | null {
  if (scale?.pass == null) return null;
  return `${scale.pass}, scaled from ${scale.min} to ${scale.max}`;
}

/** What the bank can do for an exam now. */
export interface Stock {
  /** Items of this exam in the bank. */
  readonly items: number;
  /** The longest form in true proportion without a repeat. */
  readonly longest: number;
  readonly byArea: ReadonlyMap<string, number>;
  readonly byTopic: ReadonlyMap<string, number>;
}

export function stockOf(blueprint: Blueprint, bank: readonly BankEntry[]): Stock {
  const shelves = shelve(blueprint, bank);
  // Which of two that give each other away is left out makes no difference to how many are left.
  const drawable = keptApart(blueprint, bank, new Set(), () => 0);
  return {
    items: shelves.reduce((sum, { size }) => sum + size, 0),
    longest: longestInProportion(shelve(blueprint, drawable), blueprint.presented),
    byArea: new Map(shelves.map(({ area, size }) => [area, size])),
    byTopic: new Map(
      shelves.flatMap(({ byTopic }) => [...byTopic].map(([topic, entries]) => [topic, entries.length] as const)),
    ),
  };
}
