/** The cited times this desk works by, read from `content/facts` by id. */
import type { FactValue } from '#schema/fact.ts';

export interface RecordsFacts {
  readonly accessDays: number;
  readonly extensionDays: number;
  readonly amendmentDays: number;
}

export const recordsFactIds = [
  'hipaa-access-days',
  'hipaa-access-extension-days',
  'hipaa-amendment-days',
  'hipaa-authorization-elements',
  'hipaa-breach-factors',
  'rec-deceased-years',
] as const;

function atMost(id: string, value: FactValue | undefined): number {
  if (value?.kind !== 'at-most') throw new TypeError(`fact "${id}" must be of the kind at-most`);
  return value.high;
}

export function readRecordsFacts(fact: (id: string) => FactValue | undefined): RecordsFacts {
  return {
    accessDays: atMost('hipaa-access-days', fact('hipaa-access-days')),
    extensionDays: atMost('hipaa-access-extension-days', fact('hipaa-access-extension-days')),
    amendmentDays: atMost('hipaa-amendment-days', fact('hipaa-amendment-days')),
  };
}
