/** Checks what comes from outside: `cases.yaml` and the events of a stored log. The only file here that uses zod. */
import { z } from 'zod';
import { idSchema } from '#schema/ids.ts';
import { commonEventSchemas } from '../core/encounter-schema.ts';
import { isCivilDate } from '../core/calendar.ts';
import type { DenialCase } from './case.ts';
import { colleagues, causeIds, roots, ways } from './causes.ts';
import { longestMend } from './entry.ts';
import type { DenialLearnerEvent } from './events.ts';

const name = z.string().min(1).max(40);
const claim = name;

export const denialEventSchema = z.discriminatedUnion('type', [
  ...commonEventSchemas,
  z.strictObject({ type: z.literal('claim.taken'), claim }),
  z.strictObject({ type: z.literal('paper.opened'), claim, paper: name }),
  z.strictObject({ type: z.literal('line.marked'), claim, paper: name, line: name }),
  z.strictObject({ type: z.literal('cause.named'), claim, cause: z.enum(causeIds) }),
  z.strictObject({
    type: z.literal('root.mended'),
    claim,
    root: z.enum(roots),
    text: z.string().max(longestMend),
    confirmed: z.boolean(),
  }),
  z.strictObject({ type: z.literal('colleague.asked'), claim, whom: z.enum(colleagues) }),
  z.strictObject({ type: z.literal('paper.attached'), claim, paper: name }),
  z.strictObject({ type: z.literal('claim.decided'), claim, way: z.enum(ways) }),
  z.strictObject({ type: z.literal('day.ended') }),
  z.strictObject({ type: z.literal('desk.closed') }),
]) satisfies z.ZodType<DenialLearnerEvent>;

export function readDenialEvent(event: unknown): DenialLearnerEvent | null {
  const result = denialEventSchema.safeParse(event);
  return result.success ? result.data : null;
}

const sentence = z.string().min(2).max(200);

export const denialCasesSchema = z
  .array(
    z
      .strictObject({
        id: idSchema,
        title: sentence,
        line: sentence,
        today: z.string().refine(isCivilDate, 'write a day that exists as YYYY-MM-DD'),
        pool: z.array(z.enum(causeIds)).min(5),
        fewest: z.number().int().min(5).max(7),
        most: z.number().int().min(5).max(7),
        hasThread: z.boolean(),
      })
      .refine(({ fewest, most, pool }) => fewest <= most && most <= pool.length, 'the pool holds no such queue'),
  )
  .min(6) satisfies z.ZodType<DenialCase[]>;
