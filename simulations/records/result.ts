/** What a settled matter hands to a later task of a shift. */
import type { Decision } from './case.ts';
import type { RecordsContext } from './context.ts';

export interface RecordsResult {
  readonly decision: Decision | null;
  /** Pages that left the practice. */
  readonly sent: readonly string[];
  readonly officerTold: boolean;
}

export function resultOf({ decision, pile, officerTold }: RecordsContext): RecordsResult {
  return { decision, sent: decision === 'release' ? pile : [], officerTold };
}
