/**
 * A form: the questions of one sitting in order, with the order of their options and the segments they are sat in. Laid
 * out from items, outline and seed alone, so the record keeps only the seed and the item ids.
 */
import type { Blueprint, ExamId } from '#schema/blueprint.ts';
import type { EntryData } from '#schema/entry.ts';
import type { Item, OptionId } from '#schema/item.ts';
import type { TopicCode } from '#schema/ids.ts';
import { apportion } from './apportion.ts';
import { placesOf } from './bank.ts';
import { keyPositions } from './key-positions.ts';
import { chanceOf, shuffled, type Chance } from './random.ts';

export type FormKind = EntryData<'sitting.started'>['form']['kind'];
export type SittingMode = EntryData<'sitting.started'>['mode'];

export interface FormQuestion {
  readonly item: string;
  /** Area and topic of this exam; null for an item of other exams only. */
  readonly area: string | null;
  readonly topic: TopicCode | null;
  /** False for a question that plays the part of an unscored pretest question. */
  readonly scored: boolean;
  /** Options from top to bottom; the place decides the letter on screen. */
  readonly order: readonly OptionId[];
}

export interface FormSegment {
  /** Index of the segment's first question. */
  readonly first: number;
  readonly count: number;
  /** Time at ×1 in milliseconds, in proportion to the real exam's seconds for each question. */
  readonly allowanceMs: number;
}

export interface Form {
  readonly exam: ExamId;
  readonly kind: FormKind;
  readonly seed: number;
  readonly questions: readonly FormQuestion[];
  readonly segments: readonly FormSegment[];
  /** Optional break time in all, between segments. */
  readonly breakPoolMs: number;
}

/** What the laying out needs to know of an item. */
export type LaidItem = Pick<Item, 'id' | 'topics' | 'key' | 'fixedOrder'>;

/** A shorter form keeps as many of the exam's segments as hold at least this many questions each. */
const questionsWorthASegment = 10;

/** Options as content numbers them. */
export const optionIds: readonly OptionId[] = ['a', 'b', 'c', 'd'];

/** Segments of a form of `count` questions: the real ones, scaled. Practice has a single one. */
export function segmentsFor(blueprint: Blueprint, count: number, mode: SittingMode): FormSegment[] {
  const presented = blueprint.presented;
  const minutes = blueprint.segments.reduce((sum, segment) => sum + segment.minutes, 0);
  const room = Math.max(1, Math.floor(count / questionsWorthASegment));
  const kept = mode === 'practice' ? 1 : Math.min(blueprint.segments.length, room);
  const weights =
    kept === blueprint.segments.length
      ? blueprint.segments.map(({ items }) => items)
      : Array.from({ length: kept }, () => 1);
  let first = 0;
  return apportion(count, weights).map((questions) => {
    // Whole seconds, rounded up in the learner's favor.
    const segment = { first, count: questions, allowanceMs: Math.ceil((minutes * 60 * questions) / presented) * 1000 };
    first += questions;
    return segment;
  });
}

/** The break pool of a form: the real one, scaled, where there is more than one segment. */
function breakPoolFor(blueprint: Blueprint, count: number, segments: number): number {
  if (segments < 2) return 0;
  return (
    Math.ceil((blueprint.breakPoolMinutes * 60 * Math.min(count, blueprint.presented)) / blueprint.presented) * 1000
  );
}

/**
 * Indexes of the questions that play unscored pretest questions: only in a full form of an exam that publishes how many
 * there are, and so that every area keeps exactly its published number of scored questions.
 */
function pretestIndexes(
  blueprint: Blueprint,
  kind: FormKind,
  areas: readonly (string | null)[],
  chance: Chance,
): Set<number> {
  const { presented, scored } = blueprint;
  if (kind !== 'full' || scored === null || areas.length !== presented) return new Set();
  const unscored = new Set<number>();
  for (const area of blueprint.areas) {
    const indexes = areas.flatMap((code, index) => (code === area.code ? [index] : []));
    for (const index of shuffled(indexes, chance).slice(area.items)) unscored.add(index);
  }
  return unscored;
}

/** The options with the key at a place; an item whose options have their own order keeps it. */
function optionOrder(item: LaidItem, keyAt: number, chance: Chance): readonly OptionId[] {
  if (item.fixedOrder) return optionIds;
  const order = shuffled(
    optionIds.filter((id) => id !== item.key),
    chance,
  );
  order.splice(keyAt, 0, item.key);
  return order;
}

/** Lays a form out. `items` are in the order in which they are asked. */
export function layOut(
  blueprint: Blueprint,
  plan: { readonly kind: FormKind; readonly seed: number; readonly mode: SittingMode },
  items: readonly LaidItem[],
): Form {
  const placeOf = placesOf(blueprint);
  const places = items.map(({ topics }) => placeOf(topics));
  const unscored = pretestIndexes(
    blueprint,
    plan.kind,
    places.map((place) => place?.area ?? null),
    chanceOf(plan.seed, 'pretest'),
  );
  const chance = chanceOf(plan.seed, 'layOut');
  const keys = keyPositions(items, chance);
  const segments = segmentsFor(blueprint, items.length, plan.mode);
  return {
    exam: blueprint.id,
    kind: plan.kind,
    seed: plan.seed,
    questions: items.map((item, index) => ({
      item: item.id,
      area: places[index]?.area ?? null,
      topic: places[index]?.topic ?? null,
      scored: !unscored.has(index),
      order: optionOrder(item, keys[index] ?? 0, chance),
    })),
    segments,
    breakPoolMs: breakPoolFor(blueprint, items.length, segments.length),
  };
}
