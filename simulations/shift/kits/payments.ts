/** Payments and day end, as a task of a shift. */
import { announcements, statusOf } from '../../payments/describe.ts';
import { hintOf } from '../../payments/hint.ts';
import { readPaymentsEvent } from '../../payments/schema.ts';
import { payments } from '../../payments/simulation.ts';
import { makeKit } from './make-kit.ts';

export const kit = makeKit(
  payments,
  { statusOf, hint: ({ context }) => hintOf(context), announcements },
  readPaymentsEvent,
);
