/** What moves by itself in this room. */
import type { SnapshotOf } from '../../core/simulation.ts';
import type { Respiration } from '../simulation.ts';

/** Whether time moves something on the screen now. */
export function moves({ status }: SnapshotOf<Respiration>): boolean {
  return status === 'active';
}
