/** Checks what comes from outside: `cases.yaml` and the events of a stored log. The only file here that uses zod. */
import { z } from 'zod';
import { dateSchema, idSchema } from '#schema/ids.ts';
import { commonEventSchemas } from '../core/encounter-schema.ts';
import {
  asideReasons,
  authorities,
  channels,
  decisions,
  elements,
  identityWays,
  matterKinds,
  reasons,
  replyKinds,
  sections,
  steps,
  type RecordsCase,
} from './case.ts';
import type { RecordsLearnerEvent } from './events.ts';

const id = z.string().min(1).max(40);
const typed = z.string().max(20);

export const recordsEventSchema = z.discriminatedUnion('type', [
  ...commonEventSchemas,
  z.strictObject({ type: z.literal('paper.read'), paper: id }),
  z.strictObject({ type: z.literal('identity.checked'), how: z.enum(identityWays) }),
  z.strictObject({ type: z.literal('authority.named'), authority: z.enum(authorities) }),
  z.strictObject({ type: z.literal('element.judged'), element: z.enum(elements), isGood: z.boolean() }),
  z.strictObject({ type: z.literal('page.toggled'), page: id }),
  z.strictObject({ type: z.literal('decision.taken'), decision: z.enum(decisions) }),
  z.strictObject({ type: z.literal('reason.given'), reason: z.enum(reasons) }),
  z.strictObject({ type: z.literal('fee.typed'), text: typed }),
  z.strictObject({ type: z.literal('due.typed'), text: typed }),
  z.strictObject({ type: z.literal('channel.chosen'), channel: z.enum(channels) }),
  z.strictObject({ type: z.literal('notice.toggled') }),
  z.strictObject({ type: z.literal('reply.given'), reply: z.number().int().min(0).max(5) }),
  z.strictObject({ type: z.literal('log.written'), inAccounting: z.boolean() }),
  z.strictObject({ type: z.literal('officer.told') }),
  z.strictObject({ type: z.literal('step.taken'), step: z.enum(steps) }),
  z.strictObject({ type: z.literal('sheet.turned'), sheet: id }),
  z.strictObject({ type: z.literal('sheet.filed'), sheet: id, chart: id, section: z.enum(sections) }),
  z.strictObject({ type: z.literal('sheet.set-aside'), sheet: id, why: z.enum(asideReasons) }),
  z.strictObject({ type: z.literal('matter.closed') }),
]) satisfies z.ZodType<RecordsLearnerEvent>;

export function readRecordsEvent(event: unknown): RecordsLearnerEvent | null {
  const result = recordsEventSchema.safeParse(event);
  return result.success ? result.data : null;
}

const sentence = z.string().min(2).max(400);
const ids = z.array(idSchema).default([]);
const linesSchema = z.array(sentence);

const sheetSchema = z.strictObject({
  id: idSchema,
  title: sentence,
  isUpsideDown: z.boolean().default(false),
  lines: linesSchema,
  belongs: z.union([
    z.strictObject({ patient: idSchema, section: z.enum(sections) }),
    z.strictObject({ aside: z.enum(asideReasons) }),
  ]),
});

const variantSchema = z.strictObject({
  id: idSchema,
  changes: z.record(z.string(), linesSchema).default({}),
  form: z.record(z.enum(elements), z.string().max(300)).nullable().default(null),
  faulty: z.array(z.enum(elements)).default([]),
  identity: z.array(z.enum(identityWays)).min(1).nullable().default(null),
  authority: z.array(z.enum(authorities)).min(1).nullable().default(null),
  decision: z.enum(decisions).nullable().default(null),
  reasons: z.array(z.enum(reasons)).min(1).nullable().default(null),
  pages: z.strictObject({ must: ids, may: ids, special: ids }).default({ must: [], may: [], special: [] }),
  fee: z
    .strictObject({ base: z.number().int().min(0), perPage: z.number().int().min(0) })
    .nullable()
    .default(null),
  due: z.enum(['access', 'extended', 'amendment']).nullable().default(null),
  channels: z.array(z.enum(channels)).min(1).nullable().default(null),
  needsNotice: z.boolean().default(false),
  accounting: z.boolean().nullable().default(null),
  sheets: z.array(sheetSchema).default([]),
  why: sentence,
});

export const recordsCasesSchema = z
  .array(
    z.strictObject({
      id: idSchema,
      kind: z.enum(matterKinds),
      title: sentence,
      line: sentence,
      today: dateSchema,
      receivedOn: dateSchema,
      patient: z.strictObject({ name: sentence, birthDate: dateSchema, chart: z.string().regex(/^\d{5}$/) }),
      who: z.strictObject({
        name: sentence,
        age: z.number().int().min(14).max(99),
        pronoun: z.enum(['she', 'he', 'they']),
      }),
      papers: z.array(z.strictObject({ id: idSchema, title: sentence, lines: linesSchema })).min(2),
      pages: z
        .array(z.strictObject({ id: idSchema, title: sentence, date: dateSchema, patient: sentence, text: sentence }))
        .default([]),
      talk: z
        .strictObject({
          says: sentence,
          replies: z.array(z.strictObject({ kind: z.enum(replyKinds), text: sentence, answer: sentence })).length(3),
        })
        .nullable()
        .default(null),
      charts: z.array(z.strictObject({ id: idSchema, label: sentence })).default([]),
      variants: z.array(variantSchema).min(1),
    }),
  )
  .min(8) satisfies z.ZodType<RecordsCase[]>;
