/** Hand hygiene and PPE, as a task of a shift. */
import { announcements, statusOf } from '../../hand-hygiene-and-ppe/describe.ts';
import { hintOf } from '../../hand-hygiene-and-ppe/hint.ts';
import { readHygieneEvent } from '../../hand-hygiene-and-ppe/schema.ts';
import { hygiene } from '../../hand-hygiene-and-ppe/simulation.ts';
import { makeKit } from './make-kit.ts';

export const kit = makeKit(
  hygiene,
  { statusOf, hint: ({ context }) => hintOf(context), announcements },
  readHygieneEvent,
);
