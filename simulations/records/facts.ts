/** The cited times this desk works by, read from `content/facts` by id. */
import { factReader, type ValueOf } from '../core/fact-reader.ts';

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

export function readRecordsFacts(valueOf: ValueOf): RecordsFacts {
  const { number } = factReader('records', valueOf);
  return {
    accessDays: number('hipaa-access-days', 'at-most'),
    extensionDays: number('hipaa-access-extension-days', 'at-most'),
    amendmentDays: number('hipaa-amendment-days', 'at-most'),
  };
}
