/**
 * Checks what comes from outside: `cases.yaml` and the events of a foreign or stored log. The only file here that uses zod:
 * views and machine import the types instead, and a browser loads this lazily.
 */
import { z } from 'zod';
import { idSchema } from '#schema/ids.ts';
import { commonEventSchemas, encounterEventSchemas } from '../core/encounter-schema.ts';
import { span } from '../core/span-schema.ts';
import { fingers, questionIds, sites, type OximetryCase } from './case.ts';
import {
  airs,
  helps,
  patientLines,
  reportContents,
  reportTargets,
  seatings,
  type OximetryLearnerEvent,
} from './events.ts';

export const oximetryEventSchema = z.discriminatedUnion('type', [
  ...commonEventSchemas,
  ...encounterEventSchemas,
  z.strictObject({ type: z.literal('question.asked'), question: z.enum(questionIds) }),
  z.strictObject({ type: z.literal('person.looked-at') }),
  z.strictObject({ type: z.literal('hands.examined') }),
  z.strictObject({ type: z.literal('polish.removed'), finger: z.enum(fingers) }),
  z.strictObject({ type: z.literal('help.given'), what: z.enum(helps) }),
  z.strictObject({ type: z.literal('sensor.taken'), sensor: z.enum(['finger', 'ear']) }),
  z.strictObject({ type: z.literal('sensor.cleaned') }),
  z.strictObject({ type: z.literal('clip.placed'), site: z.enum(sites), how: z.enum(seatings) }),
  z.strictObject({ type: z.literal('clip.removed') }),
  z.strictObject({ type: z.literal('wrist.felt') }),
  z.strictObject({ type: z.literal('wrist.let-go') }),
  z.strictObject({ type: z.literal('pulse.counted'), beatsPerMin: z.number().min(0).max(300) }),
  z.strictObject({ type: z.literal('oxygen.turned-up') }),
  z.strictObject({
    type: z.literal('saturation.charted'),
    percent: z.number().min(0).max(10_000),
    air: z.enum(airs).nullable(),
    oxygenTenthsL: z.number().int().min(0).max(150).nullable(),
    confirmed: z.boolean(),
  }),
  z.strictObject({ type: z.literal('report.made'), to: z.enum(reportTargets), content: z.enum(reportContents) }),
  z.strictObject({ type: z.literal('patient.told'), line: z.enum(patientLines) }),
  z.strictObject({ type: z.literal('help.called') }),
  z.strictObject({ type: z.literal('visit.finished') }),
]) satisfies z.ZodType<OximetryLearnerEvent>;

/** A foreign event as one of ours; null for anything unknown or out of range. */
export function readOximetryEvent(event: unknown): OximetryLearnerEvent | null {
  const result = oximetryEventSchema.safeParse(event);
  return result.success ? result.data : null;
}

const sentence = z.string().min(3).max(400);
const nail = z.enum(['bare', 'polish', 'artificial']);

export const oximetryCaseSchema = z
  .strictObject({
    id: idSchema,
    title: sentence,
    person: z.strictObject({
      name: z.string().min(3).max(80),
      age: z.number().int().min(1).max(105),
      birthDate: z.string().regex(/^[A-Z][a-z]+ [0-9]{1,2}, [0-9]{4}$/, 'write it as on a chart: "March 14, 1968"'),
      pronoun: z.enum(['she', 'he', 'they']),
    }),
    companion: sentence.nullable(),
    reason: sentence,
    chart: sentence,
    shownPercent: span(70, 100),
    heartRatePerMin: span(48, 200),
    nails: z.strictObject({ 'right-index': nail, 'right-ring': nail, 'left-index': nail, 'left-ring': nail }),
    coldHands: z.boolean(),
    motion: z.enum(['none', 'tremor', 'shivering', 'child']),
    brightLight: z.boolean(),
    oxygenTenthsL: z.number().int().min(5).max(150).nullable(),
    targetLowPercent: z.number().int().min(80).max(95).nullable(),
    darkSkin: z.boolean(),
    carbonMonoxide: z.boolean(),
    blueLips: z.boolean(),
    breathless: z.boolean(),
    answers: z.strictObject({ feeling: sentence, oxygen: sentence, exposure: sentence, usual: sentence }),
    look: sentence,
  })
  .refine((it) => it.person.age >= 12 || it.companion !== null, {
    path: ['companion'],
    error: 'a child comes with somebody',
  }) satisfies z.ZodType<OximetryCase>;

export const oximetryCasesSchema = z.array(oximetryCaseSchema).min(6);
