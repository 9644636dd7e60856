/** Checks what comes from outside: `cases.yaml` and the events of a stored log. The only file here that uses zod. */
import { z } from 'zod';
import { idSchema } from '#schema/ids.ts';
import { commonEventSchemas, encounterEventSchemas } from '../core/encounter-schema.ts';
import { aids, chartParts, checks, measures, openers, type TeachBackEvent } from './events.ts';

const place = z.number().int().min(0).max(11);

export const teachBackEventSchema = z.discriminatedUnion('type', [
  ...commonEventSchemas,
  ...encounterEventSchemas,
  z.strictObject({ type: z.literal('opener.asked'), what: z.enum(openers) }),
  z.strictObject({ type: z.literal('measure.taken'), what: z.enum(measures) }),
  z.strictObject({ type: z.literal('point.explained'), point: place, wording: place, aid: z.enum(aids) }),
  z.strictObject({ type: z.literal('understanding.checked'), how: z.enum(checks) }),
  z.strictObject({ type: z.literal('question.answered'), reply: place }),
  z.strictObject({ type: z.literal('help.fetched') }),
  z.strictObject({ type: z.literal('handout.given'), handout: place }),
  z.strictObject({ type: z.literal('teaching.charted'), parts: z.array(z.enum(chartParts)).max(chartParts.length) }),
  z.strictObject({ type: z.literal('visit.finished') }),
]) satisfies z.ZodType<TeachBackEvent>;

/** A foreign event as one of ours; null for anything unknown or out of range. */
export function readTeachBackEvent(event: unknown): TeachBackEvent | null {
  const result = teachBackEventSchema.safeParse(event);
  return result.success ? result.data : null;
}

const sentence = z.string().min(3).max(500);
const wording = z.strictObject({ kind: z.enum(['plain', 'jargon', 'vague', 'wrong', 'advice']), text: sentence });

const point = z
  .strictObject({
    id: idSchema,
    name: z.string().min(3).max(40),
    order: sentence,
    critical: z.boolean(),
    skill: z.boolean(),
    wordings: z.array(wording).min(4).max(5),
    right: sentence,
    misheard: sentence,
    mishearPercent: z.number().int().min(0).max(100),
  })
  .refine(({ wordings }) => wordings.filter(({ kind }) => kind === 'plain').length >= 2, {
    path: ['wordings'],
    error: 'two plain wordings at least: one to say it, one to say it another way',
  });

export const teachBackCaseSchema = z
  .strictObject({
    id: idSchema,
    title: sentence,
    person: z.strictObject({
      name: z.string().min(3).max(80),
      age: z.number().int().min(16).max(105),
      birthDate: z.string().regex(/^[A-Z][a-z]+ [0-9]{1,2}, [0-9]{4}$/, 'write it as on a chart: "March 14, 1968"'),
      pronoun: z.enum(['she', 'he', 'they']),
    }),
    look: z.strictObject({
      skin: z.enum(['deep', 'brown', 'tan', 'fair']),
      cloth: z.enum(['rust', 'plum', 'slate', 'ochre']),
      hair: z.enum(['dark', 'gray']),
      style: z.enum(['short', 'long', 'tied']),
    }),
    reason: sentence,
    chart: sentence,
    provider: z.string().min(3).max(40),
    need: z.enum(['interpreter', 'sign-interpreter', 'glasses', 'hearing-aid', 'quiet', 'none']),
    needWords: sentence,
    companion: sentence.nullable(),
    knows: sentence,
    worry: sentence,
    likes: sentence,
    points: z.array(point).min(3).max(7),
    question: sentence,
    replies: z
      .array(z.strictObject({ kind: z.enum(['relays', 'advises', 'dismisses']), text: sentence }))
      .min(3)
      .max(4),
    handouts: z
      .array(z.strictObject({ name: sentence, fits: z.boolean(), why: sentence }))
      .min(2)
      .max(4),
  })
  .refine(({ points }) => points.some(({ critical }) => critical), {
    path: ['points'],
    error: 'one point at least must be critical',
  })
  .refine(({ points }) => points.some(({ mishearPercent }) => mishearPercent >= 60), {
    path: ['points'],
    error: 'one point at least must often go astray, or there is nothing to catch',
  })
  .refine(({ handouts }) => handouts.filter(({ fits }) => fits).length === 1, {
    path: ['handouts'],
    error: 'exactly one handout must fit',
  })
  .refine(({ replies }) => replies.filter(({ kind }) => kind === 'relays').length === 1, {
    path: ['replies'],
    error: 'exactly one reply must pass the question on',
  });

export const teachBackCasesSchema = z.array(teachBackCaseSchema).min(6);
