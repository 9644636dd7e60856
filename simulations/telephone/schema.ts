/** Checks what comes from outside: `cases.yaml` and the events of a stored log. The only file here that uses zod. */
import { z } from 'zod';
import { idSchema } from '#schema/ids.ts';
import { commonEventSchemas } from '../core/encounter-schema.ts';
import { isCivilDate } from '../core/calendar.ts';
import { groups, kinds, type TelephoneCase } from './case.ts';
import {
  emergencyWays,
  fields,
  greetings,
  handoverParts,
  logOutcomes,
  recipients,
  voicemailParts,
  type TelephoneLearnerEvent,
} from './events.ts';
import { longestText, mostHeard } from './policy.ts';

const id = z.string().min(1).max(40);

export const telephoneEventSchema = z.discriminatedUnion('type', [
  ...commonEventSchemas,
  z.strictObject({ type: z.literal('call.answered'), greeting: z.enum(greetings) }),
  z.strictObject({ type: z.literal('call.dialed'), number: z.number().int().min(0).max(5) }),
  z.strictObject({ type: z.literal('said'), saying: id }),
  z.strictObject({ type: z.literal('listened') }),
  z.strictObject({ type: z.literal('script.opened'), page: id }),
  z.strictObject({ type: z.literal('script.asked'), page: id, item: id }),
  z.strictObject({ type: z.literal('chart.opened') }),
  z.strictObject({ type: z.literal('hold.asked') }),
  z.strictObject({ type: z.literal('hold.pressed') }),
  z.strictObject({ type: z.literal('hold.ended') }),
  z.strictObject({ type: z.literal('transfer.begun'), to: z.enum(recipients), how: z.enum(['warm', 'blind']) }),
  z.strictObject({
    type: z.literal('transfer.announced'),
    parts: z.array(z.enum(handoverParts)).max(handoverParts.length),
  }),
  z.strictObject({ type: z.literal('emergency.called'), how: z.enum(emergencyWays) }),
  z.strictObject({ type: z.literal('nurse.fetched') }),
  z.strictObject({ type: z.literal('interpreter.called'), who: z.enum(['line', 'child']) }),
  z.strictObject({ type: z.literal('second.picked'), greeting: z.enum(greetings) }),
  z.strictObject({ type: z.literal('second.sent'), to: z.enum(['colleague', 'nurse']) }),
  z.strictObject({
    type: z.literal('voicemail.left'),
    parts: z.array(z.enum(voicemailParts)).max(voicemailParts.length),
  }),
  z.strictObject({ type: z.literal('call.ended') }),
  z.strictObject({ type: z.literal('form.written'), field: z.enum(fields), text: z.string().max(longestText) }),
  z.strictObject({ type: z.literal('words.quoted'), line: z.number().int().min(0).max(mostHeard) }),
  z.strictObject({ type: z.literal('form.sent'), to: z.enum(recipients) }),
  z.strictObject({ type: z.literal('log.written'), outcome: z.enum(logOutcomes) }),
  z.strictObject({ type: z.literal('desk.closed') }),
]) satisfies z.ZodType<TelephoneLearnerEvent>;

export function readTelephoneEvent(event: unknown): TelephoneLearnerEvent | null {
  const result = telephoneEventSchema.safeParse(event);
  return result.success ? result.data : null;
}

const sentence = z.string().min(2).max(500);
const flags = z.array(idSchema).default([]);
const civilDate = z.string().refine(isCivilDate, 'write a day of the calendar as year-month-day');

const fullReply = z.strictObject({
  says: sentence,
  shows: flags,
  when: flags,
  unless: flags,
  patience: z.number().int().min(0).max(100).default(0),
});
const bare = sentence.transform((says) => ({ says, shows: [], when: [], unless: [], patience: 0 }));
const reply = z.union([bare, fullReply]);
/** A bare sentence, one reply, or several of which the first that fits is said. */
const replyList = z.union([reply.transform((one) => [one]), z.array(reply).min(1)]);
const replies = z.record(idSchema, replyList).default({});

const script = z
  .record(
    z.string().regex(/^[a-z]+\/[a-z]+$/),
    z.strictObject({ says: sentence, yes: z.boolean().default(false), shows: flags }),
  )
  .default({});

const wanted = z.strictObject({
  route: z.enum(['emergency', 'nurse-now', 'desk', 'message', 'told', 'nothing-told', 'voicemail', 'asked-to-call']),
  to: z.array(z.enum(recipients)).default([]),
  page: idSchema.nullable().default(null),
  fields: z.array(z.enum(fields)).default([]),
  log: z.array(z.enum(logOutcomes)).min(1),
  says: z.array(idSchema).default([]),
});

const variant = z.strictObject({
  id: idSchema,
  opening: z.array(sentence).nullable().default(null),
  replies,
  script,
  kinds: z.record(idSchema, z.enum(kinds)).default({}),
  chart: z.array(sentence).nullable().default(null),
  second: z
    .strictObject({ afterMs: z.number().int().min(100).multipleOf(100), says: sentence, emergency: z.boolean() })
    .nullable()
    .default(null),
  answeredBy: z.enum(['machine', 'person']).nullable().default(null),
  wanted,
});

export const telephoneCasesSchema = z
  .array(
    z.strictObject({
      id: idSchema,
      title: sentence,
      line: sentence,
      today: civilDate,
      at: z.number().int().min(480).max(1020),
      direction: z.enum(['in', 'out']).default('in'),
      voice: sentence,
      caller: z.strictObject({ name: sentence, relation: sentence, isPatient: z.boolean() }),
      patient: z.strictObject({
        first: sentence,
        last: sentence,
        born: civilDate,
        pharmacy: sentence,
        allergies: sentence,
        address: sentence,
        /** Fixed where the practice knows it; drawn otherwise. */
        number: sentence.nullable().default(null),
      }),
      forbidden: z.array(sentence).default([]),
      patience: z.number().int().min(10).max(100),
      needsIdentity: z.boolean().default(true),
      language: z.strictObject({ name: sentence, words: sentence, child: sentence }).nullable().default(null),
      numbers: z
        .array(z.strictObject({ label: sentence, digits: sentence, isRight: z.boolean(), says: sentence }))
        .default([]),
      opening: z.array(sentence).min(1),
      holdAnswer: z.strictObject({ says: sentence, agrees: z.boolean(), shows: flags }),
      chart: z.array(sentence).min(1),
      sayings: z
        .array(
          z.strictObject({
            id: idSchema,
            group: z.enum(groups).default('answer'),
            text: sentence,
            kind: z.enum(kinds),
            needs: flags,
            fromChart: z.boolean().default(false),
          }),
        )
        .default([]),
      replies,
      script,
      variants: z.array(variant).min(1),
    }),
  )
  .min(10) satisfies z.ZodType<TelephoneCase[]>;
