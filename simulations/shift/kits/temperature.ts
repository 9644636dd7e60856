/** Temperature, as a task of a shift. */
import { announcements, statusOf } from '../../temperature/describe.ts';
import { hintOf } from '../../temperature/hint.ts';
import { readTemperatureEvent } from '../../temperature/schema.ts';
import { temperature } from '../../temperature/simulation.ts';
import { makeKit } from './make-kit.ts';

export const kit = makeKit(
  temperature,
  { statusOf, hint: ({ context }) => hintOf(context), announcements },
  readTemperatureEvent,
);
