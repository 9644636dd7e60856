/** What a finished visit hands on to a later task of a shift: what was done and what shows, never what only the lamp shows. */
import type { Care } from './case.ts';
import type { HygieneContext } from './context.ts';
import type { HandOn, Piece, Taker } from './events.ts';

export interface HygieneResult {
  readonly caseId: string;
  readonly done: readonly Care[];
  readonly stillWorn: readonly Piece[];
  readonly room: HandOn | null;
  readonly handedTo: Taker | null;
}

export function resultOf({ case: scenario, did, worn }: HygieneContext): HygieneResult {
  return {
    caseId: scenario.id,
    done: [...new Set(did.cares.map(({ care }) => care))],
    stillWorn: worn,
    room: did.handOn,
    handedTo: did.handedTo,
  };
}
