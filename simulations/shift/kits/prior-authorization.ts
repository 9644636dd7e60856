/** Referral and prior authorization, as a task of a shift. */
import { announcements, statusOf } from '../../prior-authorization/describe.ts';
import { hintOf } from '../../prior-authorization/hint.ts';
import { readAuthorizationEvent } from '../../prior-authorization/schema.ts';
import { priorAuthorization } from '../../prior-authorization/simulation.ts';
import { makeKit } from './make-kit.ts';

export const kit = makeKit(
  priorAuthorization,
  { statusOf, hint: ({ context }) => hintOf(context), announcements },
  readAuthorizationEvent,
);
