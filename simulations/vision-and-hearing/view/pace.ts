/** What moves by itself in this room. */
import type { SnapshotOf } from '../../core/simulation.ts';
import { handIsUp, soundingTone } from '../perception.ts';
import type { VisionAndHearing } from '../simulation.ts';

/** Whether time moves something on the screen now. */
export function moves({ context }: SnapshotOf<VisionAndHearing>): boolean {
  return soundingTone(context) !== null || handIsUp(context);
}
