/** What a finished visit hands on to a later task of a shift: what was done, never what was hidden. */
import type { SurgeryContext } from './context.ts';

export interface SurgeryResult {
  readonly caseId: string;
  readonly work: SurgeryContext['case']['task']['kind'];
  readonly specimenLogged: boolean;
  readonly stitchesOut: number;
  readonly startedAgain: number;
}

export function resultOf({ case: patient, did, stitches, field }: SurgeryContext): SurgeryResult {
  return {
    caseId: patient.id,
    work: patient.task.kind,
    specimenLogged: did.logged,
    stitchesOut: stitches.length,
    startedAgain: field.attempt - 1,
  };
}
