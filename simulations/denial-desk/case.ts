/** A queue of returned claims: from which causes it is drawn. Types only. */
import type { CivilDate } from '../core/calendar.ts';
import type { CauseId } from './causes.ts';

export interface DenialCase {
  readonly id: string;
  readonly title: string;
  readonly line: string;
  readonly today: CivilDate;
  /** Causes the seed draws from. */
  readonly pool: readonly CauseId[];
  /** Fewest and most claims in the queue. */
  readonly fewest: number;
  readonly most: number;
  /** Whether Noemi Castellano's claim of this week lies on top. */
  readonly hasThread: boolean;
}
