/**
 * An item: one original single-best-answer question with four options, each with its own reason.
 * What may be shown before an answer is in `public-item.ts`.
 */
import { z } from 'zod';
import { competencyCodeSchema, dateSchema, idSchema, sectionRefSchema, topicCodeSchema } from './ids.ts';

export const itemOptionSchema = z.strictObject({
  id: z.enum(['a', 'b', 'c', 'd']),
  text: z.string().min(1),
  why: z
    .string()
    .min(10)
    .describe('Why this option is right, or which mistake leads to it. Shown for the option chosen.'),
});

export const itemSchema = z
  .strictObject({
    id: idSchema,
    stem: z
      .string()
      .min(15)
      .describe('A short situation if one is needed, then the question; can be answered with the options covered.'),
    options: z.array(itemOptionSchema).length(4),
    key: z.enum(['a', 'b', 'c', 'd']),
    level: z.enum(['recall', 'application', 'judgement']),
    difficulty: z
      .number()
      .min(0.2)
      .max(0.98)
      .describe('Angoff judgement: share of minimally competent candidates who would get it right.'),
    topics: z
      .array(topicCodeSchema)
      .min(1)
      .describe('Topic codes of every exam the item serves; at most one per exam is primary: the first.'),
    competencies: z.array(competencyCodeSchema),
    teaches: sectionRefSchema.describe('The module section that teaches it.'),
    sources: z.array(idSchema).min(1),
    facts: z.array(idSchema).default([]).describe('Facts the key rests on.'),
    writtenOn: dateSchema,
    checkedOn: dateSchema.nullable().describe('The day a second reader answered it blind and agreed; null until then.'),
    fixedOrder: z
      .boolean()
      .default(false)
      .describe('True when the options must keep their order (numbers, sequences).'),
  })
  .refine((item) => item.options.map((option) => option.id).join('') === 'abcd', {
    path: ['options'],
    error: 'options must have the ids a, b, c, d in that order',
  });
export const itemsSchema = z.array(itemSchema);

export type Item = z.infer<typeof itemSchema>;
export type OptionId = Item['key'];
