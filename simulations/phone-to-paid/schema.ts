/** Checks the events of a stored log. A desk's own events are checked by the desk. The only file here that uses zod. */
import { z } from 'zod';
import { readBookEvent } from '../appointments/schema.ts';
import { readCheckInEvent } from '../check-in/schema.ts';
import { readClaimEvent } from '../claim/schema.ts';
import { readCodingEvent } from '../coding/schema.ts';
import type { ComposedLearnerEvent } from '../core/compose.ts';
import { readDenialEvent } from '../denial-desk/schema.ts';
import { readPaymentsEvent } from '../payments/schema.ts';
import { readAuthorizationEvent } from '../prior-authorization/schema.ts';
import { deskIds, isDesk, type DeskId } from './tasks.ts';

type Read = (event: unknown) => { readonly type: string } | null;

const readers: Readonly<Record<DeskId, Read>> = {
  appointments: readBookEvent,
  'check-in': readCheckInEvent,
  coding: readCodingEvent,
  'prior-authorization': readAuthorizationEvent,
  claim: readClaimEvent,
  'denial-desk': readDenialEvent,
  payments: readPaymentsEvent,
};

const desk = z.enum(deskIds);
const threadEventSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('time.skipped'), ms: z.number().int().min(1).max(3_600_000) }),
  z.strictObject({ type: z.literal('task.opened'), task: desk }),
  z.strictObject({ type: z.literal('task.acted'), task: desk, event: z.unknown() }),
  z.strictObject({ type: z.literal('run.ended') }),
]);

/** The event of a stored log, or null when it is none of this scenario. */
export function readThreadEvent(event: unknown): ComposedLearnerEvent | null {
  const result = threadEventSchema.safeParse(event);
  if (!result.success) return null;
  if (result.data.type !== 'task.acted') return result.data;
  const { task } = result.data;
  const own = isDesk(task) ? readers[task](result.data.event) : null;
  return own === null ? null : { type: 'task.acted', task, event: own };
}
