/** The criteria of taking a blood pressure by ear. Data and pure tests; no sentence to the learner is made while scoring. */
import type { Criterion, Finding } from '../core/rubric.ts';
import type { BpContext } from './context.ts';

export const bpRubric: readonly Criterion<BpContext>[] = [];

/** The sentence for a finding. */
export function explainBp(criterion: string, finding: Finding): string {
  return `${criterion}: ${finding.because}`;
}
