/** Emergencies, as a task of a shift. */
import { announcements, statusOf } from '../../emergencies/describe.ts';
import { hintOf } from '../../emergencies/hint.ts';
import { readEmergencyEvent } from '../../emergencies/schema.ts';
import { emergencies } from '../../emergencies/simulation.ts';
import { makeKit } from './make-kit.ts';

export const kit = makeKit(
  emergencies,
  { statusOf, hint: ({ context }) => hintOf(context), announcements },
  readEmergencyEvent,
);
