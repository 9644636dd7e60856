/** What moves by itself in this room. */
import type { SnapshotOf } from '../../core/simulation.ts';
import type { Screens } from '../simulation.ts';

/** Whether time moves something on the screen now. */
export function moves({ context }: SnapshotOf<Screens>): boolean {
  return context.posture === 'walking' || context.swaysAtMs !== null;
}
