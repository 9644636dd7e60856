/** Medication and injection, as a task of a shift. */
import { announcements, statusOf } from '../../injection/describe.ts';
import { hintOf } from '../../injection/hint.ts';
import { readInjectionEvent } from '../../injection/schema.ts';
import { injection } from '../../injection/simulation.ts';
import { makeKit } from './make-kit.ts';

export const kit = makeKit(
  injection,
  { statusOf, hint: ({ context }) => hintOf(context), announcements },
  readInjectionEvent,
);
