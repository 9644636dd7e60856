/** Teach-back, as a task of a shift. */
import { announcements, statusOf } from '../../teach-back/describe.ts';
import { hintOf } from '../../teach-back/hint.ts';
import { readTeachBackEvent } from '../../teach-back/schema.ts';
import { teachBack } from '../../teach-back/simulation.ts';
import { makeKit } from './make-kit.ts';

export const kit = makeKit(
  teachBack,
  { statusOf, hint: ({ context }) => hintOf(context), announcements },
  readTeachBackEvent,
);
