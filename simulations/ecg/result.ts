/** What a finished visit hands on to a later task of a shift: what was recorded and done, never the truth. */
import type { EcgContext } from './context.ts';

export interface EcgResult {
  readonly caseId: string;
  readonly tracings: number;
  /** The last rate charted; null when none was. */
  readonly ratePerMin: number | null;
  readonly reported: boolean;
  readonly helpCalled: boolean;
}

/** Reads the result off a visit. */
export function resultOf(context: EcgContext): EcgResult {
  return {
    caseId: context.case.id,
    tracings: context.tracings.length,
    ratePerMin: context.rates.at(-1)?.ratePerMin ?? null,
    reported: context.did.reports.length > 0,
    helpCalled: context.did.helpCalledAtMs !== null,
  };
}
