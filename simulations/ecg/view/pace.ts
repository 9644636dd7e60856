/** Which acts come so quickly that they may be kept together. */
import type { LearnerEventOf } from '../../core/simulation.ts';
import type { Ecg } from '../simulation.ts';

/** Quick repeated events that may be kept together. */
export function mayWait({ type }: LearnerEventOf<Ecg>): boolean {
  return type === 'electrode.placed';
}
