/** Urinalysis and point-of-care tests, as a task of a shift. */
import { announcements, statusOf } from '../../point-of-care/describe.ts';
import { hintOf } from '../../point-of-care/hint.ts';
import { readPocEvent } from '../../point-of-care/schema.ts';
import { pointOfCare } from '../../point-of-care/simulation.ts';
import { makeKit } from './make-kit.ts';

export const kit = makeKit(
  pointOfCare,
  { statusOf, hint: ({ context }) => hintOf(context), announcements },
  readPocEvent,
);
