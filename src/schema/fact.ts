/**
 * A fact: one cited clinical or administrative value, written once in `content/facts/<area>.yaml`. Modules show it with
 * `<Fact id>`, items and simulations read the same record, so a number can never differ between them.
 */
import { z } from 'zod';
import { dateSchema, idSchema } from './ids.ts';

/** Unit in UCUM where UCUM has one (`mm[Hg]`, `mm[Hg]/s`, `[degF]`, `mL`, `min`), else a plain word (`visits`, `USD`). */
const unitSchema = z.string().min(1);

export const factValueSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('number'), value: z.number(), unit: unitSchema }),
  z
    .strictObject({ kind: z.literal('range'), low: z.number(), high: z.number(), unit: unitSchema })
    .refine((range) => range.low < range.high, {
      path: ['high'],
      error: 'high must be above low (both ends count as inside)',
    }),
  z.strictObject({ kind: z.literal('at-least'), low: z.number(), unit: unitSchema }),
  z.strictObject({ kind: z.literal('above'), low: z.number(), unit: unitSchema }),
  z.strictObject({ kind: z.literal('at-most'), high: z.number(), unit: unitSchema }),
  z.strictObject({ kind: z.literal('below'), high: z.number(), unit: unitSchema }),
  z.strictObject({ kind: z.literal('list'), values: z.array(z.string()).min(2) }),
  z.strictObject({ kind: z.literal('text'), text: z.string().min(1) }),
]);

export const factSchema = z.strictObject({
  id: idSchema,
  shown: z.string().min(1).describe('The value as it stands in a sentence, with unit: "2–3 mmHg each second".'),
  statement: z.string().min(10).describe('The whole fact in one plain sentence of our own.'),
  value: factValueSchema,
  population: z.string().min(2).describe('Whom or what it holds for: "adults, seated, manual cuff".'),
  sources: z.array(idSchema).min(1),
  reviewedOn: dateSchema,
  reviewBy: dateSchema.describe('After this date the fact is listed as stale: a warning, never a failure.'),
  asOf: dateSchema
    .optional()
    .describe('For dated facts (fees, schedules, figures): the date the value is of; shown on screen.'),
  note: z.string().optional().describe('Where sources, states or employers differ, and which we teach and why.'),
});
export const factsSchema = z.array(factSchema);

export type Fact = z.infer<typeof factSchema>;
export type FactValue = z.infer<typeof factValueSchema>;
