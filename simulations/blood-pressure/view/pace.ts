/** What moves by itself in this room, and which acts come so quickly that they may be kept together. */
import type { LearnerEventOf, SnapshotOf } from '../../core/simulation.ts';
import type { BloodPressure } from '../simulation.ts';

/** Whether time moves something on the screen now. */
export function moves({ context }: SnapshotOf<BloodPressure>): boolean {
  return context.cuffMmHg > 0 || context.incomingMmHg > 0 || context.fingers !== null || context.stethoscope !== null;
}

/** Quick repeated events that may be kept together. */
export function mayWait({ type }: LearnerEventOf<BloodPressure>): boolean {
  return type === 'bulb.squeezed' || type === 'valve.set' || type === 'arm.rested';
}
