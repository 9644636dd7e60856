/**
 * Checks what comes from outside: `cases.yaml` and the events of a foreign or stored log. The only file here that uses zod:
 * views and machine import the types instead, and a browser loads this lazily.
 */
import { z } from 'zod';
import { dateSchema, idSchema } from '#schema/ids.ts';
import { commonEventSchemas, encounterEventSchemas } from '../core/encounter-schema.ts';
import { span } from '../core/span-schema.ts';
import { measures, posturePoints, questionIds, scales, stances, wornItems, type GrowthCase } from './case.ts';
import { chartMeasures, chartSets, chartSexes } from './curves.ts';
import {
  bigNotches,
  diapers,
  footboards,
  hands,
  headpieces,
  patientLines,
  reportContents,
  reportTargets,
  smallQuarters,
  tapePlaces,
  units,
  type GrowthLearnerEvent,
} from './events.ts';

export const growthEventSchema = z.discriminatedUnion('type', [
  ...commonEventSchemas,
  ...encounterEventSchemas,
  z.strictObject({ type: z.literal('question.asked'), question: z.enum(questionIds) }),
  z.strictObject({ type: z.literal('worn.set'), item: z.enum(wornItems), on: z.boolean() }),
  z.strictObject({ type: z.literal('diaper.set'), to: z.enum(diapers) }),
  z.strictObject({ type: z.literal('scale.chosen'), scale: z.enum(scales) }),
  z.strictObject({ type: z.literal('paper.laid') }),
  z.strictObject({ type: z.literal('scale.zeroed') }),
  z.strictObject({ type: z.literal('unit.switched'), to: z.enum(['kg', 'lb']) }),
  z.strictObject({ type: z.literal('tare.entered'), tenthsKg: z.number().int().min(0).max(1000) }),
  z.strictObject({ type: z.literal('scale.mounted') }),
  z.strictObject({ type: z.literal('scale.left') }),
  z.strictObject({ type: z.literal('hand.set'), to: z.enum(hands) }),
  z.strictObject({
    type: z.literal('poise.moved'),
    which: z.enum(['big', 'small']),
    to: z.number().int().min(0).max(Math.max(bigNotches, smallQuarters)),
  }),
  z.strictObject({ type: z.literal('reading.held') }),
  z.strictObject({ type: z.literal('wall.used') }),
  z.strictObject({ type: z.literal('board.used') }),
  z.strictObject({ type: z.literal('measuring.left') }),
  z.strictObject({ type: z.literal('posture.set'), point: z.enum(posturePoints), right: z.boolean() }),
  z.strictObject({ type: z.literal('headpiece.set'), to: z.enum(headpieces) }),
  z.strictObject({ type: z.literal('helper.placed'), holding: z.boolean() }),
  z.strictObject({ type: z.literal('legs.set'), straight: z.boolean() }),
  z.strictObject({ type: z.literal('footboard.set'), to: z.enum(footboards) }),
  z.strictObject({ type: z.literal('tape.placed'), at: z.enum(tapePlaces), fit: z.enum(['snug', 'loose']) }),
  z.strictObject({ type: z.literal('tape.removed') }),
  z.strictObject({
    type: z.literal('entry.made'),
    what: z.enum(measures),
    value: z.number().min(0).max(100_000),
    unit: z.enum(units),
    confirmed: z.boolean(),
  }),
  z.strictObject({
    type: z.literal('chart.opened'),
    set: z.enum(chartSets),
    sex: z.enum(chartSexes),
    measure: z.enum(chartMeasures),
  }),
  z.strictObject({
    type: z.literal('point.plotted'),
    ageTenths: z.number().int().min(0).max(240),
    valueTenths: z.number().int().min(0).max(2500),
  }),
  z.strictObject({ type: z.literal('band.read'), band: z.number().int().min(0).max(12) }),
  z.strictObject({ type: z.literal('report.made'), to: z.enum(reportTargets), content: z.enum(reportContents) }),
  z.strictObject({ type: z.literal('patient.told'), line: z.enum(patientLines) }),
  z.strictObject({ type: z.literal('visit.finished') }),
]) satisfies z.ZodType<GrowthLearnerEvent>;

/** A foreign event as one of ours; null for anything unknown or out of range. */
export function readGrowthEvent(event: unknown): GrowthLearnerEvent | null {
  const result = growthEventSchema.safeParse(event);
  return result.success ? result.data : null;
}

const sentence = z.string().min(3).max(400);
const gramsWorn = span(0, 8000).nullable();
const millimeters = span(0, 80).nullable();

export const growthCaseSchema = z
  .strictObject({
    id: idSchema,
    title: sentence,
    person: z.strictObject({
      name: z.string().min(3).max(80),
      pronoun: z.enum(['she', 'he', 'they']),
      born: dateSchema,
    }),
    today: dateSchema,
    helper: z.string().min(3).max(40).nullable(),
    reason: sentence,
    chart: sentence,
    chartSex: z.enum(chartSexes).nullable(),
    stance: z.enum(stances),
    scales: z.array(z.enum(scales)).min(1),
    due: z.array(z.enum(measures)).min(1),
    plots: z.array(z.enum(chartMeasures)).max(3),
    weightG: span(1500, 250_000),
    statureMm: span(400, 2200).nullable(),
    headMm: span(280, 620).nullable(),
    wears: z.strictObject({
      shoesG: gramsWorn,
      shoesMm: millimeters,
      coatG: gramsWorn,
      bagG: gramsWorn,
      clothesG: gramsWorn,
      hairMm: millimeters,
    }),
    diaperG: span(20, 600).nullable(),
    slouches: z.array(z.enum(posturePoints)),
    chairG: z.number().int().min(8000).max(60_000).nullable(),
    offZeroG: span(-1500, 1500),
    earlier: z
      .array(
        z.strictObject({
          on: dateSchema,
          weightG: z.number().int().min(1500).max(250_000),
          statureMm: z.number().int().min(400).max(2200).nullable(),
          headMm: z.number().int().min(280).max(620).nullable(),
        }),
      )
      .max(6),
    heartFailure: z.boolean(),
    answers: z.strictObject({ standing: sentence, feeling: sentence, 'since-last-visit': sentence }),
  })
  .refine((it) => it.chartSex !== null || it.plots.length === 0, {
    path: ['plots'],
    error: 'without a chart for the sex nothing can be plotted',
  })
  .refine((it) => it.earlier.every(({ on }) => on >= it.person.born && on < it.today), {
    path: ['earlier'],
    error: 'earlier visits lie between birth and today',
  }) satisfies z.ZodType<GrowthCase>;

export const growthCasesSchema = z.array(growthCaseSchema).min(8);
