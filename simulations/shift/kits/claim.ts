/** The claim, as a task of a shift. */
import { announcements, statusOf } from '../../claim/describe.ts';
import { hintOf } from '../../claim/hint.ts';
import { readClaimEvent } from '../../claim/schema.ts';
import { claim } from '../../claim/simulation.ts';
import { makeKit } from './make-kit.ts';

export const kit = makeKit(claim, { statusOf, hint: ({ context }) => hintOf(context), announcements }, readClaimEvent);
