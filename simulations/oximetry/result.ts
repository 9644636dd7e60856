/** What a finished visit hands on to a later task of a shift: what was charted and done, never the true saturation. */
import type { OximetryContext } from './context.ts';
import type { Air } from './events.ts';

export interface OximetryResult {
  readonly caseId: string;
  readonly charted: {
    readonly percent: number;
    readonly air: Air | null;
    readonly oxygenTenthsL: number | null;
  } | null;
  readonly reported: boolean;
  readonly helpCalled: boolean;
}

/** Reads the result off a visit. */
export function resultOf(context: OximetryContext): OximetryResult {
  const last = context.charted.at(-1);
  return {
    caseId: context.case.id,
    charted: last === undefined ? null : { percent: last.percent, air: last.air, oxygenTenthsL: last.oxygenTenthsL },
    reported: context.did.reports.length > 0,
    helpCalled: context.did.helpCalledAtMs !== null,
  };
}
