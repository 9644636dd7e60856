/** Oxygen saturation, as a task of a shift. */
import { announcements, statusOf } from '../../oximetry/describe.ts';
import { hintOf } from '../../oximetry/hint.ts';
import { readOximetryEvent } from '../../oximetry/schema.ts';
import { oximetry } from '../../oximetry/simulation.ts';
import { makeKit } from './make-kit.ts';

export const kit = makeKit(
  oximetry,
  { statusOf, hint: ({ context }) => hintOf(context), announcements },
  readOximetryEvent,
);
