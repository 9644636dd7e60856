/**
 * The two orders of a log. Log order (device, sequence number) is how it is kept and exported; fold order (tick first) is
 * how it is read, so that what was known when an entry was written comes before it. Neither trusts a wall clock.
 */
import type { Envelope } from '../../schema/entry.ts';

type Placed = Pick<Envelope, 'id' | 'device' | 'seq' | 'tick'>;

/** By device, then sequence number; two entries in the same place (a fork) by id. */
export function inLogOrder(a: Placed, b: Placed): number {
  return byText(a.device, b.device) || a.seq - b.seq || byText(a.id, b.id);
}

/** By tick, then log order. Within a device it equals the order of writing. */
export function inFoldOrder(a: Placed, b: Placed): number {
  return a.tick - b.tick || inLogOrder(a, b);
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
