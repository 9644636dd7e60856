/** Checks what comes from outside: `cases.yaml` and the events of a foreign or stored log. The only file here that uses zod. */
import { z } from 'zod';
import { idSchema } from '#schema/ids.ts';
import { commonEventSchemas, encounterEventSchemas } from '../core/encounter-schema.ts';
import { cares, signs, type HygieneCase } from './case.ts';
import {
  handOns,
  offWays,
  patientLines,
  pieces,
  reaches,
  strokes,
  takers,
  wipes,
  type HygieneLearnerEvent,
} from './events.ts';

const [, introduced, identified, explained] = encounterEventSchemas;
const allOffWays = [...new Set(Object.values(offWays).flat())];

export const hygieneEventSchema = z.discriminatedUnion('type', [
  ...commonEventSchemas,
  introduced,
  identified,
  explained,
  z.strictObject({ type: z.literal('hands.wetted') }),
  z.strictObject({
    type: z.literal('product.taken'),
    product: z.enum(['rub', 'soap']),
    amount: z.enum(['little', 'enough']),
  }),
  z.strictObject({ type: z.literal('stroke.begun'), stroke: z.enum(strokes) }),
  z.strictObject({ type: z.literal('hands.rinsed'), held: z.enum(['down', 'up']) }),
  z.strictObject({ type: z.literal('hands.dried'), with: z.enum(['paper-towel', 'uniform']) }),
  z.strictObject({ type: z.literal('tap.closed'), with: z.enum(['towel', 'hand']) }),
  z.strictObject({ type: z.literal('hands.stopped') }),
  z.strictObject({ type: z.literal('ppe.on'), piece: z.enum(pieces), well: z.boolean() }),
  z.strictObject({ type: z.literal('seal.checked') }),
  z.strictObject({ type: z.literal('respirator.adjusted') }),
  z.strictObject({ type: z.literal('ppe.off'), piece: z.enum(pieces), how: z.enum(allOffWays) }),
  z.strictObject({ type: z.literal('room.entered') }),
  z.strictObject({ type: z.literal('room.left') }),
  z.strictObject({ type: z.literal('door.shut') }),
  z.strictObject({ type: z.literal('patient.masked') }),
  z.strictObject({ type: z.literal('care.done'), care: z.enum(cares) }),
  z.strictObject({ type: z.literal('surface.touched'), surface: z.enum(reaches) }),
  z.strictObject({ type: z.literal('patient.told'), line: z.enum(patientLines) }),
  z.strictObject({ type: z.literal('surfaces.wiped'), with: z.enum(wipes) }),
  z.strictObject({ type: z.literal('room.handed-on'), how: z.enum(handOns) }),
  z.strictObject({ type: z.literal('task.handed-over'), to: z.enum(takers) }),
  z.strictObject({ type: z.literal('visit.finished') }),
]) satisfies z.ZodType<HygieneLearnerEvent>;

/** A foreign event as one of ours; null for anything unknown or out of range. */
export function readHygieneEvent(event: unknown): HygieneLearnerEvent | null {
  const result = hygieneEventSchema.safeParse(event);
  return result.success ? result.data : null;
}

const sentence = z.string().min(3).max(400);

export const hygieneCaseSchema = z
  .strictObject({
    id: idSchema,
    title: sentence,
    person: z.strictObject({
      name: z.string().min(3).max(80),
      age: z.number().int().min(0).max(105),
      birthDate: z.string().regex(/^[A-Z][a-z]+ [0-9]{1,2}, [0-9]{4}$/, 'write it as on a chart: "March 14, 1968"'),
      parent: sentence.nullable(),
    }),
    room: sentence,
    reason: sentence,
    order: sentence,
    sign: z.enum(signs),
    cares: z.array(z.enum(cares)).min(1).max(5),
    germ: z.enum(['ordinary', 'outlives-alcohol']),
    handsAtStart: z.enum(['look-clean', 'look-dirty']),
    fitTest: z.strictObject({ card: sentence, holds: z.boolean() }),
    asks: sentence,
  })
  .refine((it) => (it.germ === 'outlives-alcohol') === (it.sign === 'contact-soap'), {
    path: ['germ'],
    error: 'germs that outlive alcohol have the sign that says soap and water',
  }) satisfies z.ZodType<HygieneCase>;

export const hygieneCasesSchema = z.array(hygieneCaseSchema).min(6);
