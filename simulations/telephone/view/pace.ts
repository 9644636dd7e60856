/** What a telephone does by itself: it rings. */
import type { SnapshotOf } from '../../core/simulation.ts';
import type { Telephone } from '../simulation.ts';

/** Whether a line rings now. */
export function rings({ status, context: { stage, second, case: call } }: SnapshotOf<Telephone>): boolean {
  return status === 'active' && ((stage === 'before' && call.direction === 'in') || second.stage === 'ringing');
}
