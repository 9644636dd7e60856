/** Coding a visit, as a task of a shift. */
import { announcements, statusOf } from '../../coding/describe.ts';
import { hintOf } from '../../coding/hint.ts';
import { readCodingEvent } from '../../coding/schema.ts';
import { coding } from '../../coding/simulation.ts';
import { makeKit } from './make-kit.ts';

export const kit = makeKit(
  coding,
  { statusOf, hint: ({ context }) => hintOf(context), announcements },
  readCodingEvent,
);
