/** What moves by itself in this room. */
import type { SnapshotOf } from '../../core/simulation.ts';
import type { Transfers } from '../simulation.ts';

/** Whether time moves something on the screen now. */
export function moves(snapshot: SnapshotOf<Transfers>): boolean {
  return snapshot.hasTag('falling');
}
