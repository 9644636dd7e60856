/** Release of records, as a task of a shift. */
import { announcements, statusOf } from '../../records/describe.ts';
import { hintOf } from '../../records/hint.ts';
import { readRecordsEvent } from '../../records/schema.ts';
import { records } from '../../records/simulation.ts';
import { makeKit } from './make-kit.ts';

export const kit = makeKit(
  records,
  { statusOf, hint: ({ context }) => hintOf(context), announcements },
  readRecordsEvent,
);
