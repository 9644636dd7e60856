/** What moves by itself in this room. */
import type { SnapshotOf } from '../../core/simulation.ts';
import type { Temperature } from '../simulation.ts';

/** Whether time moves something on the screen now. */
export function moves({ context }: SnapshotOf<Temperature>): boolean {
  return context.take?.complete === false;
}
