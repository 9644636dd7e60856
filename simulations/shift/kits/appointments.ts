/** Appointments, as a task of a shift. */
import { announcements, statusOf } from '../../appointments/describe.ts';
import { hintOf } from '../../appointments/hint.ts';
import { readBookEvent } from '../../appointments/schema.ts';
import { appointments } from '../../appointments/simulation.ts';
import { makeKit } from './make-kit.ts';

export const kit = makeKit(
  appointments,
  { statusOf, hint: ({ context }) => hintOf(context), announcements },
  readBookEvent,
);
