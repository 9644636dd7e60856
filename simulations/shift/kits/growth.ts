/** Height, weight and growth, as a task of a shift. */
import { announcements, statusOf } from '../../growth/describe.ts';
import { hintOf } from '../../growth/hint.ts';
import { readGrowthEvent } from '../../growth/schema.ts';
import { growth } from '../../growth/simulation.ts';
import { makeKit } from './make-kit.ts';

export const kit = makeKit(
  growth,
  { statusOf, hint: ({ context }) => hintOf(context), announcements },
  readGrowthEvent,
);
