/** Sterile field and minor surgery, as a task of a shift. */
import { announcements, statusOf } from '../../minor-surgery/describe.ts';
import { hintOf } from '../../minor-surgery/hint.ts';
import { readSurgeryEvent } from '../../minor-surgery/schema.ts';
import { minorSurgery } from '../../minor-surgery/simulation.ts';
import { makeKit } from './make-kit.ts';

export const kit = makeKit(
  minorSurgery,
  { statusOf, hint: ({ context }) => hintOf(context), announcements },
  readSurgeryEvent,
);
