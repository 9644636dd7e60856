/** Which acts come so quickly that they may be kept together. */
import type { LearnerEventOf } from '../../core/simulation.ts';
import type { Injection } from '../simulation.ts';

/** Quick repeated events that may be kept together. */
export function mayWait({ type }: LearnerEventOf<Injection>): boolean {
  return type === 'plunger.set' || type === 'finger.moved';
}
