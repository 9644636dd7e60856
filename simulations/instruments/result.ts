/** What a finished day hands on to a later task of a shift: what was released and decided, never what only the model knows. */
import type { InstrumentContext } from './context.ts';
import type { LoadDecision } from './events.ts';

export interface InstrumentResult {
  readonly caseId: string;
  readonly released: readonly string[];
  readonly decided: LoadDecision | null;
  readonly sterilizerOut: boolean;
}

export function resultOf({ case: scenario, judged, decided, taggedOut }: InstrumentContext): InstrumentResult {
  return {
    caseId: scenario.id,
    released: Object.entries(judged).flatMap(([pack, as]) => (as === 'release' ? [pack] : [])),
    decided,
    sterilizerOut: taggedOut,
  };
}
