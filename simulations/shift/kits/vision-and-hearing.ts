/** Vision, color and hearing screening, as a task of a shift. */
import { announcements, statusOf } from '../../vision-and-hearing/describe.ts';
import { hintOf } from '../../vision-and-hearing/hint.ts';
import { readShEvent } from '../../vision-and-hearing/schema.ts';
import { visionAndHearing } from '../../vision-and-hearing/simulation.ts';
import { makeKit } from './make-kit.ts';

export const kit = makeKit(
  visionAndHearing,
  { statusOf, hint: ({ context }) => hintOf(context), announcements },
  readShEvent,
);
