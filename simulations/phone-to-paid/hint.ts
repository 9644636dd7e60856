/** What a coach would say: the coach of the desk that is open speaks. */
import { hintLines as bookHints } from '../appointments/hint.ts';
import { hintLines as checkInHints } from '../check-in/hint.ts';
import { hintLines as claimHints } from '../claim/hint.ts';
import { hintLines as codingHints } from '../coding/hint.ts';
import type { Hint } from '../core/hint.ts';
import { hintLines as denialHints } from '../denial-desk/hint.ts';
import { hintLines as paymentsHints } from '../payments/hint.ts';
import { hintLines as authorizationHints } from '../prior-authorization/hint.ts';
import type { ThreadContext } from './compose.ts';
import { isDesk } from './tasks.ts';
import { voices } from './voices.ts';

const over: Hint = {
  text: 'The visit is closed. Read how it went.',
  teaches: 'insurance-coding-and-billing/claim-from-visit-to-payment#a-claims-life',
};

export const hintLines: readonly Hint[] = [
  ...bookHints,
  ...checkInHints,
  ...codingHints,
  ...authorizationHints,
  ...claimHints,
  ...denialHints,
  ...paymentsHints,
  over,
];

export function hintOf({ open, tasks }: Pick<ThreadContext, 'open' | 'tasks'>): Hint {
  return (isDesk(open) && tasks[open]?.state.status === 'active' ? voices[open].hint(tasks) : null) ?? over;
}
