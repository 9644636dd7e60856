/** Which entries count: all but those a later entry withdrew. A withdrawal can itself be withdrawn. Pure. */
import { inFoldOrder } from './order.ts';
import type { Entry } from '../../schema/entry.ts';

/** An entry of the given kinds that is not a withdrawal. */
export type Act<E extends Entry> = Exclude<E, { readonly kind: 'entry.withdrawn' }>;

/**
 * The entries that count, in fold order and without the withdrawals themselves. Read from the end, so that a withdrawal
 * only reaches what came before it and two that name each other cannot chase in a circle.
 */
export function liveEntries<E extends Entry>(entries: readonly E[]): readonly Act<E>[] {
  const withdrawn = new Set<string>();
  const live: Act<E>[] = [];
  for (const entry of entries.toSorted(inFoldOrder).reverse()) {
    if (withdrawn.has(entry.id)) continue;
    if (isAct(entry)) live.push(entry);
    else if (entry.kind === 'entry.withdrawn') withdrawn.add(entry.data.entry);
  }
  return live.reverse();
}

function isAct<E extends Entry>(entry: E): entry is Act<E> {
  return entry.kind !== 'entry.withdrawn';
}
