/**
 * Checks what comes from outside: `cases.yaml` and the events of a foreign or stored log. The only file here that uses zod:
 * views and machine import the types instead, and a browser loads this lazily.
 */
import { z } from 'zod';
import { idSchema } from '#schema/ids.ts';
import { commonEventSchemas, encounterEventSchemas } from '../core/encounter-schema.ts';
import { conditions, covers, devices, mouthful, questionIds, routes, type TemperatureCase } from './case.ts';
import {
  armPlaces,
  earPulls,
  mouthPlaces,
  patientLines,
  preparations,
  reportContents,
  reportTargets,
  sweepPaths,
  type TemperatureLearnerEvent,
} from './events.ts';

const route = z.enum(routes);
const device = z.enum(devices);
const unit = z.enum(['F', 'C']);

export const temperatureEventSchema = z.discriminatedUnion('type', [
  ...commonEventSchemas,
  ...encounterEventSchemas,
  z.strictObject({ type: z.literal('question.asked'), question: z.enum(questionIds) }),
  z.strictObject({ type: z.literal('gloves.put-on') }),
  z.strictObject({ type: z.literal('gloves.taken-off') }),
  z.strictObject({ type: z.literal('thermometer.taken'), device }),
  z.strictObject({ type: z.literal('thermometer.returned') }),
  z.strictObject({ type: z.literal('cover.put-on'), cover: z.enum(covers) }),
  z.strictObject({ type: z.literal('cover.discarded'), to: z.enum(['trash', 'counter']) }),
  z.strictObject({ type: z.literal('made.ready'), what: z.enum(preparations) }),
  z.strictObject({
    type: z.literal('mouth.placed'),
    at: z.enum(mouthPlaces),
    lips: z.enum(['asked-to-close', 'as-they-are']),
  }),
  z.strictObject({ type: z.literal('armpit.placed'), at: z.enum(armPlaces), arm: z.enum(['against-body', 'loose']) }),
  z.strictObject({ type: z.literal('ear.placed'), pull: z.enum(earPulls), seal: z.enum(['snug', 'loose']) }),
  z.strictObject({ type: z.literal('forehead.swept'), path: z.enum(sweepPaths), pace: z.enum(['slow', 'quick']) }),
  z.strictObject({
    type: z.literal('rectum.placed'),
    depthHundredthsIn: z.number().int().min(10).max(300),
    hold: z.enum(['held', 'let-go']),
  }),
  z.strictObject({ type: z.literal('probe.removed') }),
  z.strictObject({
    type: z.literal('temperature.charted'),
    value: z.number().min(0).max(10_000),
    unit,
    route: route.nullable(),
    confirmed: z.boolean(),
  }),
  z.strictObject({ type: z.literal('report.made'), to: z.enum(reportTargets), content: z.enum(reportContents) }),
  z.strictObject({ type: z.literal('patient.told'), line: z.enum(patientLines) }),
  z.strictObject({ type: z.literal('help.called') }),
  z.strictObject({ type: z.literal('visit.finished') }),
]) satisfies z.ZodType<TemperatureLearnerEvent>;

/** A foreign event as one of ours; null for anything unknown or out of range. */
export function readTemperatureEvent(event: unknown): TemperatureLearnerEvent | null {
  const result = temperatureEventSchema.safeParse(event);
  return result.success ? result.data : null;
}

const sentence = z.string().min(3).max(400);
const tenthsF = z.number().int().min(800).max(1120);

export const temperatureCaseSchema = z
  .strictObject({
    id: idSchema,
    title: sentence,
    person: z.strictObject({
      name: z.string().min(3).max(80),
      ageMonths: z
        .number()
        .int()
        .min(0)
        .max(110 * 12),
      birthDate: z.string().regex(/^[A-Z][a-z]+ [0-9]{1,2}, [0-9]{4}$/, 'write it as on a chart: "March 14, 1968"'),
      pronoun: z.enum(['she', 'he', 'they']),
    }),
    companion: sentence.nullable(),
    reason: sentence,
    chart: sentence,
    ordered: route.nullable(),
    oralTenthsF: z
      .strictObject({ low: tenthsF, high: tenthsF })
      .refine(({ low, high }) => low <= high, { path: ['high'], error: 'high must not be below low' }),
    conditions: z.array(z.enum(conditions)).max(conditions.length),
    mouth: z.strictObject({ what: z.enum(mouthful), minutesAgo: z.number().int().min(0).max(120) }).nullable(),
    newConfusion: z.boolean(),
    chemotherapy: z.boolean(),
    tray: z.array(device).min(2),
    unit,
    oldCoverOn: z.array(device).max(devices.length),
    columnLeftAtTenthsF: tenthsF,
    answers: z.strictObject({
      mouth: sentence,
      nose: sentence,
      seizures: sentence,
      ears: sentence,
      bowels: sentence,
      feeling: sentence,
    }),
  })
  .refine((it) => it.person.ageMonths >= 12 * 12 || it.companion !== null, {
    path: ['companion'],
    error: 'a child comes with somebody',
  }) satisfies z.ZodType<TemperatureCase>;

export const temperatureCasesSchema = z.array(temperatureCaseSchema).min(8);
