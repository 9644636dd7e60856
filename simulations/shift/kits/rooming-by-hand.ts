/** Rooming, all by hand, as a task of a shift. */
import { announcements, statusOf } from '../../rooming-by-hand/describe.ts';
import { hintOf } from '../../rooming-by-hand/hint.ts';
import { readByHandEvent } from '../../rooming-by-hand/schema.ts';
import { roomingByHand } from '../../rooming-by-hand/simulation.ts';
import { makeKit } from './make-kit.ts';

export const kit = makeKit(
  roomingByHand,
  { statusOf, hint: ({ context }) => hintOf(context), announcements },
  readByHandEvent,
);
