/** The reference shelves: words, drugs, laboratory values, instruments and codes. One YAML list per file. */
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

/** Families an assistant sorts a tray by. */
export const instrumentFamilies = {
  cutting: 'Cutting',
  clamping: 'Clamping',
  grasping: 'Grasping',
  retracting: 'Retracting',
  probing: 'Probing and dilating',
  suturing: 'Suturing',
  biopsy: 'Biopsy',
  examination: 'Examination',
  injection: 'Injection and withdrawal',
  other: 'Other',
} as const;
export type InstrumentFamily = keyof typeof instrumentFamilies;

export const instrumentSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(3),
  say: respellingSchema.optional(),
  family: z.enum(Object.keys(instrumentFamilies) as [InstrumentFamily, ...InstrumentFamily[]]),
  looks: z.string().min(10).describe('How to recognize it, in one sentence.'),
  use: z.string().min(5).describe('What it is for.'),
  care: z
    .enum(['critical', 'semicritical', 'noncritical', 'single-use'])
    .describe('What it must be before the next patient: sterile, high-level disinfected, cleaned; or thrown away.'),
  caution: z.string().min(5).optional(),
  sources: z.array(idSchema).min(1),
});

/** Letter and digit of ICD-10-CM: A00 to Z99, up to seven characters with the point after the third. */
const icd10cm = /^[A-Z][0-9][0-9A-Z](?:\.[0-9A-Z]{1,4})?$/;

export const diagnosisCodeSchema = z.strictObject({
  id: idSchema,
  code: z.string().regex(icd10cm, 'a code of ICD-10-CM such as E11.9 or S93.401A'),
  title: z.string().min(3).describe('The public title of the code.'),
  chapter: z.string().min(5),
  note: z.string().min(5).optional().describe('What to notice when choosing it, in our words.'),
  asOf: dateSchema.describe('Start of the edition it was checked in.'),
  sources: z.array(idSchema).min(1),
});

export const supplyCodeSchema = z.strictObject({
  id: idSchema,
  code: z
    .string()
    .regex(/^[A-CE-V][0-9]{4}$/, 'a code of HCPCS Level II: a letter (never D, which is owned) and four digits'),
  title: z.string().min(3).describe('What it stands for, short.'),
  note: z.string().min(5).optional(),
  asOf: dateSchema,
  sources: z.array(idSchema).min(1),
});

/** Made up for this site, so that procedures can be coded in practice without the owned code set. */
export const practiceCodeSchema = z.strictObject({
  id: idSchema,
  code: z.string().regex(/^ER-[A-Z]{1,2}[0-9]{2}$/, 'a made-up code such as ER-V12: no real set writes codes so'),
  title: z.string().min(3),
  group: z.string().min(3),
});

export type GlossaryTerm = z.infer<typeof glossaryTermSchema>;
export type WordPart = z.infer<typeof wordPartSchema>;
export type Abbreviation = z.infer<typeof abbreviationSchema>;
export type Drug = z.infer<typeof drugSchema>;
export type LabValue = z.infer<typeof labValueSchema>;
export type Instrument = z.infer<typeof instrumentSchema>;
export type DiagnosisCode = z.infer<typeof diagnosisCodeSchema>;
export type SupplyCode = z.infer<typeof supplyCodeSchema>;
export type PracticeCode = z.infer<typeof practiceCodeSchema>;
