/** Supplies and the vaccine refrigerator, as a task of a shift. */
import { announcements, statusOf } from '../../supplies/describe.ts';
import { hintOf } from '../../supplies/hint.ts';
import { readStoreEvent } from '../../supplies/schema.ts';
import { supplies } from '../../supplies/simulation.ts';
import { makeKit } from './make-kit.ts';

export const kit = makeKit(
  supplies,
  { statusOf, hint: ({ context }) => hintOf(context), announcements },
  readStoreEvent,
);
