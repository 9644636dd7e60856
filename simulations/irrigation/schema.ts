/**
 * Checks what comes from outside: `cases.yaml` and the events of a foreign or stored log. The only file here that uses zod:
 * views and machine import the types instead, and a browser loads this lazily.
 */
import { z } from 'zod';
import { idSchema } from '#schema/ids.ts';
import { commonEventSchemas, encounterEventSchemas } from '../core/encounter-schema.ts';
import { loads, questionIds, sides, solutions, type IrrigationCase } from './case.ts';
import {
  chartNotes,
  dryWays,
  gearIds,
  lidHolds,
  patientLines,
  reportContents,
  reportTargets,
  type IrrigationLearnerEvent,
} from './events.ts';

const whole = (low: number, high: number) => z.number().int().min(low).max(high);
const mm = whole(-15, 15);
const degrees = whole(-60, 60);

export const irrigationEventSchema = z.discriminatedUnion('type', [
  ...commonEventSchemas,
  ...encounterEventSchemas,
  z.strictObject({ type: z.literal('question.asked'), question: z.enum(questionIds) }),
  z.strictObject({ type: z.literal('side.said'), side: z.enum(sides) }),
  z.strictObject({ type: z.literal('help.called') }),
  z.strictObject({ type: z.literal('solution.taken'), solution: z.enum(solutions) }),
  z.strictObject({ type: z.literal('label.read') }),
  z.strictObject({ type: z.literal('warmth.set'), celsius: whole(5, 60) }),
  z.strictObject({ type: z.literal('thermometer.read') }),
  z.strictObject({ type: z.literal('gear.put'), gear: z.enum(gearIds) }),
  z.strictObject({ type: z.literal('head.tilted'), towardDeg: whole(-40, 40) }),
  z.strictObject({ type: z.literal('wear.removed') }),
  z.strictObject({ type: z.literal('lids.held'), on: z.enum(lidHolds) }),
  z.strictObject({ type: z.literal('ear.pulled'), upMm: mm, backMm: mm }),
  z.strictObject({ type: z.literal('tip.set'), depthMm: whole(0, 20), upDeg: degrees, backDeg: degrees }),
  z.strictObject({ type: z.literal('eye.aimed'), atMm: whole(-5, 35), heightMm: whole(0, 120) }),
  z.strictObject({ type: z.literal('flow.set'), mlPerS: whole(1, 25) }),
  z.strictObject({ type: z.literal('stream.begun'), side: z.enum(sides) }),
  z.strictObject({ type: z.literal('stream.stopped') }),
  z.strictObject({ type: z.literal('comfort.asked') }),
  z.strictObject({ type: z.literal('return.looked') }),
  z.strictObject({ type: z.literal('ph.read') }),
  z.strictObject({ type: z.literal('place.dried'), how: z.enum(dryWays) }),
  z.strictObject({ type: z.literal('result.asked') }),
  z.strictObject({
    type: z.literal('wash.charted'),
    side: z.enum(sides),
    amount: z.number().min(0).max(99_999),
    celsius: z.number().min(0).max(999).nullable(),
    notes: z.array(z.enum(chartNotes)).max(chartNotes.length),
    confirmed: z.boolean(),
  }),
  z.strictObject({ type: z.literal('report.made'), to: z.enum(reportTargets), content: z.enum(reportContents) }),
  z.strictObject({ type: z.literal('patient.told'), line: z.enum(patientLines) }),
  z.strictObject({ type: z.literal('visit.finished') }),
]) satisfies z.ZodType<IrrigationLearnerEvent>;

/** A foreign event as one of ours; null for anything unknown or out of range. */
export function readIrrigationEvent(event: unknown): IrrigationLearnerEvent | null {
  const result = irrigationEventSchema.safeParse(event);
  return result.success ? result.data : null;
}

const sentence = z.string().min(3).max(400);

export const irrigationCaseSchema = z.strictObject({
  id: idSchema,
  title: sentence,
  person: z.strictObject({
    name: z.string().min(3).max(80),
    age: whole(1, 95),
    birthDate: z.string().regex(/^[A-Z][a-z]+ [0-9]{1,2}, [0-9]{4}$/, 'write it as on a chart: "March 14, 1968"'),
    pronoun: z.enum(['she', 'he', 'they']),
    parent: sentence.nullable(),
  }),
  reason: sentence,
  chart: sentence,
  organ: z.enum(['eye', 'ear']),
  side: z.enum(sides),
  letters: z.boolean(),
  solution: z.enum(solutions),
  amountMl: whole(20, 500).nullable(),
  emergency: z.boolean(),
  phOrdered: z.boolean(),
  wears: z.boolean(),
  hold: z
    .strictObject({
      question: z.enum(questionIds),
      then: z.enum(['no-water', 'go-on', 'other-side']),
      words: sentence,
    })
    .nullable(),
  endsAt: z.strictObject({ ml: whole(10, 400), with: z.enum(['dizzy', 'pain']) }).nullable(),
  load: z.enum(loads),
  needsMl: z
    .strictObject({ low: whole(10, 20_000), high: whole(10, 20_000) })
    .refine(({ low, high }) => low <= high, 'low is above high'),
  comesOut: sentence,
  afterwards: sentence,
  answers: z.record(z.enum(questionIds), sentence),
}) satisfies z.ZodType<IrrigationCase>;

export const irrigationCasesSchema = z
  .array(irrigationCaseSchema)
  .min(6)
  .superRefine((cases, check) => {
    for (const { id, amountMl, emergency } of cases)
      if ((amountMl === null) !== emergency)
        check.addIssue({ code: 'custom', message: `${id}: an amount is ordered unless time counts` });
  });
