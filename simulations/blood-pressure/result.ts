/** What a finished visit hands on to a later task of a shift: what was charted and done, never the true pressure. */
import type { BpContext, Pressure } from './context.ts';

/** What a finished visit hands to a later task of a shift. */
export interface BpResult {
  readonly caseId: string;
  /** As charted: the average when there is one, else the last reading; null when nothing was charted. */
  readonly charted: Pressure | null;
  readonly readings: number;
  readonly reported: boolean;
  readonly helpCalled: boolean;
}

/** Reads the result off a visit. */
export function resultOf(context: BpContext): BpResult {
  const last = context.readings.at(-1);
  return {
    caseId: context.case.id,
    charted: context.average ?? (last === undefined ? null : { systolic: last.systolic, diastolic: last.diastolic }),
    readings: context.readings.length,
    reported: context.did.reports.length > 0,
    helpCalled: context.did.helpCalledAtMs !== null,
  };
}
