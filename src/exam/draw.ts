/**
 * Chooses the items of a form: by outline and seed, without repeats, every area in its published proportion and every
 * topic of an area in turn, never two items of which one gives the other away. Says honestly when the bank cannot fill what was asked; never tops an area up from another.
 */
import type { Blueprint } from '#schema/blueprint.ts';
import type { TopicCode } from '#schema/ids.ts';
import { keptApart } from './apart.ts';
import { apportion } from './apportion.ts';
import { placesOf, shelve, type BankEntry, type Shelf } from './bank.ts';
import { chanceOf, shuffled, type Chance } from './random.ts';

/** What is asked for. Counts are whole numbers of at least 1. */
export type FormRequest =
  | { readonly kind: 'full' }
  | { readonly kind: 'short' | 'quick'; readonly count: number }
  | { readonly kind: 'topic'; readonly topics: readonly TopicCode[]; readonly count: number }
  | { readonly kind: 'missed'; readonly items: readonly string[]; readonly count: number };

export interface DrawOptions {
  /** Items met before; they come last, and only where unseen ones run out. Empty when all are equal. */
  readonly seen: ReadonlySet<string>;
  /** Accept fewer questions than asked in areas where the bank runs short. */
  readonly allowThin: boolean;
}

/** An area whose share of the form is larger than its shelf. */
export interface Shortfall {
  readonly area: string;
  readonly wanted: number;
  readonly available: number;
}

export type DrawResult =
  | { readonly ok: true; readonly items: readonly string[]; readonly thin: readonly Shortfall[] }
  | { readonly ok: false; readonly code: 'nothing-to-ask' }
  | {
      readonly ok: false;
      readonly code: 'bank-too-small';
      readonly asked: number;
      readonly shortfalls: readonly Shortfall[];
      /** The longest form in true proportion that the bank can fill without repeats; 0 when there is none. */
      readonly longest: number;
      /** Questions of the form that `allowThin` would give. */
      readonly thinCount: number;
    };

/** A shelf's items in the order they would be taken: unseen before seen, topics in turn, chance within a topic. */
function inTakingOrder(groups: Iterable<readonly BankEntry[]>, seen: ReadonlySet<string>, chance: Chance): string[] {
  const topics = shuffled(
    [...groups].map((entries) =>
      shuffled(
        entries.map(({ id }) => id),
        chance,
      ),
    ),
    chance,
  );
  const taken: string[] = [];
  for (const isSeen of [false, true]) {
    const piles = topics.map((ids) => ids.filter((id) => seen.has(id) === isSeen));
    const tallest = piles.reduce((height, pile) => Math.max(height, pile.length), 0);
    let open = piles;
    for (let round = 0; round < tallest; round += 1) {
      open = open.filter((pile) => pile.length > round);
      for (const pile of open) {
        const id = pile[round];
        if (id !== undefined) taken.push(id);
      }
    }
  }
  return taken;
}

function shortfallsOf(shelves: readonly Shelf[], quotas: readonly number[]): Shortfall[] {
  return shelves.flatMap(({ area, size }, index) => {
    const wanted = quotas[index] ?? 0;
    return wanted > size ? [{ area, wanted, available: size }] : [];
  });
}

/** Quotas by area for a form of `count` questions. */
function quotasFor(shelves: readonly Shelf[], count: number): number[] {
  return apportion(
    count,
    shelves.map(({ weight }) => weight),
  );
}

/** The largest form, up to `atMost` questions, whose every area the bank can fill; 0 when not even one question fits. */
export function longestInProportion(shelves: readonly Shelf[], atMost: number): number {
  for (let count = atMost; count > 0; count -= 1) {
    if (shortfallsOf(shelves, quotasFor(shelves, count)).length === 0) return count;
  }
  return 0;
}

function drawByOutline(shelves: readonly Shelf[], asked: number, chance: Chance, options: DrawOptions): DrawResult {
  const quotas = quotasFor(shelves, asked);
  const shortfalls = shortfallsOf(shelves, quotas);
  const thinCount = asked - shortfalls.reduce((sum, { wanted, available }) => sum + wanted - available, 0);
  if (thinCount === 0) return { ok: false, code: 'nothing-to-ask' };
  if (shortfalls.length > 0 && !options.allowThin) {
    return {
      ok: false,
      code: 'bank-too-small',
      asked,
      shortfalls,
      longest: longestInProportion(shelves, asked),
      thinCount,
    };
  }
  const chosen = shelves.flatMap((shelf, index) =>
    inTakingOrder(shelf.byTopic.values(), options.seen, chance).slice(0, quotas[index] ?? 0),
  );
  return { ok: true, items: shuffled(chosen, chance), thin: shortfalls };
}

/** The items that an exam asks, grouped by their topic in that exam. */
function byTopic(blueprint: Blueprint, entries: readonly BankEntry[]): Map<TopicCode, BankEntry[]> {
  const placeOf = placesOf(blueprint);
  const groups = new Map<TopicCode, BankEntry[]>();
  for (const entry of entries) {
    const place = placeOf(entry.topics);
    if (place === null) continue;
    const group = groups.get(place.topic);
    if (group === undefined) groups.set(place.topic, [entry]);
    else group.push(entry);
  }
  return groups;
}

/** Draws a form's items. The same outline, bank, seed, request and options give the same items in the same order. */
export function draw(
  blueprint: Blueprint,
  bank: readonly BankEntry[],
  seed: number,
  request: FormRequest,
  options: DrawOptions,
): DrawResult {
  const chance = chanceOf(seed, 'draw');
  const shelves = (): Shelf[] => shelve(blueprint, keptApart(blueprint, bank, options.seen, chance));
  switch (request.kind) {
    case 'full':
      return drawByOutline(shelves(), blueprint.presented, chance, options);
    case 'short':
    case 'quick':
      return drawByOutline(shelves(), request.count, chance, options);
    case 'topic':
    case 'missed': {
      const wanted = new Set<string>(request.kind === 'topic' ? request.topics : request.items);
      // Missed items have all been seen: nothing to prefer among them.
      const seen = request.kind === 'missed' ? new Set<string>() : options.seen;
      const meant = bank.filter(({ id, topics }) =>
        request.kind === 'topic' ? topics.some((topic) => wanted.has(topic)) : wanted.has(id),
      );
      const groups = byTopic(blueprint, keptApart(blueprint, meant, seen, chance));
      const items = inTakingOrder(groups.values(), seen, chance).slice(0, request.count);
      return items.length === 0
        ? { ok: false, code: 'nothing-to-ask' }
        : { ok: true, items: shuffled(items, chance), thin: [] };
    }
    default: {
      const impossible: never = request;
      return impossible;
    }
  }
}
