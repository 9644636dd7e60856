/** Where the learner looks and how they hold the needle before it goes in: view only, nothing of it is in the run until they act. */
import type { ArmId, ArmView } from '../case.ts';
import { sizeMm } from '../anatomy.ts';
import type { Digit } from '../events.ts';
import type { Felt } from '../palpation.ts';
import type { Touch } from '../palpation.ts';

export interface TrailSpot {
  readonly touch: Touch;
  readonly felt: Felt;
}

export class Aiming {
  arm = $state<ArmId>('right');
  at = $state<ArmView>('elbow');
  inches = $state(3.5);
  x = $state(50);
  y = $state(60);
  headingDeg = $state(0);
  angleDeg = $state(25);
  bevel = $state<'up' | 'down'>('up');
  /** Where the finger was and what it felt: shown in a coached run. */
  trail = $state.raw<readonly TrailSpot[]>([]);
  digit = $state<Digit | 'heel'>('middle');
  lines = $state<'across' | 'along'>('across');
  skinX = $state(0);
  skinY = $state(10);
  tenths = $state(15);

  remember(touch: Touch, felt: Felt): void {
    this.trail = [...this.trail, { touch, felt }].slice(-60);
  }

  aimAt(x: number, y: number): void {
    const { width, height } = sizeMm[this.at];
    this.x = Math.max(0, Math.min(width, Math.round(x)));
    this.y = Math.max(0, Math.min(height, Math.round(y)));
  }
}
