/** Checks what comes from outside: `cases.yaml` and the events of a stored log. The only file here that uses zod. */
import { z } from 'zod';
import { idSchema } from '#schema/ids.ts';
import { commonEventSchemas } from '../core/encounter-schema.ts';
import { conditions, excursions, faults, type StoreCase } from './case.ts';
import { coldActs, papers, places, type StoreLearnerEvent } from './events.ts';

const id = z.string().min(1).max(40);
const amount = z.number().min(-100_000).max(100_000);
const degreesF = z.number().min(-1000).max(10_000);

export const storeEventSchema = z.discriminatedUnion('type', [
  ...commonEventSchemas,
  z.strictObject({ type: z.literal('lot.turned'), item: id, lot: id }),
  z.strictObject({ type: z.literal('lot.removed'), item: id, lot: id }),
  z.strictObject({ type: z.literal('lot.put.back'), item: id, lot: id }),
  z.strictObject({ type: z.literal('lot.fronted'), item: id, lot: id }),
  z.strictObject({ type: z.literal('count.entered'), item: id, count: amount, confirmed: z.boolean() }),
  z.strictObject({ type: z.literal('order.entered'), item: id, quantity: amount, confirmed: z.boolean() }),
  z.strictObject({ type: z.literal('order.sent') }),
  z.strictObject({ type: z.literal('line.opened'), line: id }),
  z.strictObject({ type: z.literal('line.judged'), line: id, as: z.enum(faults) }),
  z.strictObject({ type: z.literal('line.put'), line: id, place: z.enum(places) }),
  z.strictObject({ type: z.literal('paper.done'), paper: z.enum(papers) }),
  z.strictObject({
    type: z.literal('log.entered'),
    current: degreesF,
    lowest: degreesF,
    highest: degreesF,
    initials: z.string().max(12),
    confirmed: z.boolean(),
  }),
  z.strictObject({ type: z.literal('display.reset') }),
  z.strictObject({ type: z.literal('cold.acted'), act: z.enum(coldActs) }),
  z.strictObject({ type: z.literal('hours.passed') }),
  z.strictObject({ type: z.literal('day.closed') }),
]) satisfies z.ZodType<StoreLearnerEvent>;

export function readStoreEvent(event: unknown): StoreLearnerEvent | null {
  const result = storeEventSchema.safeParse(event);
  return result.success ? result.data : null;
}

const sentence = z.string().min(2).max(300);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const whole = z.number().int().min(0).max(1000);

const lot = z
  .strictObject({
    lot: id,
    expires: day.nullable(),
    isMonthOnly: z.boolean(),
    condition: z.enum(conditions),
    fewest: whole,
    most: whole,
  })
  .refine(({ fewest, most }) => fewest <= most, { path: ['most'], error: 'most must not be below fewest' });

const item = z.strictObject({
  id: idSchema,
  name: sentence,
  unit: id,
  shelf: id,
  usePerWeek: whole,
  leadWeeks: whole,
  safety: whole,
  par: whole,
  onOrder: whole,
  packOf: z.number().int().min(1).max(500),
  lots: z.array(lot).min(1).max(4),
});

const delivery = z.strictObject({
  order: id,
  supplier: sentence,
  invoice: id,
  lines: z
    .array(
      z.strictObject({
        id: idSchema,
        name: sentence,
        ordered: z.number().int().min(3).max(1000),
        slip: whole,
        isCold: z.boolean(),
        lot: id,
        expires: day,
        may: z.array(z.enum(faults)).min(1),
        wrongThing: sentence,
      }),
    )
    .min(2)
    .max(5),
});

const happened = z.array(z.enum(excursions)).min(1);

export const storeCasesSchema = z
  .array(
    z.strictObject({
      id: idSchema,
      title: sentence,
      line: sentence,
      today: day,
      items: z.array(item).min(2).max(8),
      delivery: delivery.nullable(),
      fridge: z
        .strictObject({
          morning: happened,
          evening: happened,
          signs: z.strictObject({ cold: sentence, warm: sentence }),
          vaccines: z.array(z.strictObject({ name: sentence, lot: id, doses: whole })).min(2),
        })
        .nullable(),
    }),
  )
  .min(6) satisfies z.ZodType<StoreCase[]>;
