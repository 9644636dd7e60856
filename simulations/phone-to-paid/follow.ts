/** How the coach's hints are followed, for tests: at each desk as whoever follows that desk's coach does. */
import { does, type Way } from '../core/follow.ts';
import { waysOfParts } from '../core/follow-parts.ts';
import type { DeskTrials } from './personas.ts';
import type { PhoneToPaid } from './simulation.ts';

export function waysOf(trials: DeskTrials): readonly Way<PhoneToPaid>[] {
  return [['The visit is closed', does<PhoneToPaid>({ type: 'run.ended' })], ...waysOfParts(trials)];
}
