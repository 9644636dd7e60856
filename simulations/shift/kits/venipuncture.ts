/** Venipuncture and capillary puncture, as a task of a shift. */
import { announcements, statusOf } from '../../venipuncture/describe.ts';
import { hintOf } from '../../venipuncture/hint.ts';
import { readBloodEvent } from '../../venipuncture/schema.ts';
import { venipuncture } from '../../venipuncture/simulation.ts';
import { makeKit } from './make-kit.ts';

export const kit = makeKit(
  venipuncture,
  { statusOf, hint: ({ context }) => hintOf(context), announcements },
  readBloodEvent,
);
