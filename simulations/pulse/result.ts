/** What a finished visit hands on to a later task of a shift: what was charted and done, never the truth. */
import type { PulseContext } from './context.ts';
import type { Site } from './events.ts';

export interface PulseResult {
  readonly caseId: string;
  /** The last pulse charted; null when none was. */
  readonly charted: { readonly site: Site; readonly ratePerMin: number } | null;
  readonly deficitPerMin: number | null;
  readonly reported: boolean;
  readonly helpCalled: boolean;
}

/** Reads the result off a visit. */
export function resultOf(context: PulseContext): PulseResult {
  const last = context.entries.at(-1);
  return {
    caseId: context.case.id,
    charted: last === undefined ? null : { site: last.site, ratePerMin: last.ratePerMin },
    deficitPerMin: context.deficit?.beats ?? null,
    reported: context.did.reports.length > 0,
    helpCalled: context.did.helpCalledAtMs !== null,
  };
}
