/** What the denial desk knows, gathered from the practice and the cited facts. */
import { factReader, type ValueOf } from '../core/fact-reader.ts';
import { readCoordinationLimits, type CoordinationLimits } from '../practice/coordination.ts';
import type { Practice } from '../practice/types.ts';

export interface DenialFacts {
  /** Without rooms and hours: those are of other desks. */
  readonly practice: Practice;
  readonly limits: CoordinationLimits;
}

export const denialFactIds = [
  'medicare-claim-filing-limit',
  'medicare-redetermination-days',
  'ins-internal-appeal-days',
  'abn-current-version',
  'msp-working-aged-employees',
] as const;

export function readDenialFacts(practice: Practice, valueOf: ValueOf): DenialFacts {
  return {
    practice: { ...practice, rooms: [] },
    limits: readCoordinationLimits(factReader('denial-desk', valueOf)),
  };
}
