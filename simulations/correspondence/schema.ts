/** Checks what comes from outside: `cases.yaml` and the events of a stored log. The only file here that uses zod. */
import { z } from 'zod';
import { idSchema } from '#schema/ids.ts';
import { commonEventSchemas } from '../core/encounter-schema.ts';
import { isCivilDate } from '../core/calendar.ts';
import { longestParagraph } from './acts.ts';
import { channels, faults, slipKinds, type CorrespondenceCase } from './case.ts';
import { logParts, nurseParts, type CorrespondenceLearnerEvent } from './events.ts';

const place = z.number().int().min(0).max(11);
const line = z.string().min(1).max(40);

export const correspondenceEventSchema = z.discriminatedUnion('type', [
  ...commonEventSchemas,
  z.strictObject({ type: z.literal('request.read') }),
  z.strictObject({ type: z.literal('chart.opened') }),
  z.strictObject({ type: z.literal('channel.chosen'), channel: z.enum(channels) }),
  z.strictObject({ type: z.literal('date.written'), text: z.string().max(40), confirmed: z.boolean() }),
  z.strictObject({ type: z.literal('part.chosen'), slot: place, option: place }),
  z.strictObject({ type: z.literal('paragraph.written'), text: z.string().max(longestParagraph) }),
  z.strictObject({ type: z.literal('mark.set'), line, kind: z.enum(slipKinds) }),
  z.strictObject({ type: z.literal('mark.cleared'), line }),
  z.strictObject({ type: z.literal('draft.checked') }),
  z.strictObject({ type: z.literal('recipient.chosen'), recipient: place }),
  z.strictObject({ type: z.literal('outside.chosen'), option: place }),
  z.strictObject({ type: z.literal('enclosure.moved'), enclosure: place }),
  z.strictObject({ type: z.literal('provider.signed') }),
  z.strictObject({ type: z.literal('letter.sent') }),
  z.strictObject({ type: z.literal('nurse.told'), parts: z.array(z.enum(nurseParts)).max(nurseParts.length) }),
  z.strictObject({ type: z.literal('log.written'), parts: z.array(z.enum(logParts)).max(logParts.length) }),
  z.strictObject({ type: z.literal('desk.cleared') }),
]) satisfies z.ZodType<CorrespondenceLearnerEvent>;

export function readCorrespondenceEvent(event: unknown): CorrespondenceLearnerEvent | null {
  const result = correspondenceEventSchema.safeParse(event);
  return result.success ? result.data : null;
}

const sentence = z.string().min(2).max(500);
const word = z.string().min(1).max(80);
const choice = z.strictObject({ text: sentence, fault: z.enum(faults).nullable() });
const share = z.number().min(0).max(1);

export const correspondenceCasesSchema = z
  .array(
    z
      .strictObject({
        id: idSchema,
        title: sentence,
        line: sentence,
        today: z.string().refine(isCivilDate, 'write a day of the calendar as year-month-day'),
        from: sentence,
        request: sentence,
        chart: z.array(sentence).min(2),
        reader: z.enum(['patient', 'office', 'employer', 'school']),
        signer: z.enum(['provider', 'assistant']),
        toNurse: z.boolean(),
        worth: z.partialRecord(z.enum(channels), share),
        slots: z
          .array(z.strictObject({ id: idSchema, name: sentence, options: z.array(choice).min(2).max(6) }))
          .min(1)
          .max(8),
        own: z
          .strictObject({
            task: sentence,
            needs: z.array(z.strictObject({ name: sentence, anyOf: z.array(word).min(1) })).min(1),
            forbidden: z.array(word).min(1),
            example: sentence,
          })
          .nullable(),
        draft: z
          .array(
            z.strictObject({
              id: idSchema,
              label: sentence,
              text: sentence,
              plants: z.array(z.strictObject({ kind: z.enum(slipKinds), text: sentence, why: sentence })).max(3),
            }),
          )
          .max(10),
        recipients: z.array(z.strictObject({ text: sentence, isRight: z.boolean() })).min(2),
        outside: z.array(choice).min(2),
        enclosures: z.array(z.strictObject({ text: sentence, belongs: z.boolean() })),
      })
      .refine(
        ({ toNurse, slots }) => toNurse || slots.every(({ options }) => options.some(({ fault }) => fault === null)),
        {
          path: ['slots'],
          error: 'every part of a letter needs one option that is right',
        },
      )
      .refine(({ recipients }) => recipients.filter(({ isRight }) => isRight).length === 1, {
        path: ['recipients'],
        error: 'exactly one reader is the right one',
      }),
  )
  .min(6) satisfies z.ZodType<CorrespondenceCase[]>;
