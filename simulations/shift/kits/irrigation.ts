/** Eye and ear irrigation, as a task of a shift. */
import { announcements, statusOf } from '../../irrigation/describe.ts';
import { hintOf } from '../../irrigation/hint.ts';
import { readIrrigationEvent } from '../../irrigation/schema.ts';
import { irrigation } from '../../irrigation/simulation.ts';
import { makeKit } from './make-kit.ts';

export const kit = makeKit(
  irrigation,
  { statusOf, hint: ({ context }) => hintOf(context), announcements },
  readIrrigationEvent,
);
