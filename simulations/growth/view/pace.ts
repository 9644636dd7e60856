/** What moves by itself in this room, and which acts come so quickly that they may be kept together. */
import type { LearnerEventOf, SnapshotOf } from '../../core/simulation.ts';
import { settled } from '../perception.ts';
import type { Growth } from '../simulation.ts';

/** Whether time moves something on the screen now. */
export function moves({ context }: SnapshotOf<Growth>): boolean {
  return context.place === 'scale' && !settled(context);
}

/** Quick repeated events that may be kept together. */
export function mayWait({ type }: LearnerEventOf<Growth>): boolean {
  return type === 'poise.moved';
}
