/**
 * Checks what comes from outside: `cases.yaml` and the events of a foreign or stored log. The only file here that uses zod:
 * views and machine import the types instead, and a browser loads this lazily.
 */
import { z } from 'zod';
import { idSchema } from '#schema/ids.ts';
import { commonEventSchemas, encounterEventSchemas } from '../core/encounter-schema.ts';
import { notes, questionIds, rhythms, type EcgCase } from './case.ts';
import {
  cures,
  holterLines,
  labelParts,
  lifts,
  lineIds,
  looks,
  methods,
  patientLines,
  postures,
  preparations,
  privacies,
  recorderParts,
  reportContents,
  reportTargets,
  starts,
  zones,
  type EcgLearnerEvent,
} from './events.ts';
import { limbs, wires } from './wires.ts';

const mm = z.number().int().min(-400).max(900);
const wire = z.enum(wires);
const speed = z.union([z.literal(25), z.literal(50)]);
const gain = z.union([z.literal(5), z.literal(10), z.literal(20)]);

export const ecgEventSchema = z.discriminatedUnion('type', [
  ...commonEventSchemas,
  ...encounterEventSchemas,
  z.strictObject({ type: z.literal('question.asked'), question: z.enum(questionIds) }),
  z.strictObject({ type: z.literal('privacy.arranged'), how: z.enum(privacies) }),
  z.strictObject({ type: z.literal('patient.laid'), as: z.enum(postures) }),
  z.strictObject({ type: z.literal('limbs.settled') }),
  z.strictObject({ type: z.literal('skin.prepared'), zone: z.enum(zones), how: z.enum(preparations) }),
  z.strictObject({ type: z.literal('pouch.checked') }),
  z.strictObject({ type: z.literal('pouch.opened') }),
  z.strictObject({ type: z.literal('ribs.counted'), from: z.enum(starts) }),
  z.strictObject({ type: z.literal('line.found'), line: z.enum(lineIds) }),
  z.strictObject({ type: z.literal('breast.lifted'), by: z.enum(lifts) }),
  z.strictObject({ type: z.literal('electrode.placed'), wire, on: z.enum(['chest', ...limbs]), x: mm, y: mm }),
  z.strictObject({ type: z.literal('electrode.renewed'), wire }),
  z.strictObject({ type: z.literal('wire.clipped'), wire }),
  z.strictObject({ type: z.literal('cure.tried'), cure: z.enum(cures) }),
  z.strictObject({ type: z.literal('machine.set'), speed, gain }),
  z.strictObject({ type: z.literal('label.entered'), part: z.enum(labelParts) }),
  z.strictObject({ type: z.literal('record.started') }),
  z.strictObject({ type: z.literal('patient.looked-at') }),
  z.strictObject({ type: z.literal('tracing.judged'), looks: z.enum(looks) }),
  z.strictObject({
    type: z.literal('rate.charted'),
    method: z.enum(methods),
    ratePerMin: z.number().min(0).max(100_000),
    rhythm: z.enum(['regular', 'irregular']).nullable(),
    confirmed: z.boolean(),
  }),
  z.strictObject({ type: z.literal('note.written'), note: z.enum(notes) }),
  z.strictObject({ type: z.literal('report.made'), to: z.enum(reportTargets), content: z.enum(reportContents) }),
  z.strictObject({ type: z.literal('help.called') }),
  z.strictObject({ type: z.literal('cart.fetched') }),
  z.strictObject({ type: z.literal('compressions.started') }),
  z.strictObject({ type: z.literal('patient.told'), line: z.enum(patientLines) }),
  z.strictObject({ type: z.literal('recorder.prepared'), part: z.enum(recorderParts) }),
  z.strictObject({ type: z.literal('holter.taught'), line: z.enum(holterLines) }),
  z.strictObject({ type: z.literal('diary.practiced') }),
  z.strictObject({ type: z.literal('stickers.removed') }),
  z.strictObject({ type: z.literal('machine.cleaned') }),
  z.strictObject({ type: z.literal('visit.finished') }),
]) satisfies z.ZodType<EcgLearnerEvent>;

/** A foreign event as one of ours; null for anything unknown or out of range. */
export function readEcgEvent(event: unknown): EcgLearnerEvent | null {
  const result = ecgEventSchema.safeParse(event);
  return result.success ? result.data : null;
}

const sentence = z.string().min(3).max(400);
const rate = z.number().int().min(25).max(200);
const percent = z.number().int().min(85).max(115);

export const ecgCaseSchema = z.strictObject({
  id: idSchema,
  title: sentence,
  person: z.strictObject({
    name: z.string().min(3).max(80),
    age: z.number().int().min(16).max(105),
    birthDate: z.string().regex(/^[A-Z][a-z]+ [0-9]{1,2}, [0-9]{4}$/, 'write it as on a chart: "March 14, 1968"'),
    pronoun: z.enum(['she', 'he', 'they']),
  }),
  reason: sentence,
  chart: sentence,
  orderedBy: sentence,
  order: z.enum(['standard', 'right-sided', 'holter']),
  arrivedMinAgo: z.number().int().min(0).max(6),
  ratePerMin: z
    .strictObject({ low: rate, high: rate })
    .refine(({ low, high }) => low <= high, { path: ['high'], error: 'high must not be below low' }),
  rhythm: z.enum(rhythms),
  stUp: z.boolean(),
  axisDegrees: z.number().int().min(-60).max(110),
  voltagePercent: z.number().int().min(50).max(250),
  mirrored: z.boolean(),
  paced: z.boolean(),
  urgency: z.enum(['routine', 'before-leaving', 'now']),
  looks: sentence,
  chest: z.strictObject({
    widthPercent: percent,
    heightPercent: percent,
    breasts: z.boolean(),
    hair: z.boolean(),
    lotion: z.boolean(),
  }),
  missing: z.literal('left-lower-leg').nullable(),
  tremor: z.enum(['none', 'cold', 'parkinson']),
  talks: z.boolean(),
  breathless: z.boolean(),
  mains: z.array(z.enum(['lamp', 'phone'])).max(2),
  pouch: z.enum(['moist', 'dry']),
  left: z.strictObject({ speed, gain }),
  begun: z
    .strictObject({
      armsSwapped: z.boolean(),
      highMm: z.number().int().min(0).max(90),
      swapped: z.tuple([wire, wire]).nullable(),
      loose: wire.nullable(),
    })
    .nullable(),
  notes: z.array(z.enum(notes)).max(4),
  answers: z.strictObject({
    symptoms: sentence,
    'heart-history': sentence,
    allergy: sentence,
    'hair-permission': sentence,
    comfort: sentence,
  }),
}) satisfies z.ZodType<EcgCase>;

export const ecgCasesSchema = z.array(ecgCaseSchema).min(9);
