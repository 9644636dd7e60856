/** Checks what comes from outside: `cases.yaml` and the events of a stored log. The only file here that uses zod. */
import { z } from 'zod';
import { idSchema } from '#schema/ids.ts';
import { commonEventSchemas } from '../core/encounter-schema.ts';
import { errorKinds, mends, type AuditCase } from './case.ts';
import { verdicts, type AuditLearnerEvent } from './events.ts';

const part = z.string().min(1).max(40);

export const auditEventSchema = z.discriminatedUnion('type', [
  ...commonEventSchemas,
  z.strictObject({ type: z.literal('part.opened'), part }),
  z.strictObject({ type: z.literal('mark.set'), part, kind: z.enum(errorKinds) }),
  z.strictObject({ type: z.literal('mark.cleared'), part }),
  z.strictObject({ type: z.literal('mend.set'), part, mend: z.enum(mends) }),
  z.strictObject({ type: z.literal('entry.deleted'), part }),
  z.strictObject({ type: z.literal('audit.closed'), verdict: z.enum(verdicts) }),
]) satisfies z.ZodType<AuditLearnerEvent>;

export function readAuditEvent(event: unknown): AuditLearnerEvent | null {
  const result = auditEventSchema.safeParse(event);
  return result.success ? result.data : null;
}

const sentence = z.string().min(2).max(400);

export const auditCasesSchema = z
  .array(
    z.strictObject({
      id: idSchema,
      title: sentence,
      line: sentence,
      head: z.strictObject({ name: sentence, born: sentence, visit: sentence, auditedOn: sentence }),
      parts: z
        .array(
          z.strictObject({
            id: idSchema,
            label: sentence,
            text: sentence,
            plants: z
              .array(z.strictObject({ kind: z.enum(errorKinds), text: sentence, mend: z.enum(mends), why: sentence }))
              .max(4),
          }),
        )
        .min(6),
    }),
  )
  .min(10) satisfies z.ZodType<AuditCase[]>;
