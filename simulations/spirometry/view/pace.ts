/** What moves by itself in this room. */
import type { SnapshotOf } from '../../core/simulation.ts';
import type { Spirometry } from '../simulation.ts';

/** Whether time moves something on the screen now. */
export function moves(snapshot: SnapshotOf<Spirometry>): boolean {
  return snapshot.hasTag('inhaling') || snapshot.hasTag('blowing');
}
