/** Checks what comes from outside: `cases.yaml` and the events of a foreign or stored log. The only file here that uses zod. */
import { z } from 'zod';
import { idSchema } from '#schema/ids.ts';
import { commonEventSchemas } from '../core/encounter-schema.ts';
import { defects, itemKinds, storedLooks, type InstrumentCase } from './case.ts';
import {
  answers,
  carriers,
  insides,
  labelParts,
  loadDecisions,
  logParts,
  outfits,
  packVerdicts,
  programs,
  rinses,
  slots,
  vialReadings,
  ways,
  wraps,
  type InstrumentLearnerEvent,
} from './events.ts';

export const instrumentEventSchema = z.discriminatedUnion('type', [
  ...commonEventSchemas,
  z.strictObject({ type: z.literal('outfit.put-on'), outfit: z.enum(outfits) }),
  z.strictObject({ type: z.literal('soil.kept-moist') }),
  z.strictObject({ type: z.literal('tray.carried'), in: z.enum(carriers) }),
  z.strictObject({ type: z.literal('item.sorted'), item: idSchema, to: z.enum(ways) }),
  z.strictObject({ type: z.literal('batch.rinsed'), water: z.enum(['cool', 'hot']) }),
  z.strictObject({ type: z.literal('batch.soaked'), minutes: z.number().int().min(1).max(60), open: z.boolean() }),
  z.strictObject({ type: z.literal('batch.brushed'), where: z.enum(['under-water', 'at-the-tap']) }),
  z.strictObject({ type: z.literal('batch.shaken'), lid: z.boolean(), open: z.boolean() }),
  z.strictObject({ type: z.literal('batch.rinsed-clear') }),
  z.strictObject({ type: z.literal('batch.dried') }),
  z.strictObject({ type: z.literal('batch.oiled'), with: z.enum(['instrument-milk', 'household-oil']) }),
  z.strictObject({ type: z.literal('item.inspected'), item: idSchema }),
  z.strictObject({ type: z.literal('item.tagged'), item: idSchema }),
  z.strictObject({
    type: z.literal('pack.wrapped'),
    pack: idSchema,
    wrap: z.enum(wraps),
    hinges: z.enum(['open', 'closed']),
    tips: z.enum(['guarded', 'bare']),
    inside: z.enum(insides),
    outside: z.boolean(),
    label: z.array(z.enum(labelParts)).max(labelParts.length),
    written: z.enum(['tape-or-film', 'paper']),
  }),
  z.strictObject({ type: z.literal('water.filled'), with: z.enum(['distilled', 'tap']) }),
  z.strictObject({
    type: z.literal('pack.placed'),
    pack: idSchema,
    slot: z.enum(slots),
    how: z.enum(['on-edge', 'flat']),
  }),
  z.strictObject({ type: z.literal('spores.placed'), slot: z.enum(slots) }),
  z.strictObject({
    type: z.literal('cycle.started'),
    program: z.enum(programs),
    dryMin: z.number().int().min(0).max(45),
  }),
  z.strictObject({ type: z.literal('cycle.stopped') }),
  z.strictObject({ type: z.literal('load.unloaded'), hands: z.enum(['clean-and-dry', 'bare-and-damp']) }),
  z.strictObject({
    type: z.literal('printout.recorded'),
    lowestC: z.number().min(0).max(10_000),
    minutes: z.number().min(0).max(10_000),
    meets: z.boolean(),
    confirmed: z.boolean(),
  }),
  z.strictObject({ type: z.literal('pack.judged'), pack: idSchema, as: z.enum(packVerdicts) }),
  z.strictObject({ type: z.literal('load.logged'), parts: z.array(z.enum(logParts)).max(logParts.length) }),
  z.strictObject({ type: z.literal('spores.incubated'), withControl: z.boolean() }),
  z.strictObject({ type: z.literal('night.passed') }),
  z.strictObject({ type: z.literal('spores.read'), test: z.enum(vialReadings), control: z.enum(vialReadings) }),
  z.strictObject({ type: z.literal('load.decided'), as: z.enum(loadDecisions) }),
  z.strictObject({ type: z.literal('sterilizer.tagged-out') }),
  z.strictObject({ type: z.literal('sterilizer.put-back') }),
  z.strictObject({ type: z.literal('supervisor.told') }),
  z.strictObject({ type: z.literal('soak.tested') }),
  z.strictObject({ type: z.literal('soak.replaced') }),
  z.strictObject({ type: z.literal('soak.begun') }),
  z.strictObject({ type: z.literal('soak.lifted'), rinse: z.enum(rinses) }),
  z.strictObject({ type: z.literal('cabinet.judged'), pack: idSchema, as: z.enum(packVerdicts) }),
  z.strictObject({ type: z.literal('request.answered'), answer: z.enum(answers) }),
  z.strictObject({ type: z.literal('day.finished') }),
]) satisfies z.ZodType<InstrumentLearnerEvent>;

/** A foreign event as one of ours; null for anything unknown or out of range. */
export function readInstrumentEvent(event: unknown): InstrumentLearnerEvent | null {
  const result = instrumentEventSchema.safeParse(event);
  return result.success ? result.data : null;
}

const sentence = z.string().min(3).max(400);

export const instrumentCaseSchema = z
  .strictObject({
    id: idSchema,
    title: sentence,
    line: sentence,
    sheet: sentence,
    items: z
      .array(z.strictObject({ id: idSchema, kind: z.enum(itemKinds), defect: z.enum(defects) }))
      .min(1)
      .max(12),
    packs: z
      .array(
        z.strictObject({
          id: idSchema,
          name: sentence,
          items: z.array(idSchema).min(1),
          kind: z.enum(['single', 'set', 'cloth']),
        }),
      )
      .min(1)
      .max(6),
    sterilizer: z.enum(['gravity', 'prevacuum']),
    loadNumber: sentence,
    fault: z.enum(['none', 'weak-heater', 'air-leak']),
    sporeDue: z.boolean(),
    controlGrows: z.boolean(),
    soak: z
      .strictObject({ label: sentence, minutes: z.number().int().min(5).max(90), stripPasses: z.boolean() })
      .nullable(),
    cabinet: z
      .array(z.strictObject({ id: idSchema, name: sentence, look: z.enum(storedLooks), seen: sentence }))
      .max(10),
    request: sentence.nullable(),
  })
  .refine((it) => it.packs.every((pack) => pack.items.every((id) => it.items.some((item) => item.id === id))), {
    path: ['packs'],
    error: 'a pack holds only things of the tray',
  })
  .refine((it) => (it.soak !== null) === it.items.some(({ kind }) => kind === 'flexible-scope'), {
    path: ['soak'],
    error: 'there is a soak where there is something that steam would ruin',
  }) satisfies z.ZodType<InstrumentCase>;

export const instrumentCasesSchema = z.array(instrumentCaseSchema).min(6);
