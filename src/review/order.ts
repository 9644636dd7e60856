/**
 * In what order a session asks its cards: known ones mixed, so that one has to tell terms of different places apart; new ones in a
 * block, so that what belongs together is met together. Mixing helps only after the first meeting. The same day gives the same order. Pure.
 */

export interface ToAsk {
  readonly card: string;
  readonly isNew: boolean;
  /** What it belongs to: its deck, its topic. Cards of one group are kept apart when known, and together when new. */
  readonly group: string;
}

/** A number that looks like chance but is fixed by the card and the day (FNV-1a, then mixed). */
function place(card: string, seed: number): number {
  let mixed = 0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1);
  for (let index = 0; index < card.length; index += 1) mixed = Math.imul(mixed ^ card.charCodeAt(index), 0x01000193);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

/** The cards by group; groups in the order of their first card. */
function byGroup(cards: readonly ToAsk[]): ReadonlyMap<string, ToAsk[]> {
  const groups = new Map<string, ToAsk[]>();
  for (const card of cards) {
    const group = groups.get(card.group);
    if (group === undefined) groups.set(card.group, [card]);
    else group.push(card);
  }
  return groups;
}

/** Mixed so that no two neighbors are of one group where that can be had: the largest group left goes next, but never twice running. */
export function mixed(cards: readonly ToAsk[], seed: number): readonly ToAsk[] {
  const shuffled = cards.toSorted(
    (one, other) => place(one.card, seed) - place(other.card, seed) || (one.card < other.card ? -1 : 1),
  );
  const groups = [...byGroup(shuffled)].map(([name, waiting]) => ({ name, waiting, next: 0 }));
  const left = ({ waiting, next }: (typeof groups)[number]) => waiting.length - next;
  const order: ToAsk[] = [];
  let last: string | null = null;
  while (order.length < cards.length) {
    // Ties go to the group whose next card the day puts first: groups were made in that order.
    const free = groups.filter((group) => left(group) > 0 && group.name !== last);
    const open = free.length > 0 ? free : groups.filter((group) => left(group) > 0);
    const group = open.reduce((most, other) => (left(other) > left(most) ? other : most));
    const card = group.waiting[group.next];
    if (card === undefined) break;
    group.next += 1;
    last = group.name;
    order.push(card);
  }
  return order;
}

/** New cards group by group, each in the order given. */
export function inBlocks(cards: readonly ToAsk[]): readonly ToAsk[] {
  return [...byGroup(cards).values()].flat();
}

/** Known cards first and mixed, then new ones in blocks. `seed` is the same all day. */
export function inAskingOrder(cards: readonly ToAsk[], seed: number): readonly ToAsk[] {
  const known = cards.filter(({ isNew }) => !isNew);
  const fresh = cards.filter(({ isNew }) => isNew);
  return [...mixed(known, seed), ...inBlocks(fresh)];
}
