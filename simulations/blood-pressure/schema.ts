/**
 * Checks what comes from outside: `cases.yaml` and the events of a foreign or stored log. The only file here that uses zod:
 * views and machine import the types instead, and a browser loads this lazily.
 */
import { z } from 'zod';
import { idSchema } from '#schema/ids.ts';
import { commonEventSchemas, encounterEventSchemas } from '../core/encounter-schema.ts';
import { span } from '../core/span-schema.ts';
import { cuffSizes, questionIds, type BpCase } from './case.ts';
import {
  armRests,
  bodyPositions,
  patientLines,
  readingNotes,
  reportContents,
  reportTargets,
  stethoscopePlaces,
  type BpLearnerEvent,
} from './events.ts';

const side = z.enum(['left', 'right']);
const cuffSize = z.enum(cuffSizes);
const mmHg = z.number().int().min(0).max(300);

export const bpEventSchema = z.discriminatedUnion('type', [
  ...commonEventSchemas,
  ...encounterEventSchemas,
  z.strictObject({ type: z.literal('question.asked'), question: z.enum(questionIds) }),
  z.strictObject({ type: z.literal('patient.hushed') }),
  z.strictObject({ type: z.literal('restroom.offered') }),
  z.strictObject({ type: z.literal('door.closed') }),
  z.strictObject({ type: z.literal('patient.seated'), on: z.enum(['chair', 'exam-table']) }),
  z.strictObject({ type: z.literal('back.set'), supported: z.boolean() }),
  z.strictObject({ type: z.literal('feet.set'), flat: z.boolean() }),
  z.strictObject({ type: z.literal('legs.set'), crossed: z.boolean() }),
  z.strictObject({ type: z.literal('arm.rested'), on: z.enum(armRests), heightCm: z.number().int().min(-20).max(20) }),
  z.strictObject({ type: z.literal('sleeve.set'), to: z.enum(['off', 'rolled', 'down']) }),
  z.strictObject({ type: z.literal('arm.chosen'), side }),
  z.strictObject({ type: z.literal('arm.measured') }),
  z.strictObject({ type: z.literal('cuff.chosen'), size: cuffSize }),
  z.strictObject({
    type: z.literal('cuff.placed'),
    edgeCm: z.number().min(0).max(8),
    mark: z.enum(['over-artery', 'off-artery']),
    fit: z.enum(['snug', 'loose']),
  }),
  z.strictObject({ type: z.literal('cuff.removed') }),
  z.strictObject({ type: z.literal('fingers.placed'), on: z.enum(['radial', 'brachial']) }),
  z.strictObject({ type: z.literal('stethoscope.placed'), at: z.enum(stethoscopePlaces) }),
  z.strictObject({ type: z.literal('hand.lifted') }),
  z.strictObject({ type: z.literal('bulb.squeezed') }),
  z.strictObject({ type: z.literal('valve.set'), openPercent: z.number().int().min(0).max(100) }),
  z.strictObject({ type: z.literal('estimate.noted'), mmHg }),
  z.strictObject({ type: z.literal('sound.marked'), which: z.enum(['systolic', 'diastolic']) }),
  z.strictObject({
    type: z.literal('reading.recorded'),
    systolic: mmHg,
    diastolic: mmHg,
    arm: side.nullable(),
    position: z.enum(bodyPositions).nullable(),
    cuff: cuffSize.nullable(),
    notes: z.array(z.enum(readingNotes)).max(readingNotes.length),
  }),
  z.strictObject({ type: z.literal('average.recorded'), systolic: mmHg, diastolic: mmHg }),
  z.strictObject({ type: z.literal('report.made'), to: z.enum(reportTargets), content: z.enum(reportContents) }),
  z.strictObject({ type: z.literal('patient.told'), line: z.enum(patientLines) }),
  z.strictObject({ type: z.literal('help.called') }),
  z.strictObject({ type: z.literal('visit.finished') }),
]) satisfies z.ZodType<BpLearnerEvent>;

/** A foreign event as one of ours; null for anything unknown or out of range. */
export function readBpEvent(event: unknown): BpLearnerEvent | null {
  const result = bpEventSchema.safeParse(event);
  return result.success ? result.data : null;
}

const minutesAgo = z.number().int().min(0).max(1440).nullable();
const sentence = z.string().min(3).max(400);
const arm = z.strictObject({
  limit: z.enum(['dialysis-fistula', 'lymph-nodes-removed', 'cast', 'iv-line', 'wound']).nullable(),
});

export const bpCaseSchema = z
  .strictObject({
    id: idSchema,
    title: sentence,
    person: z.strictObject({
      name: z.string().min(3).max(80),
      age: z.number().int().min(3).max(105),
      birthDate: z.string().regex(/^[A-Z][a-z]+ [0-9]{1,2}, [0-9]{4}$/, 'write it as on a chart: "March 14, 1968"'),
      pronoun: z.enum(['she', 'he', 'they']),
    }),
    reason: sentence,
    chart: sentence,
    firstVisit: z.boolean(),
    systolicMmHg: span(60, 240),
    diastolicMmHg: span(30, 140),
    heartRatePerMin: span(40, 140),
    rhythm: z.enum(['regular', 'atrial-fibrillation', 'extra-beats']),
    rhythmKnown: z.boolean(),
    gap: z.strictObject({ beginsBelowMmHg: span(6, 30), heightMmHg: span(10, 50) }).nullable(),
    soundPercent: z.number().int().min(40).max(100),
    noisePercent: z.number().int().min(0).max(60),
    armCm: span(16, 52),
    arms: z.strictObject({ left: arm, right: arm }),
    armDifferenceMmHg: span(0, 30),
    higherArm: side,
    sleeve: z.enum(['short', 'thin', 'thick']),
    bladderFull: z.boolean(),
    caffeineMinutesAgo: minutesAgo,
    smokedMinutesAgo: minutesAgo,
    exercisedMinutesAgo: minutesAgo,
    sits: z.strictObject({ backSupported: z.boolean(), feetFlat: z.boolean(), legsCrossed: z.boolean() }),
    talkative: z.boolean(),
    pregnant: z.boolean(),
    emergencySigns: z.array(sentence).max(6),
    answers: z.strictObject({
      'arm-limits': sentence,
      caffeine: sentence,
      smoking: sentence,
      exercise: sentence,
      bladder: sentence,
      feeling: sentence,
      'usual-pressure': sentence,
    }),
  })
  .refine((it) => it.systolicMmHg.low - it.diastolicMmHg.high >= 20, {
    path: ['diastolicMmHg'],
    error: 'must stay at least 20 below the systolic range',
  })
  .refine((it) => it.arms.left.limit === null || it.arms.right.limit === null, {
    path: ['arms'],
    error: 'one arm must be free to use',
  }) satisfies z.ZodType<BpCase>;

export const bpCasesSchema = z.array(bpCaseSchema).min(10);
