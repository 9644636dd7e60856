/** What a finished visit hands on to a later task of a shift: what was charted and done, never the truth. */
import type { TestId } from './case.ts';
import type { Entry, PocContext } from './context.ts';

export interface PocResult {
  readonly caseId: string;
  readonly test: TestId;
  /** The result charted last; null when none was. */
  readonly charted: Pick<Entry, 'value' | 'unit' | 'flag'> | null;
  readonly reported: boolean;
  readonly controlsRun: number;
}

/** Reads the result off a visit. */
export function resultOf({ case: patient, entries, did, controls }: PocContext): PocResult {
  const last = entries.at(-1);
  return {
    caseId: patient.id,
    test: patient.test,
    charted: last === undefined ? null : { value: last.value, unit: last.unit, flag: last.flag },
    reported: did.reports.length > 0,
    controlsRun: controls.length,
  };
}
