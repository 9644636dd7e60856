/** Transfers with gait belt and wheelchair, as a task of a shift. */
import { announcements, statusOf } from '../../transfers/describe.ts';
import { hintOf } from '../../transfers/hint.ts';
import { readTransfersEvent } from '../../transfers/schema.ts';
import { transfers } from '../../transfers/simulation.ts';
import { makeKit } from './make-kit.ts';

export const kit = makeKit(
  transfers,
  { statusOf, hint: ({ context }) => hintOf(context), announcements },
  readTransfersEvent,
);
