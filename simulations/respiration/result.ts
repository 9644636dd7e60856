/** What a finished visit hands on to a later task of a shift: what was charted and done, never the truth. */
import type { BreathContext } from './context.ts';

export interface BreathResult {
  readonly caseId: string;
  /** Breaths a minute as charted last; null when none were. */
  readonly chartedPerMin: number | null;
  readonly reported: boolean;
  readonly helpCalled: boolean;
}

/** Reads the result off a visit. */
export function resultOf(context: BreathContext): BreathResult {
  return {
    caseId: context.case.id,
    chartedPerMin: context.entries.at(-1)?.ratePerMin ?? null,
    reported: context.did.reports.length > 0,
    helpCalled: context.did.helpCalledAtMs !== null,
  };
}
