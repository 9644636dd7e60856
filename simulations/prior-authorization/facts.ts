/** What this simulation is told of the practice: payers and the titles of the codes on its shelves. */
import type { Payer } from '../practice/types.ts';

export interface AuthorizationFacts {
  readonly payers: readonly Payer[];
  /** Title by code. */
  readonly diagnoses: Readonly<Record<string, string>>;
  readonly services: Readonly<Record<string, string>>;
}

/** Facts that the criteria and the debrief show. */
export const authorizationFactIds = [
  'pa-decision-urgent',
  'pa-decision-standard',
  'pa-claim-box',
  'ins-internal-appeal-days',
] as const;
