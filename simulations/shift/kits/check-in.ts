/** Check-in and eligibility, as a task of a shift. */
import { announcements, statusOf } from '../../check-in/describe.ts';
import { hintOf } from '../../check-in/hint.ts';
import { readCheckInEvent } from '../../check-in/schema.ts';
import { checkIn } from '../../check-in/simulation.ts';
import { makeKit } from './make-kit.ts';

export const kit = makeKit(
  checkIn,
  { statusOf, hint: ({ context }) => hintOf(context), announcements },
  readCheckInEvent,
);
