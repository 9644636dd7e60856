/** What moves by itself in this room, and which acts come so quickly that they may be kept together. */
import type { LearnerEventOf, SnapshotOf } from '../../core/simulation.ts';
import type { Irrigation } from '../simulation.ts';

/** A hand on a slider makes many of these. */
const slid: ReadonlySet<LearnerEventOf<Irrigation>['type']> = new Set([
  'head.tilted',
  'ear.pulled',
  'tip.set',
  'eye.aimed',
  'flow.set',
]);

/** Whether time moves something on the screen now. */
export function moves(snapshot: SnapshotOf<Irrigation>): boolean {
  return snapshot.hasTag('running');
}

/** Quick repeated events that may be kept together. */
export function mayWait({ type }: LearnerEventOf<Irrigation>): boolean {
  return slid.has(type);
}
