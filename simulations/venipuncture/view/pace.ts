/** What moves by itself in this room, and which acts come so quickly that they may be kept together. */
import type { LearnerEventOf, SnapshotOf } from '../../core/simulation.ts';
import type { Venipuncture } from '../simulation.ts';

/** Whether time moves something on the screen now. */
export function moves({ context }: SnapshotOf<Venipuncture>): boolean {
  return context.inHolder !== null;
}

/** Quick repeated events that may be kept together. */
export function mayWait({ type }: LearnerEventOf<Venipuncture>): boolean {
  return type === 'needle.advanced' || type === 'finger.placed';
}
