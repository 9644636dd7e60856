/** What this simulation is told of the practice: its payers, with the shape of their member numbers. */
import type { Payer, Practice } from '../practice/types.ts';

export interface CheckInFacts {
  readonly payers: readonly Payer[];
}

/** Facts that the criteria and the debrief show. */
export const checkInFactIds = [
  'rm-identifiers',
  'ci-birthday-rule',
  'ci-acknowledgment-effort',
  'msp-working-aged-employees',
  'gfe-long-notice-rule',
] as const;

export function readCheckInFacts({ payers }: Pick<Practice, 'payers'>): CheckInFacts {
  return { payers };
}
