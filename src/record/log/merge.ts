/**
 * Two logs become one: the union of their entries by id, in log order. Nothing is chosen between people's work; only when
 * the same id comes with different contents, which honest devices never write, the smaller hash stands and it is told. Pure.
 */
import { hashEntry } from '../entry-hash.ts';
import { inLogOrder } from './order.ts';
import type { Envelope } from '../../schema/entry.ts';

export interface Merged<E extends Envelope> {
  /** In log order, one per id. */
  readonly entries: readonly E[];
  /** Ids that came with different contents, sorted. */
  readonly contradictions: readonly string[];
}

/** Commutative, associative and idempotent in `entries`. */
export function mergeLogs<E extends Envelope>(...logs: readonly (readonly E[])[]): Merged<E> {
  const byId = new Map<string, E>();
  const contradictions = new Set<string>();
  for (const entry of logs.flat()) {
    const known = byId.get(entry.id);
    const order = known === undefined ? -1 : inContentOrder(entry, known);
    if (order < 0) byId.set(entry.id, entry);
    if (known !== undefined && order !== 0) contradictions.add(entry.id);
  }
  return { entries: [...byId.values()].sort(inLogOrder), contradictions: [...contradictions].sort() };
}

/** 0 for the same contents and signature. An entry that kept its signature comes before a copy that lost it. */
function inContentOrder(a: Envelope, b: Envelope): number {
  if (a === b) return 0;
  return compare(hashEntry(a), hashEntry(b)) || compare(b.signature ?? '', a.signature ?? '');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
