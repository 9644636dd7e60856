/** What moves by itself in this room. */
import type { SnapshotOf } from '../../core/simulation.ts';
import type { Oximetry } from '../simulation.ts';

/** Whether time moves something on the screen now. */
export function moves({ context }: SnapshotOf<Oximetry>): boolean {
  return context.clip !== null || context.feltSinceMs !== null;
}
