/** Checks what comes from outside: `cases.yaml` and the events of a stored log. The only file here that uses zod. */
import { z } from 'zod';
import { dateSchema, idSchema } from '#schema/ids.ts';
import { commonEventSchemas } from '../core/encounter-schema.ts';
import { noteParts, queryTopics, replyKinds, trapKinds, type CodingCase } from './case.ts';
import { modifiers, wordings, type CodingLearnerEvent } from './events.ts';

const id = z.string().min(1).max(40);
const diagnosis = z.string().regex(/^[A-Z][0-9][0-9A-Z](?:\.[0-9A-Z]{1,4})?$/);
const service = z.string().regex(/^(?:ER-[A-Z]{1,2}[0-9]{2}|[A-CE-V][0-9]{4})$/);

export const codingEventSchema = z.discriminatedUnion('type', [
  ...commonEventSchemas,
  z.strictObject({ type: z.literal('phrase.toggled'), phrase: id }),
  z.strictObject({ type: z.literal('index.searched'), words: z.string().max(80) }),
  z.strictObject({ type: z.literal('list.opened'), at: z.string().min(3).max(8) }),
  z.strictObject({ type: z.literal('diagnosis.added'), code: diagnosis }),
  z.strictObject({ type: z.literal('diagnosis.removed'), code: diagnosis }),
  z.strictObject({ type: z.literal('diagnosis.moved'), code: diagnosis, to: z.number().int().min(0).max(11) }),
  z.strictObject({ type: z.literal('evidence.given'), code: diagnosis }),
  z.strictObject({ type: z.literal('service.coded'), line: id, code: service }),
  z.strictObject({ type: z.literal('units.typed'), line: id, text: z.string().max(12) }),
  z.strictObject({ type: z.literal('modifier.toggled'), line: id, modifier: z.enum(modifiers) }),
  z.strictObject({ type: z.literal('pointer.toggled'), line: id, code: diagnosis }),
  z.strictObject({ type: z.literal('query.sent'), topic: z.enum(queryTopics), wording: z.enum(wordings) }),
  z.strictObject({ type: z.literal('request.answered'), reply: z.number().int().min(0).max(5) }),
  z.strictObject({ type: z.literal('slip.handed-on') }),
]) satisfies z.ZodType<CodingLearnerEvent>;

export function readCodingEvent(event: unknown): CodingLearnerEvent | null {
  const result = codingEventSchema.safeParse(event);
  return result.success ? result.data : null;
}

const sentence = z.string().min(2).max(400);

const serviceSchema = z.strictObject({
  id: idSchema,
  did: sentence,
  chosenByProvider: z.boolean().default(false),
  code: service,
  units: z.number().int().min(1).default(1),
  isDrug: z.boolean().default(false),
  modifiers: z.array(z.enum(modifiers)).default([]),
  for: z.array(diagnosis).min(1),
});

const requestSchema = z.strictObject({
  who: sentence,
  says: sentence,
  replies: z
    .array(z.strictObject({ kind: z.enum(replyKinds), text: sentence, answer: sentence }))
    .min(3)
    .max(4),
});

const variantSchema = z.strictObject({
  id: idSchema,
  payer: sentence,
  changes: z.record(z.string(), z.string().max(400)).default({}),
  services: z.array(serviceSchema).min(1).max(6),
  diagnoses: z
    .array(z.strictObject({ code: diagnosis, words: z.array(idSchema).min(1), isOptional: z.boolean().default(false) }))
    .min(1),
  first: z.array(diagnosis).min(1),
  order: z.array(z.tuple([diagnosis, diagnosis])).default([]),
  traps: z.array(z.strictObject({ code: diagnosis, kind: z.enum(trapKinds) })).min(1),
  query: z
    .strictObject({
      topics: z.array(z.enum(queryTopics)).min(1),
      answer: sentence,
      codes: z.array(diagnosis).default([]),
      lines: z.array(idSchema).default([]),
    })
    .nullable()
    .default(null),
  request: requestSchema.nullable().default(null),
});

export const codingCasesSchema = z
  .array(
    z.strictObject({
      id: idSchema,
      title: sentence,
      line: sentence,
      today: dateSchema,
      patient: z.strictObject({ name: sentence, birthDate: dateSchema, chart: z.string().regex(/^\d{5}$/) }),
      provider: z.strictObject({ id: idSchema, name: sentence }),
      note: z.array(z.strictObject({ id: idSchema, part: z.enum(noteParts), text: z.string().min(1).max(400) })).min(4),
      variants: z.array(variantSchema).min(2),
    }),
  )
  .min(10) satisfies z.ZodType<CodingCase[]>;
