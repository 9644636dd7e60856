/** Respiration, as a task of a shift. */
import { announcements, statusOf } from '../../respiration/describe.ts';
import { hintOf } from '../../respiration/hint.ts';
import { readBreathEvent } from '../../respiration/schema.ts';
import { respiration } from '../../respiration/simulation.ts';
import { makeKit } from './make-kit.ts';

export const kit = makeKit(
  respiration,
  { statusOf, hint: ({ context }) => hintOf(context), announcements },
  readBreathEvent,
);
