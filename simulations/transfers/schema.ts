/**
 * Checks what comes from outside: `cases.yaml` and the events of a foreign or stored log. The only file here that uses zod:
 * views and machine import the types instead, and a browser loads this lazily.
 */
import { z } from 'zod';
import { idSchema } from '#schema/ids.ts';
import { commonEventSchemas, encounterEventSchemas } from '../core/encounter-schema.ts';
import { questionIds, stretches, type TransfersCase } from './case.ts';
import {
  beltPlaces,
  blocks,
  chartNotes,
  fallWays,
  floorActs,
  grips,
  helpers,
  patientLines,
  reportContents,
  reportTargets,
  rideWays,
  type TransfersLearnerEvent,
} from './events.ts';

const sides = z.enum(['left', 'right']);

export const transfersEventSchema = z.discriminatedUnion('type', [
  ...commonEventSchemas,
  ...encounterEventSchemas,
  z.strictObject({ type: z.literal('question.asked'), question: z.enum(questionIds) }),
  z.strictObject({ type: z.literal('dizzy.asked') }),
  z.strictObject({ type: z.literal('shoes.put') }),
  z.strictObject({ type: z.literal('path.cleared') }),
  z.strictObject({ type: z.literal('table.readied') }),
  z.strictObject({
    type: z.literal('chair.placed'),
    x: z.number().int().min(-140).max(140),
    y: z.number().int().min(0).max(160),
    facing: z.number().int().min(-180).max(180).multipleOf(15),
  }),
  z.strictObject({ type: z.literal('brake.set'), wheel: sides, on: z.boolean() }),
  z.strictObject({ type: z.literal('footrests.set'), up: z.boolean() }),
  z.strictObject({
    type: z.literal('belt.put'),
    place: z.enum(beltPlaces),
    fingers: z.number().int().min(0).max(6),
  }),
  z.strictObject({ type: z.literal('belt.removed') }),
  z.strictObject({ type: z.literal('helper.called'), helper: z.enum(helpers) }),
  z.strictObject({ type: z.literal('patient.satup') }),
  z.strictObject({ type: z.literal('patient.edged') }),
  z.strictObject({
    type: z.literal('stance.taken'),
    feetCm: z.number().int().min(0).max(90),
    bent: z.boolean(),
    block: z.enum(blocks),
  }),
  z.strictObject({ type: z.literal('grip.taken'), grip: z.enum(grips) }),
  z.strictObject({ type: z.literal('count.said') }),
  z.strictObject({ type: z.literal('rise.made') }),
  z.strictObject({ type: z.literal('turn.made') }),
  z.strictObject({ type: z.literal('seat.lowered'), slowly: z.boolean() }),
  z.strictObject({ type: z.literal('seat.regained') }),
  z.strictObject({ type: z.literal('fall.met'), way: z.enum(fallWays) }),
  z.strictObject({ type: z.literal('floor.acted'), act: z.enum(floorActs) }),
  z.strictObject({ type: z.literal('moved.otherwise'), by: z.enum(['lift', 'themself', 'examined-in-chair']) }),
  z.strictObject({ type: z.literal('ride.made'), stretch: z.enum(stretches), way: z.enum(rideWays) }),
  z.strictObject({ type: z.literal('move.charted'), notes: z.array(z.enum(chartNotes)).max(chartNotes.length) }),
  z.strictObject({ type: z.literal('incident.written'), inChart: z.boolean() }),
  z.strictObject({ type: z.literal('report.made'), to: z.enum(reportTargets), content: z.enum(reportContents) }),
  z.strictObject({ type: z.literal('patient.told'), line: z.enum(patientLines) }),
  z.strictObject({ type: z.literal('visit.finished') }),
]) satisfies z.ZodType<TransfersLearnerEvent>;

/** A foreign event as one of ours; null for anything unknown or out of range. */
export function readTransfersEvent(event: unknown): TransfersLearnerEvent | null {
  const result = transfersEventSchema.safeParse(event);
  return result.success ? result.data : null;
}

const sentence = z.string().min(3).max(400);

export const transfersCaseSchema = z.strictObject({
  id: idSchema,
  title: sentence,
  person: z.strictObject({
    name: z.string().min(3).max(80),
    age: z.number().int().min(12).max(105),
    birthDate: z.string().regex(/^[A-Z][a-z]+ [0-9]{1,2}, [0-9]{4}$/, 'write it as on a chart: "March 14, 1968"'),
    pronoun: z.enum(['she', 'he', 'they']),
  }),
  reason: sentence,
  chart: sentence,
  kind: z.enum(['chair-to-table', 'table-to-chair', 'ride']),
  weakSide: sides.nullable(),
  shareLb: z.number().int().min(0).max(400),
  need: z.enum(['own-way', 'one', 'two', 'lift', 'wait']),
  beltAllowed: z.boolean(),
  dizzy: z.enum(['no', 'until-rested', 'always']),
  buckles: z.boolean(),
  answer: sentence,
  answers: z.record(z.enum(questionIds), sentence),
}) satisfies z.ZodType<TransfersCase>;

export const transfersCasesSchema = z.array(transfersCaseSchema).min(6);
