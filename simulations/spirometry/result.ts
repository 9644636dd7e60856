/** What a finished visit hands on to a later task of a shift: what was charted and done, never the truth. */
import type { SpirometryContext } from './context.ts';

export interface SpirometryResult {
  readonly caseId: string;
  /** The last set charted before a reliever; null when none was. */
  readonly charted: { readonly fvcL: number; readonly fev1L: number } | null;
  readonly efforts: number;
  readonly stopped: boolean;
}

export function resultOf(context: SpirometryContext): SpirometryResult {
  const last = context.sets.filter(({ phase }) => phase === 'before').at(-1);
  return {
    caseId: context.case.id,
    charted: last === undefined ? null : { fvcL: last.fvcL, fev1L: last.fev1L },
    efforts: context.made.length,
    stopped: context.stoppedAtMs !== null,
  };
}
