/** What moves by itself in this room, and which acts come so quickly that they may be kept together. */
import type { LearnerEventOf, SnapshotOf } from '../../core/simulation.ts';
import type { Emergencies } from '../simulation.ts';

/** Whether time moves something on the screen now. */
export function moves(snapshot: SnapshotOf<Emergencies>): boolean {
  return snapshot.hasTag('compressing');
}

/** Quick repeated events that may be kept together. */
export function mayWait({ type }: LearnerEventOf<Emergencies>): boolean {
  return type === 'chest.pressed' || type === 'chest.released' || type === 'force.set';
}
