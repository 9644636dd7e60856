/**
 * Checks what comes from outside: `cases.yaml` and the events of a foreign or stored log. The only file here that uses zod:
 * views and machine import the types instead, and a browser loads this lazily.
 */
import { z } from 'zod';
import { idSchema } from '#schema/ids.ts';
import { commonEventSchemas, encounterEventSchemas } from '../core/encounter-schema.ts';
import { questionIds, type PulseCase } from './case.ts';
import {
  patientLines,
  pulseNotes,
  reportContents,
  reportTargets,
  rhythms,
  sites,
  strengths,
  type PulseLearnerEvent,
} from './events.ts';

const hundredths = z.number().int().min(0).max(100);

export const pulseEventSchema = z.discriminatedUnion('type', [
  ...commonEventSchemas,
  ...encounterEventSchemas,
  z.strictObject({ type: z.literal('question.asked'), question: z.enum(questionIds) }),
  z.strictObject({ type: z.literal('patient.seated') }),
  z.strictObject({ type: z.literal('patient.comforted') }),
  z.strictObject({ type: z.literal('arm.supported') }),
  z.strictObject({ type: z.literal('gown.opened') }),
  z.strictObject({ type: z.literal('gown.closed') }),
  z.strictObject({ type: z.literal('stethoscope.cleaned') }),
  z.strictObject({
    type: z.literal('fingers.placed'),
    on: z.enum(['wrist', 'upper-arm']),
    with: z.enum(['fingertips', 'thumb']),
    x: hundredths,
    y: hundredths,
  }),
  z.strictObject({ type: z.literal('stethoscope.placed'), x: hundredths, y: hundredths }),
  z.strictObject({ type: z.literal('pressure.set'), percent: hundredths }),
  z.strictObject({ type: z.literal('hand.lifted') }),
  z.strictObject({ type: z.literal('helper.called') }),
  z.strictObject({
    type: z.literal('count.started'),
    windowS: z.union([z.literal(15), z.literal(30), z.literal(60)]),
    together: z.boolean(),
  }),
  z.strictObject({ type: z.literal('count.stopped') }),
  z.strictObject({ type: z.literal('count.entered'), beats: z.number().int().min(0).max(400) }),
  z.strictObject({
    type: z.literal('pulse.charted'),
    site: z.enum(sites),
    ratePerMin: z.number().min(0).max(10_000),
    rhythm: z.enum(rhythms).nullable(),
    strength: z.enum(strengths).nullable(),
    scaleNamed: z.boolean(),
    notes: z.array(z.enum(pulseNotes)).max(pulseNotes.length),
    confirmed: z.boolean(),
  }),
  z.strictObject({ type: z.literal('deficit.charted'), beats: z.number().int().min(-300).max(300) }),
  z.strictObject({ type: z.literal('report.made'), to: z.enum(reportTargets), content: z.enum(reportContents) }),
  z.strictObject({ type: z.literal('patient.told'), line: z.enum(patientLines) }),
  z.strictObject({ type: z.literal('help.called') }),
  z.strictObject({ type: z.literal('visit.finished') }),
]) satisfies z.ZodType<PulseLearnerEvent>;

/** A foreign event as one of ours; null for anything unknown or out of range. */
export function readPulseEvent(event: unknown): PulseLearnerEvent | null {
  const result = pulseEventSchema.safeParse(event);
  return result.success ? result.data : null;
}

const sentence = z.string().min(3).max(400);
const rate = z.number().int().min(30).max(220);

export const pulseCaseSchema = z
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
    ageGroup: z.enum(['infant', 'toddler', 'adult']),
    reason: sentence,
    chart: sentence,
    ratePerMin: z
      .strictObject({ low: rate, high: rate })
      .refine(({ low, high }) => low <= high, { path: ['high'], error: 'high must not be below low' }),
    rhythm: z.enum(['regular', 'atrial-fibrillation', 'extra-beats']),
    rhythmKnown: z.boolean(),
    fullness: z.enum(['thready', 'normal', 'bounding']),
    arrives: z.enum(['rested', 'hurried', 'crying']),
    order: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('none') }),
      z.strictObject({ kind: z.literal('apical-before-medicine'), callBelowPerMin: rate }),
      z.strictObject({ kind: z.literal('deficit') }),
    ]),
    emergencySigns: z.array(sentence).max(6),
    answers: z.strictObject({
      feeling: sentence,
      'just-active': sentence,
      'usual-pulse': sentence,
      medicines: sentence,
    }),
  })
  .refine((it) => it.rhythm === 'regular' || it.arrives === 'rested', {
    path: ['arrives'],
    error: 'somebody with an irregular rhythm arrives rested, so that the truth of a minute is one number',
  })
  .refine((it) => (it.ageGroup === 'adult') === (it.person.parent === null), {
    path: ['person', 'parent'],
    error: 'a small child comes with a parent, an adult without',
  }) satisfies z.ZodType<PulseCase>;

export const pulseCasesSchema = z.array(pulseCaseSchema).min(8);
