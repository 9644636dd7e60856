/** What moves by itself in this room, and which acts come so quickly that they may be kept together. */
import type { LearnerEventOf, SnapshotOf } from '../../core/simulation.ts';
import type { Pulse } from '../simulation.ts';

/** Whether time moves something on the screen now. */
export function moves(snapshot: SnapshotOf<Pulse>): boolean {
  return snapshot.context.hand !== null || snapshot.hasTag('counting');
}

/** Quick repeated events that may be kept together. */
export function mayWait({ type }: LearnerEventOf<Pulse>): boolean {
  return type === 'pressure.set';
}
