/** What a finished draw hands on to a later task of a shift: what was collected and charted, never the truth. */
import type { BloodContext } from './context.ts';
import type { TubeColor } from './tubes.ts';

export interface BloodResult {
  readonly caseId: string;
  /** Closures of the tubes that hold blood. */
  readonly collected: readonly TubeColor[];
  readonly charted: boolean;
  readonly reported: boolean;
}

export function resultOf(context: BloodContext): BloodResult {
  return {
    caseId: context.case.id,
    collected: context.tubes.filter(({ ul }) => ul > 0).map(({ color }) => color),
    charted: context.charted !== null,
    reported: context.did.reports.length > 0,
  };
}
