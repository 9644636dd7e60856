/** What a finished visit hands on to a later task of a shift. */
import type { TransfersContext } from './context.ts';

export interface TransfersResult {
  readonly caseId: string;
  readonly moved: boolean;
  readonly fell: boolean;
  readonly charted: boolean;
}

export function resultOf(context: TransfersContext): TransfersResult {
  return {
    caseId: context.case.id,
    moved: context.did.lowered !== null || context.did.otherwise === 'lift' || context.did.otherwise === 'themself',
    fell: context.fall !== null,
    charted: context.charted !== null,
  };
}
