/** What the denial desk knows, gathered from the practice and the cited facts. */
import type { FactValue } from '#schema/fact.ts';
import type { CoordinationLimits } from '../practice/coordination.ts';
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

function least(id: string, value: FactValue | undefined): number {
  if (value?.kind === 'at-least') return value.low;
  if (value?.kind === 'number') return value.value;
  throw new TypeError(`fact "${id}" must be a number or at-least`);
}

export function readDenialFacts(practice: Practice, fact: (id: string) => FactValue | undefined): DenialFacts {
  return {
    practice: { ...practice, rooms: [] },
    limits: {
      workingAgedEmployees: least('msp-working-aged-employees', fact('msp-working-aged-employees')),
      disabilityEmployees: least('msp-disability-employees', fact('msp-disability-employees')),
      kidneyDiseaseMonths: least('msp-esrd-months', fact('msp-esrd-months')),
    },
  };
}
