/** What a finished call hands to a later task. */
import type { Ended, TelephoneContext } from './context.ts';
import type { LogOutcome, Recipient } from './events.ts';

export interface TelephoneResult {
  readonly ended: Ended | null;
  readonly messageTo: Recipient | null;
  readonly outcome: LogOutcome | null;
}

export function resultOf({ ended, sent, log }: TelephoneContext): TelephoneResult {
  return { ended, messageTo: sent?.to ?? null, outcome: log };
}
