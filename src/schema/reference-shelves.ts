/** The reference shelves: glossary, word parts, abbreviations, drugs, laboratory values. One YAML list per file. */
import { z } from 'zod';
import { dateSchema, idSchema, moduleIdSchema } from './ids.ts';

/** `sis-TOL-ik`: syllables joined by hyphens, the stressed one in capitals. */
const respellingSchema = z
  .string()
  .regex(/^[A-Za-z' -]+$/, 'spell the sound with plain letters and hyphens, stress in capitals: sis-TOL-ik');

export const glossaryTermSchema = z.strictObject({
  id: idSchema,
  term: z.string().min(2),
  say: respellingSchema.optional(),
  definition: z.string().min(10).describe('One plain sentence of our own.'),
  module: moduleIdSchema.optional().describe('The module that teaches it.'),
  sources: z.array(idSchema).min(1),
});

export const wordPartSchema = z.strictObject({
  id: idSchema,
  part: z.string().min(2).describe('With its hyphens and combining vowel: "cardi/o", "-itis", "hyper-".'),
  kind: z.enum(['prefix', 'combining-form', 'suffix']),
  meaning: z.string().min(2),
  origin: z.enum(['Greek', 'Latin', 'other']).optional(),
  examples: z.array(z.strictObject({ word: z.string(), meaning: z.string() })).min(1),
  system: z.string().optional().describe('Body system it mostly serves, for filtering.'),
  sources: z.array(idSchema).min(1),
});

export const abbreviationSchema = z.strictObject({
  id: idSchema,
  abbreviation: z.string().min(1),
  meaning: z.string().min(2),
  area: z.enum(['clinical', 'medication', 'laboratory', 'administrative', 'anatomy']),
  unsafe: z
    .strictObject({ why: z.string().min(10), writeInstead: z.string().min(2) })
    .optional()
    .describe('Set for error-prone abbreviations that must not be written.'),
  sources: z.array(idSchema).min(1),
});

export const drugSchema = z.strictObject({
  id: idSchema,
  generic: z.string().min(2),
  say: respellingSchema.optional(),
  brands: z.array(z.string()).describe('Brands on the US market at the last review.'),
  alsoHeard: z
    .array(z.string())
    .min(1)
    .optional()
    .describe('Brand names that charts and patients go on using; whether still sold is not claimed.'),
  class: z.string().min(2),
  use: z.string().min(5).describe('Main use, in plain words.'),
  caution: z.string().min(5).describe('The caution an assistant most needs to know.'),
  schedule: z
    .enum(['none', 'II', 'III', 'IV', 'V'])
    .describe('Federal controlled-substance schedule; states may be stricter.'),
  sources: z.array(idSchema).min(1),
  reviewedOn: dateSchema,
});

export const labValueSchema = z.strictObject({
  id: idSchema,
  test: z.string().min(2),
  abbreviation: z.string().optional(),
  specimen: z.string().min(2),
  range: z.string().min(1).describe('Usual adult reference range as shown, with unit; laboratories differ.'),
  unit: z.string().min(1),
  shows: z.string().min(5).describe('What the test is about, in plain words; not an interpretation.'),
  tube: z.string().optional(),
  sources: z.array(idSchema).min(1),
  reviewedOn: dateSchema,
});

export type GlossaryTerm = z.infer<typeof glossaryTermSchema>;
export type WordPart = z.infer<typeof wordPartSchema>;
export type Abbreviation = z.infer<typeof abbreviationSchema>;
export type Drug = z.infer<typeof drugSchema>;
export type LabValue = z.infer<typeof labValueSchema>;
