/** The telephone, as a task of a shift. */
import { announcements, statusOf } from '../../telephone/describe.ts';
import { hintOf } from '../../telephone/hint.ts';
import { readTelephoneEvent } from '../../telephone/schema.ts';
import { telephone } from '../../telephone/simulation.ts';
import { makeKit } from './make-kit.ts';

export const kit = makeKit(
  telephone,
  { statusOf, hint: ({ context }) => hintOf(context), announcements },
  readTelephoneEvent,
);
