/** What a finished visit hands on to a later task of a shift: what was charted and told, never the truth. */
import type { Size, WoundContext } from './context.ts';

export interface WoundResult {
  readonly caseId: string;
  readonly size: Size | null;
  readonly bandaged: boolean;
  readonly reported: readonly string[];
}

export function resultOf({ case: patient, size, bandage, did }: WoundContext): WoundResult {
  return {
    caseId: patient.id,
    size,
    bandaged: bandage?.secured !== null && bandage !== null,
    reported: [...new Set(did.reports.map(({ what }) => what))],
  };
}
