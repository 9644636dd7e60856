/** Letters and messages, as a task of a shift. */
import { announcements, statusOf } from '../../correspondence/describe.ts';
import { hintOf } from '../../correspondence/hint.ts';
import { readCorrespondenceEvent } from '../../correspondence/schema.ts';
import { correspondence } from '../../correspondence/simulation.ts';
import { makeKit } from './make-kit.ts';

export const kit = makeKit(
  correspondence,
  { statusOf, hint: ({ context }) => hintOf(context), announcements },
  readCorrespondenceEvent,
);
