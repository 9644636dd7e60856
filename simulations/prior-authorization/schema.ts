/** Checks what comes from outside: `cases.yaml` and the events of a stored log. The only file here that uses zod. */
import { z } from 'zod';
import { idSchema } from '#schema/ids.ts';
import { commonEventSchemas } from '../core/encounter-schema.ts';
import { isCivilDate } from '../core/calendar.ts';
import { channels, courses, speeds, type AuthorizationCase } from './case.ts';
import { appealParts, fieldIds, loopSteps, patientWords, providerTopics, type AuthorizationEvent } from './events.ts';

const short = z.string().max(60);

export const authorizationEventSchema = z.discriminatedUnion('type', [
  ...commonEventSchemas,
  z.strictObject({ type: z.literal('entry.read'), entry: short }),
  z.strictObject({ type: z.literal('criterion.matched'), criterion: short, entry: short.nullable() }),
  z.strictObject({ type: z.literal('criterion.invented'), criterion: short }),
  z.strictObject({ type: z.literal('chart.altered'), entry: short }),
  z.strictObject({ type: z.literal('field.entered'), field: z.enum(fieldIds), text: short }),
  z.strictObject({ type: z.literal('speed.set'), speed: z.enum(speeds) }),
  z.strictObject({ type: z.literal('attachment.toggled'), entry: short }),
  z.strictObject({ type: z.literal('request.submitted'), channel: z.enum(channels) }),
  z.strictObject({ type: z.literal('days.passed'), days: z.number().int().min(1).max(7) }),
  z.strictObject({ type: z.literal('status.checked') }),
  z.strictObject({ type: z.literal('papers.sent'), entry: short }),
  z.strictObject({ type: z.literal('provider.told'), topic: z.enum(providerTopics) }),
  z.strictObject({ type: z.literal('talk.arranged') }),
  z.strictObject({ type: z.literal('talk.held-oneself') }),
  z.strictObject({ type: z.literal('appeal.sent'), parts: z.array(z.enum(appealParts)).max(appealParts.length) }),
  z.strictObject({ type: z.literal('patient.told'), word: z.enum(patientWords) }),
  z.strictObject({ type: z.literal('claim.noted') }),
  z.strictObject({ type: z.literal('service.booked') }),
  z.strictObject({ type: z.literal('loop.closed'), step: z.enum(loopSteps) }),
  z.strictObject({ type: z.literal('case.closed') }),
]) satisfies z.ZodType<AuthorizationEvent>;

export function readAuthorizationEvent(event: unknown): AuthorizationEvent | null {
  const result = authorizationEventSchema.safeParse(event);
  return result.success ? result.data : null;
}

const sentence = z.string().min(1).max(500);
const date = z.string().refine(isCivilDate, { error: 'a day as 2026-11-18' });

export const authorizationCasesSchema = z
  .array(
    z.strictObject({
      id: idSchema,
      title: sentence,
      line: sentence,
      today: date,
      patient: z.strictObject({
        name: sentence,
        birthDate: date,
        memberId: sentence,
        pronoun: z.enum(['she', 'he', 'they']),
      }),
      payer: idSchema,
      kind: z.enum(['imaging', 'drug', 'referral', 'procedure']),
      order: z.strictObject({
        provider: sentence,
        text: sentence,
        diagnosis: sentence,
        code: sentence,
        units: z.number().int().min(1).max(99),
        speed: z.enum(speeds),
      }),
      shelf: z.strictObject({ diagnoses: z.array(sentence).min(3), services: z.array(sentence).min(3) }),
      page: z.strictObject({
        title: sentence,
        channel: z.enum(channels),
        channelText: sentence,
        days: z.strictObject({ standard: z.number().int().min(2).max(14), urgent: z.number().int().min(1).max(3) }),
        pendDays: z.number().int().min(2).max(14),
        criteria: z
          .array(z.strictObject({ id: idSchema, text: sentence, shownBy: z.array(idSchema) }))
          .min(2)
          .max(5),
      }),
      chart: z
        .array(
          z.strictObject({
            id: idSchema,
            date,
            title: sentence,
            text: sentence,
            needed: z.boolean(),
            isPrivate: z.boolean(),
          }),
        )
        .min(6)
        .max(10),
      course: z.enum(courses),
      more: z.array(idSchema),
      providerSays: z.strictObject({ gap: sentence, denied: sentence }),
      denial: sentence,
      loop: z.strictObject({ where: sentence, report: sentence }).nullable(),
    }),
  )
  .min(6) satisfies z.ZodType<AuthorizationCase[]>;
