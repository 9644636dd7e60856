/** What a finished audit hands to a later task of a shift. */
import type { AuditContext } from './context.ts';
import { falseAlarms, hits } from './findings.ts';

export interface AuditResult {
  readonly found: number;
  readonly of: number;
  readonly falseAlarms: number;
}

export function resultOf(context: AuditContext): AuditResult {
  return { found: hits(context).length, of: context.planted.length, falseAlarms: falseAlarms(context).length };
}
