/**
 * Checks what comes from outside: `cases.yaml` and the events of a foreign or stored log. The only file here that uses zod:
 * views and machine import the types instead, and a browser loads this lazily.
 */
import { z } from 'zod';
import { idSchema } from '#schema/ids.ts';
import { commonEventSchemas, encounterEventSchemas } from '../core/encounter-schema.ts';
import { depths, effortSigns, questionIds, type BreathCase } from './case.ts';
import {
  breathNotes,
  looks,
  patientLines,
  reportContents,
  reportTargets,
  rhythms,
  type BreathLearnerEvent,
} from './events.ts';

const effort = z.array(z.enum(effortSigns)).max(effortSigns.length);

export const breathEventSchema = z.discriminatedUnion('type', [
  ...commonEventSchemas,
  ...encounterEventSchemas,
  z.strictObject({ type: z.literal('question.asked'), question: z.enum(questionIds) }),
  z.strictObject({ type: z.literal('breathing.announced') }),
  z.strictObject({ type: z.literal('patient.seated') }),
  z.strictObject({ type: z.literal('patient.laid') }),
  z.strictObject({ type: z.literal('patient.comforted') }),
  z.strictObject({ type: z.literal('clothes.loosened') }),
  z.strictObject({ type: z.literal('wrist.held') }),
  z.strictObject({ type: z.literal('wrist.released') }),
  z.strictObject({ type: z.literal('look.turned'), to: z.enum(looks) }),
  z.strictObject({
    type: z.literal('count.started'),
    windowS: z.union([z.literal(15), z.literal(30), z.literal(60)]),
  }),
  z.strictObject({ type: z.literal('count.stopped') }),
  z.strictObject({ type: z.literal('count.entered'), breaths: z.number().int().min(0).max(300) }),
  z.strictObject({
    type: z.literal('breathing.charted'),
    ratePerMin: z.number().min(0).max(10_000),
    rhythm: z.enum(rhythms).nullable(),
    depth: z.enum(depths).nullable(),
    effort: effort.nullable(),
    notes: z.array(z.enum(breathNotes)).max(breathNotes.length),
    confirmed: z.boolean(),
  }),
  z.strictObject({ type: z.literal('report.made'), to: z.enum(reportTargets), content: z.enum(reportContents) }),
  z.strictObject({ type: z.literal('patient.told'), line: z.enum(patientLines) }),
  z.strictObject({ type: z.literal('help.called') }),
  z.strictObject({ type: z.literal('visit.finished') }),
]) satisfies z.ZodType<BreathLearnerEvent>;

/** A foreign event as one of ours; null for anything unknown or out of range. */
export function readBreathEvent(event: unknown): BreathLearnerEvent | null {
  const result = breathEventSchema.safeParse(event);
  return result.success ? result.data : null;
}

const sentence = z.string().min(3).max(400);
const rate = z.number().int().min(4).max(80);

export const breathCaseSchema = z
  .strictObject({
    id: idSchema,
    title: sentence,
    person: z.strictObject({
      name: z.string().min(3).max(80),
      age: z.number().int().min(0).max(105),
      birthDate: z.string().regex(/^[A-Z][a-z]+ [0-9]{1,2}, [0-9]{4}$/, 'write it as on a chart: "March 14, 1968"'),
      pronoun: z.enum(['she', 'he', 'they']),
      parent: sentence.nullable(),
    }),
    ageGroup: z.enum(['infant', 'toddler', 'child', 'adult']),
    reason: sentence,
    chart: sentence,
    ratePerMin: z
      .strictObject({ low: rate, high: rate })
      .refine(({ low, high }) => low <= high, { path: ['high'], error: 'high must not be below low' }),
    pattern: z.enum(['even', 'waxing-waning', 'periodic']),
    patternKnown: z.boolean(),
    depth: z.enum(depths),
    effort,
    arrives: z.enum(['rested', 'hurried', 'crying']),
    asleep: z.boolean(),
    bulky: z.boolean(),
    emergencySigns: z.array(sentence).max(6),
    answers: z.strictObject({ feeling: sentence, 'just-active': sentence, breath: sentence, medicines: sentence }),
  })
  .refine((it) => it.pattern === 'even' || it.arrives === 'rested', {
    path: ['arrives'],
    error: 'somebody with an uneven pattern arrives rested, so that the truth of a minute is one number',
  })
  .refine((it) => (it.ageGroup === 'adult') === (it.person.parent === null), {
    path: ['person', 'parent'],
    error: 'a child comes with a parent, an adult without',
  }) satisfies z.ZodType<BreathCase>;

export const breathCasesSchema = z.array(breathCaseSchema).min(6);
