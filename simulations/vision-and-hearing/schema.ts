/** Checks what comes from outside: `cases.yaml` and the events of a stored log. The only file here that uses zod. */
import { z } from 'zod';
import { idSchema } from '#schema/ids.ts';
import { commonEventSchemas, encounterEventSchemas } from '../core/encounter-schema.ts';
import { span } from '../core/span-schema.ts';
import { eyes, habits, questionIds, sides, tasks, type ShCase } from './case.ts';
import { chartKinds, dial, faces, pitches, plateCount, lineNumbers } from './chart.ts';
import {
  corrections,
  coverings,
  earResults,
  notes,
  orders,
  patientLines,
  plateAnswers,
  reportContents,
  reportTargets,
  toneResults,
  type ShLearnerEvent,
} from './events.ts';

const side = z.enum(sides);
const line = z
  .number()
  .int()
  .min(0)
  .max(lineNumbers.length - 1);
const plate = z.number().int().min(1).max(plateCount);
const pitch = z.literal(pitches);
const entered = z.number().int().min(0).max(9999);

export const shEventSchema = z.discriminatedUnion('type', [
  ...commonEventSchemas,
  ...encounterEventSchemas,
  z.strictObject({ type: z.literal('question.asked'), question: z.enum(questionIds) }),
  z.strictObject({ type: z.literal('door.closed') }),
  z.strictObject({ type: z.literal('light.turned'), on: z.boolean() }),
  z.strictObject({ type: z.literal('chart.hung'), kind: z.enum(chartKinds), face: z.enum(faces) }),
  z.strictObject({ type: z.literal('patient.placed'), feet: z.number().int().min(3).max(25).nullable() }),
  z.strictObject({ type: z.literal('correction.worn'), on: z.boolean() }),
  z.strictObject({ type: z.literal('occluder.cleaned') }),
  z.strictObject({ type: z.literal('eye.covered'), eye: side, with: z.enum(coverings), bothOpen: z.boolean() }),
  z.strictObject({ type: z.literal('eye.uncovered') }),
  z.strictObject({ type: z.literal('patient.reminded'), of: z.enum(habits) }),
  z.strictObject({ type: z.literal('line.asked'), line, order: z.enum(orders) }),
  z.strictObject({ type: z.literal('card.held'), inches: z.number().int().min(4).max(60) }),
  z.strictObject({ type: z.literal('near.asked'), line }),
  z.strictObject({ type: z.literal('plate.shown'), plate }),
  z.strictObject({ type: z.literal('ears.looked') }),
  z.strictObject({ type: z.literal('headphones.wiped') }),
  z.strictObject({ type: z.literal('headphones.put'), red: side, cleared: z.boolean() }),
  z.strictObject({ type: z.literal('headphones.off') }),
  z.strictObject({ type: z.literal('task.told') }),
  z.strictObject({ type: z.literal('patient.turned'), away: z.boolean() }),
  z.strictObject({
    type: z.literal('audiometer.set'),
    ear: side,
    pitch,
    level: z.number().int().min(dial.low).max(dial.high).multipleOf(dial.step),
  }),
  z.strictObject({ type: z.literal('tone.given') }),
  z.strictObject({
    type: z.literal('acuity.charted'),
    at: z.enum(['distance', 'near']),
    eye: z.enum(eyes),
    top: entered,
    bottom: entered,
    missed: z.number().int().min(0).max(9),
    correction: z.enum(corrections).nullable(),
    confirmed: z.boolean(),
  }),
  z.strictObject({ type: z.literal('plate.charted'), plate, answer: z.enum(plateAnswers) }),
  z.strictObject({
    type: z.literal('tone.charted'),
    ear: side,
    pitch,
    level: entered,
    result: z.enum(toneResults),
    confirmed: z.boolean(),
  }),
  z.strictObject({ type: z.literal('ear.charted'), ear: side, result: z.enum(earResults) }),
  z.strictObject({ type: z.literal('note.charted'), note: z.enum(notes) }),
  z.strictObject({ type: z.literal('report.made'), to: z.enum(reportTargets), content: z.enum(reportContents) }),
  z.strictObject({ type: z.literal('patient.told'), line: z.enum(patientLines) }),
  z.strictObject({ type: z.literal('visit.finished') }),
]) satisfies z.ZodType<ShLearnerEvent>;

/** A foreign event as one of ours; null for anything unknown or out of range. */
export function readShEvent(event: unknown): ShLearnerEvent | null {
  const result = shEventSchema.safeParse(event);
  return result.success ? result.data : null;
}

const sentence = z.string().min(3).max(400);
/** At least one line of the chart lies in it. */
const acuitySpan = span(15, 200).refine(
  ({ low, high }) => lineNumbers.some((number) => number >= low && number <= high),
  { path: ['low'], error: 'no line of the chart lies in this range' },
);
const acuity = z.strictObject({ without: acuitySpan, with: acuitySpan.nullable() });
const ear = z.strictObject({ '500': span(0, 90), '1000': span(0, 90), '2000': span(0, 90), '4000': span(0, 90) });

export const shCaseSchema = z.strictObject({
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
  ordered: z.array(z.enum(tasks)).min(1),
  form: z.enum(['driver', 'school', 'preschool', 'none']),
  readsLetters: z.boolean(),
  correction: z.enum(['none', 'glasses', 'contacts', 'at-home']),
  distance: z.strictObject({ right: acuity, left: acuity }),
  near: acuity,
  habits: z.array(z.enum(habits)),
  knowsChart: z.boolean(),
  color: z.enum(['usual', 'red-green']),
  ears: z.strictObject({ right: ear, left: ear }),
  earFinding: z.strictObject({ side, what: z.enum(['drainage', 'wax']) }).nullable(),
  noisy: z.boolean(),
  dim: z.boolean(),
  answers: z.strictObject({
    'eyes-today': sentence,
    glasses: sentence,
    letters: sentence,
    'ears-today': sentence,
  }),
}) satisfies z.ZodType<ShCase>;

export const shCasesSchema = z.array(shCaseSchema).min(8);
