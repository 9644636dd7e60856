/** Instruments and sterilizing, as a task of a shift. */
import { announcements, statusOf } from '../../instruments/describe.ts';
import { hintOf } from '../../instruments/hint.ts';
import { readInstrumentEvent } from '../../instruments/schema.ts';
import { instruments } from '../../instruments/simulation.ts';
import { makeKit } from './make-kit.ts';

export const kit = makeKit(
  instruments,
  { statusOf, hint: ({ context }) => hintOf(context), announcements },
  readInstrumentEvent,
);
