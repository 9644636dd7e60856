/** Rooming a patient, as a task of a shift. */
import { announcements, statusOf } from '../../rooming/describe.ts';
import { hintOf } from '../../rooming/hint.ts';
import { readRoomingEvent } from '../../rooming/schema.ts';
import { rooming } from '../../rooming/simulation.ts';
import { makeKit } from './make-kit.ts';

export const kit = makeKit(
  rooming,
  { statusOf, hint: ({ context }) => hintOf(context), announcements },
  readRoomingEvent,
);
