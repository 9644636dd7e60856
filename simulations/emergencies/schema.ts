/**
 * Checks what comes from outside: `cases.yaml` and the events of a foreign or stored log. The only file here that uses zod:
 * views and machine import the types instead, and a browser loads this lazily.
 */
import { z } from 'zod';
import { idSchema } from '#schema/ids.ts';
import { commonEventSchemas } from '../core/encounter-schema.ts';
import { actIds, isOffered, type ActId } from './acts.ts';
import { traits, type EmergencyCase } from './case.ts';
import { kinds } from './kinds.ts';
import { chartItems, handoverItems, handoverTargets, spotted, type EmergencyLearnerEvent } from './events.ts';

const hundredths = z.number().int().min(0).max(100);
const actSchema = z.custom<ActId>((value) => typeof value === 'string' && actIds.some((act) => act === value));

export const emergencyEventSchema = z.discriminatedUnion('type', [
  ...commonEventSchemas,
  z.strictObject({ type: z.literal('act.done'), act: actSchema }),
  z.strictObject({
    type: z.literal('spot.chosen'),
    what: z.enum(spotted),
    side: z.enum(['front', 'back']),
    x: hundredths,
    y: hundredths,
  }),
  z.strictObject({ type: z.literal('chest.pressed') }),
  z.strictObject({ type: z.literal('chest.released') }),
  z.strictObject({ type: z.literal('force.set'), percent: hundredths }),
  z.strictObject({ type: z.literal('rhythm.held') }),
  z.strictObject({ type: z.literal('rhythm.stopped') }),
  z.strictObject({ type: z.literal('distance.set'), feet: z.number().int().min(1).max(20) }),
  z.strictObject({
    type: z.literal('handover.given'),
    to: z.enum(handoverTargets),
    items: z.array(z.enum(handoverItems)).max(handoverItems.length),
  }),
  z.strictObject({ type: z.literal('chart.written'), items: z.array(z.enum(chartItems)).max(chartItems.length) }),
  z.strictObject({ type: z.literal('incident.filed'), style: z.enum(['facts', 'blame']) }),
  z.strictObject({ type: z.literal('scene.left') }),
]) satisfies z.ZodType<EmergencyLearnerEvent>;

/** A foreign event as one of ours; null for anything unknown or out of range. */
export function readEmergencyEvent(event: unknown): EmergencyLearnerEvent | null {
  const result = emergencyEventSchema.safeParse(event);
  return result.success ? result.data : null;
}

const sentence = z.string().min(3).max(420);

export const emergencyCaseSchema = z
  .strictObject({
    id: idSchema,
    kind: z.enum(kinds),
    title: sentence,
    scene: sentence,
    place: sentence,
    person: z
      .strictObject({
        name: z.string().min(3).max(80),
        age: z.number().int().min(0).max(105),
        birthDate: z.string().regex(/^[A-Z][a-z]+ [0-9]{1,2}, [0-9]{4}$/, 'write it as on a chart: "March 14, 1968"'),
        weightKg: z.number().min(2).max(250),
        group: z.enum(['adult', 'child', 'infant']),
        companion: sentence.nullable(),
      })
      .nullable(),
    chart: sentence,
    policy: sentence,
    hazard: sentence,
    standing: z.array(actSchema).max(4),
    orders: z.array(z.strictObject({ act: actSchema, words: sentence })).max(4),
    ems: z.boolean(),
    traits: z.array(z.enum(traits)).max(4),
    says: z.partialRecord(actSchema, sentence),
  })
  .refine(
    ({ kind, standing, orders }) => [...standing, ...orders.map(({ act }) => act)].every((act) => isOffered(act, kind)),
    {
      path: ['orders'],
      error: 'an order must be one that this kind of emergency offers',
    },
  ) satisfies z.ZodType<EmergencyCase>;

export const emergencyCasesSchema = z.array(emergencyCaseSchema).min(13);
