/**
 * Checks what comes from outside: `cases.yaml` and the events of a foreign or stored log. The only file here that uses zod:
 * views and machine import the types instead, and a browser loads this lazily.
 */
import { z } from 'zod';
import { idSchema } from '#schema/ids.ts';
import { commonEventSchemas, encounterEventSchemas } from '../core/encounter-schema.ts';
import { questionIds, sexes, type SpirometryCase } from './case.ts';
import {
  chartNotes,
  corrections,
  cues,
  patientLines,
  postures,
  reportContents,
  reportTargets,
  speeds,
  verdicts,
  type SpirometryLearnerEvent,
} from './events.ts';

const liters = z.number().min(0).max(100);

export const spirometryEventSchema = z.discriminatedUnion('type', [
  ...commonEventSchemas,
  ...encounterEventSchemas,
  z.strictObject({ type: z.literal('question.asked'), question: z.enum(questionIds) }),
  z.strictObject({ type: z.literal('height.measured'), shoes: z.boolean() }),
  z.strictObject({
    type: z.literal('device.entered'),
    heightCm: z.number().min(0).max(999),
    ageYears: z.number().int().min(0).max(130),
    sex: z.enum(sexes),
    confirmed: z.boolean(),
  }),
  z.strictObject({ type: z.literal('syringe.emptied'), speed: z.enum(speeds) }),
  z.strictObject({ type: z.literal('check.logged'), passed: z.boolean() }),
  z.strictObject({ type: z.literal('device.swapped') }),
  z.strictObject({ type: z.literal('filter.fitted') }),
  z.strictObject({ type: z.literal('posture.set'), posture: z.enum(postures) }),
  z.strictObject({ type: z.literal('clip.put') }),
  z.strictObject({ type: z.literal('maneuver.shown') }),
  z.strictObject({ type: z.literal('effort.begun') }),
  z.strictObject({ type: z.literal('cue.called'), cue: z.enum(cues) }),
  z.strictObject({ type: z.literal('effort.ended') }),
  z.strictObject({ type: z.literal('effort.judged'), verdict: z.enum(verdicts) }),
  z.strictObject({ type: z.literal('correction.made'), correction: z.enum(corrections) }),
  z.strictObject({ type: z.literal('reliever.given') }),
  z.strictObject({ type: z.literal('test.stopped') }),
  z.strictObject({
    type: z.literal('set.charted'),
    phase: z.enum(['before', 'after']),
    fvcL: liters,
    fev1L: liters,
    repeatable: z.boolean(),
    notes: z.array(z.enum(chartNotes)).max(chartNotes.length),
    confirmed: z.boolean(),
  }),
  z.strictObject({ type: z.literal('report.made'), to: z.enum(reportTargets), content: z.enum(reportContents) }),
  z.strictObject({ type: z.literal('patient.told'), line: z.enum(patientLines) }),
  z.strictObject({ type: z.literal('visit.finished') }),
]) satisfies z.ZodType<SpirometryLearnerEvent>;

/** A foreign event as one of ours; null for anything unknown or out of range. */
export function readSpirometryEvent(event: unknown): SpirometryLearnerEvent | null {
  const result = spirometryEventSchema.safeParse(event);
  return result.success ? result.data : null;
}

const sentence = z.string().min(3).max(400);
const span = (low: number, high: number) =>
  z
    .strictObject({ low: z.number().int().min(low).max(high), high: z.number().int().min(low).max(high) })
    .refine((value) => value.low <= value.high, 'low is above high');
const cm = z.number().int().min(120).max(215);

export const spirometryCaseSchema = z.strictObject({
  id: idSchema,
  title: sentence,
  person: z.strictObject({
    name: z.string().min(3).max(80),
    age: z.number().int().min(7).max(95),
    birthDate: z.string().regex(/^[A-Z][a-z]+ [0-9]{1,2}, [0-9]{4}$/, 'write it as on a chart: "March 14, 1968"'),
    pronoun: z.enum(['she', 'he', 'they']),
    sex: z.enum(sexes),
    heightCm: cm,
    saidHeightCm: cm,
  }),
  reason: sentence,
  chart: sentence,
  fvc: span(100, 700),
  ratioPercent: span(35, 92),
  pef: span(150, 1200),
  predicted: z.strictObject({ fvcL: z.number().min(1).max(7), fev1L: z.number().min(1).max(6) }),
  reliever: z.strictObject({ order: sentence, gainPercent: span(0, 40) }).nullable(),
  habits: z.strictObject({
    fillPercent: z.number().int().min(50).max(100),
    blastPercent: z.number().int().min(40).max(100),
    stopsAfterMs: z.number().int().min(1200).max(8000),
    coughs: z.boolean(),
    throatCloses: z.boolean(),
    leaks: z.boolean(),
    dizzyAfter: z.number().int().min(1).max(6).nullable(),
  }),
  hold: z
    .strictObject({ question: z.enum(questionIds), answer: z.enum(['not-today', 'go-on']), words: sentence })
    .nullable(),
  deviceOffPercent: z.number().int().min(-15).max(15),
  answers: z.record(z.enum(questionIds), sentence),
}) satisfies z.ZodType<SpirometryCase>;

export const spirometryCasesSchema = z.array(spirometryCaseSchema).min(6);
