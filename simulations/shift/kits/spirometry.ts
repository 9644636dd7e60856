/** Spirometry, as a task of a shift. */
import { announcements, statusOf } from '../../spirometry/describe.ts';
import { hintOf } from '../../spirometry/hint.ts';
import { readSpirometryEvent } from '../../spirometry/schema.ts';
import { spirometry } from '../../spirometry/simulation.ts';
import { makeKit } from './make-kit.ts';

export const kit = makeKit(
  spirometry,
  { statusOf, hint: ({ context }) => hintOf(context), announcements },
  readSpirometryEvent,
);
