/** What a finished screening hands on to a later task of a shift: what was charted and done, never the truth. */
import type { AcuityEntry, ShContext } from './context.ts';

export interface ShResult {
  readonly caseId: string;
  readonly acuity: readonly Omit<AcuityEntry, 'atMs'>[];
  readonly ears: ShContext['charted']['ears'];
  readonly platesMissed: number;
  readonly reported: boolean;
}

export function resultOf(context: ShContext): ShResult {
  const { charted } = context;
  return {
    caseId: context.case.id,
    acuity: charted.acuity.map(({ atMs: _atMs, ...entry }) => entry),
    ears: charted.ears,
    platesMissed: charted.plates.filter(({ answer }) => answer !== 'as-key').length,
    reported: context.did.reports.length > 0,
  };
}
