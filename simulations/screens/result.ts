/** What a finished visit hands on to a later task of a shift: what was charted and done, never the truth. */
import type { ScContext } from './context.ts';

export interface ScResult {
  readonly caseId: string;
  readonly scores: readonly { readonly screen: string; readonly total: number }[];
  readonly providerCalled: boolean;
  readonly reported: boolean;
}

export function resultOf(context: ScContext): ScResult {
  return {
    caseId: context.case.id,
    scores: context.charted.scores.map(({ screen, total }) => ({ screen, total })),
    providerCalled: context.did.calls.length > 0,
    reported: context.did.reports.length > 0,
  };
}
