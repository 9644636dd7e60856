/** What a finished visit hands on to a later task of a shift: what was charted and done, never the truth. */
import type { Side } from './case.ts';
import type { IrrigationContext } from './context.ts';
import { givenMl } from './perception.ts';

export interface IrrigationResult {
  readonly caseId: string;
  readonly charted: { readonly side: Side; readonly amount: number } | null;
  readonly givenMl: number;
  readonly stopped: boolean;
}

export function resultOf(context: IrrigationContext): IrrigationResult {
  const { charted } = context;
  return {
    caseId: context.case.id,
    charted: charted === null ? null : { side: charted.side, amount: charted.amount },
    givenMl: givenMl(context),
    stopped: context.symptom !== null,
  };
}
