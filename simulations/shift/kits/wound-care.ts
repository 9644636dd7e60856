/** Wound care and bandaging, as a task of a shift. */
import { announcements, statusOf } from '../../wound-care/describe.ts';
import { hintOf } from '../../wound-care/hint.ts';
import { readWoundEvent } from '../../wound-care/schema.ts';
import { woundCare } from '../../wound-care/simulation.ts';
import { makeKit } from './make-kit.ts';

export const kit = makeKit(
  woundCare,
  { statusOf, hint: ({ context }) => hintOf(context), announcements },
  readWoundEvent,
);
