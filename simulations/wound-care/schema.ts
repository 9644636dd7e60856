/**
 * Checks what comes from outside: `cases.yaml` and the events of a foreign or stored log. The only file here that uses zod:
 * views and machine import the types instead, and a browser loads this lazily.
 */
import { z } from 'zod';
import { idSchema } from '#schema/ids.ts';
import { commonEventSchemas, encounterEventSchemas } from '../core/encounter-schema.ts';
import {
  amounts,
  skinAround,
  beds,
  drainages,
  dressingKinds,
  edgesSeen,
  flagIds,
  homeLines,
  odors,
  patterns,
  questionIds,
  type WoundCase,
} from './case.ts';
import {
  gearIds,
  laidWays,
  noteParts,
  patientLines,
  rulerWays,
  slingHands,
  slingKnots,
  starts,
  tapeWays,
  targets,
  turnKinds,
  urgencies,
  wipeWays,
  type WoundLearnerEvent,
} from './events.ts';

/** A wide net: what cannot be is refused by the record, in words. */
const anyMm = z.number().int().min(0).max(99_999);
/** Events that carry nothing. */
const bare = <K extends string>(type: K) => z.strictObject({ type: z.literal(type) });
const lookShape = {
  bed: z.enum(beds),
  drainage: z.enum(drainages),
  amount: z.enum(amounts),
  odor: z.enum(odors),
  edges: z.enum(edgesSeen),
  around: z.enum(skinAround),
};

export const woundEventSchema = z.discriminatedUnion('type', [
  ...commonEventSchemas,
  ...encounterEventSchemas,
  bare('order.read'),
  z.strictObject({ type: z.literal('question.asked'), question: z.enum(questionIds) }),
  z.strictObject({ type: z.literal('gear.put-on'), gear: z.array(z.enum(gearIds)).max(gearIds.length) }),
  bare('gloves.changed'),
  bare('old.removed'),
  bare('wound.looked'),
  z.strictObject({ type: z.literal('ruler.laid'), way: z.enum(rulerWays), offsetMm: z.number().int().min(0).max(40) }),
  bare('depth.dipped'),
  z.strictObject({
    type: z.literal('size.charted'),
    lengthMm: anyMm,
    widthMm: anyMm,
    depthMm: anyMm,
    confirmed: z.boolean(),
  }),
  z.strictObject({ type: z.literal('look.charted'), ...lookShape }),
  z.strictObject({ type: z.literal('wound.wiped'), way: z.enum(wipeWays) }),
  z.strictObject({
    type: z.literal('wound.irrigated'),
    distanceMm: z.number().int().min(0).max(200),
    gentle: z.boolean(),
    toDirtyEnd: z.boolean(),
  }),
  z.strictObject({ type: z.literal('dressing.laid'), kind: z.enum(dressingKinds), way: z.enum(laidWays) }),
  z.strictObject({ type: z.literal('dressing.taped'), way: z.enum(tapeWays) }),
  bare('cms.checked'),
  z.strictObject({
    type: z.literal('bandage.begun'),
    widthIn: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(6)]),
    start: z.enum(starts),
    tipsOut: z.boolean(),
  }),
  z.strictObject({
    type: z.literal('turn.laid'),
    kind: z.enum(turnKinds),
    advanceMm: z.number().int().min(0).max(200),
    pull: z.number().int().min(1).max(200),
  }),
  z.strictObject({ type: z.literal('bandage.secured'), way: z.enum(tapeWays) }),
  bare('bandage.loosened'),
  z.strictObject({ type: z.literal('sling.put-on'), hand: z.enum(slingHands), knot: z.enum(slingKnots) }),
  z.strictObject({
    type: z.literal('report.made'),
    what: z.enum(flagIds),
    to: z.enum(targets),
    when: z.enum(urgencies),
  }),
  z.strictObject({ type: z.literal('sheet.taught'), line: z.enum(homeLines) }),
  bare('shown.back'),
  z.strictObject({ type: z.literal('patient.told'), line: z.enum(patientLines) }),
  z.strictObject({ type: z.literal('note.charted'), parts: z.array(z.enum(noteParts)).max(noteParts.length) }),
  bare('visit.finished'),
]) satisfies z.ZodType<WoundLearnerEvent>;

/** A foreign event as one of ours; null for anything unknown or out of range. */
export function readWoundEvent(event: unknown): WoundLearnerEvent | null {
  const result = woundEventSchema.safeParse(event);
  return result.success ? result.data : null;
}

const sentence = z.string().min(3).max(400);
const span = z
  .strictObject({ low: z.number().int().min(0).max(200), high: z.number().int().min(0).max(200) })
  .refine(({ low, high }) => low <= high, { path: ['high'], error: 'high must not be below low' });

export const woundCaseSchema = z
  .strictObject({
    id: idSchema,
    title: sentence,
    person: z.strictObject({
      name: z.string().min(3).max(80),
      age: z.number().int().min(5).max(105),
      birthDate: z.string().regex(/^[A-Z][a-z]+ [0-9]{1,2}, [0-9]{4}$/, 'write it as on a chart: "March 14, 1968"'),
      pronoun: z.enum(['she', 'he', 'they']),
    }),
    reason: sentence,
    chart: sentence,
    site: sentence,
    limb: z
      .strictObject({
        name: z.enum(['forearm', 'ankle', 'finger', 'lower leg']),
        distalCm: z.number().min(4).max(60),
        proximalCm: z.number().min(4).max(60),
      })
      .nullable(),
    wound: z
      .strictObject({
        shape: z.enum(['round', 'line', 'scrape']),
        lengthMm: span,
        widthMm: span,
        depthMm: span,
        ...lookShape,
      })
      .nullable(),
    clean: z.enum(['wipe', 'irrigate', 'none']),
    dressing: z.enum(dressingKinds).nullable(),
    inStock: z.boolean(),
    instead: z.enum(dressingKinds).nullable(),
    wrap: z
      .strictObject({
        pattern: z.enum(patterns),
        widthIn: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(6)]),
        coverMm: z.number().int().min(10).max(240),
      })
      .nullable(),
    sling: z.boolean(),
    comesTight: z.boolean(),
    flags: z.array(z.enum(flagIds)).max(4),
    answers: z.strictObject({
      pain: sentence,
      fever: sentence,
      tetanus: sentence,
      reactions: sentence,
      since: sentence,
    }),
    sheet: z.array(z.enum(homeLines)).min(2).max(6),
  })
  .refine(({ wrap, limb }) => wrap === null || limb !== null, { path: ['limb'], error: 'what is wrapped is a limb' })
  .refine(({ inStock, instead }) => inStock === (instead === null), {
    path: ['instead'],
    error: 'something is ordered instead exactly where the ordered dressing is out of stock',
  })
  .refine(({ wound }) => wound === null || wound.widthMm.high < wound.lengthMm.low, {
    path: ['wound'],
    error: 'the long way is longer than the wide way',
  }) satisfies z.ZodType<WoundCase>;

export const woundCasesSchema = z.array(woundCaseSchema).min(6);
