/** The denial desk, as a task of a shift. */
import { announcements, statusOf } from '../../denial-desk/describe.ts';
import { hintOf } from '../../denial-desk/hint.ts';
import { readDenialEvent } from '../../denial-desk/schema.ts';
import { denialDesk } from '../../denial-desk/simulation.ts';
import { makeKit } from './make-kit.ts';

export const kit = makeKit(
  denialDesk,
  { statusOf, hint: ({ context }) => hintOf(context), announcements },
  readDenialEvent,
);
