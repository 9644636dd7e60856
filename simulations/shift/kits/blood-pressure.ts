/** Blood pressure by hand, as a task of a shift. */
import { announcements, statusOf } from '../../blood-pressure/describe.ts';
import { hintOf } from '../../blood-pressure/hint.ts';
import { readBpEvent } from '../../blood-pressure/schema.ts';
import { bloodPressure } from '../../blood-pressure/simulation.ts';
import { makeKit } from './make-kit.ts';

export const kit = makeKit(
  bloodPressure,
  { statusOf, hint: ({ context }) => hintOf(context), announcements },
  readBpEvent,
);
