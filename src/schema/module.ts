/** Frontmatter of a module, `content/modules/<subject>/<module>.mdx`. The body is MDX with the components of CONTRIBUTING. */
import { z } from 'zod';
import { competencyCodeSchema, dateSchema, idSchema, moduleIdSchema, topicCodeSchema } from './ids.ts';

export const moduleSectionSchema = z.strictObject({
  id: idSchema.describe('Id of the section, the same as the id of its heading: <Section id="…">.'),
  topics: z.array(topicCodeSchema).describe('Outline topics this section teaches.'),
  competencies: z.array(competencyCodeSchema).default([]),
  sources: z.array(idSchema).min(1).describe('Sources this section was written and checked against.'),
});

export const moduleSchema = z.strictObject({
  title: z.string().min(3),
  lede: z.string().min(20).describe('One or two sentences under the title: what the reader will be able to do.'),
  minutes: z.number().int().min(3).max(90).describe('Honest reading time with the checks.'),
  order: z.number().int().min(1).describe('Place on its subject shelf.'),
  sections: z
    .array(moduleSectionSchema)
    .min(3)
    .describe('In reading order; each must exist in the body and the other way round.'),
  simulations: z.array(idSchema).default([]).describe('Simulations that let the reader do it.'),
  next: z.array(moduleIdSchema).default([]).describe('Modules worth reading next.'),
  writtenOn: dateSchema,
  reviewedOn: dateSchema
    .nullable()
    .describe('The day a second reader compared every section with its sources; null until then.'),
  reviewBy: dateSchema,
});

/** The shelf labels, in shelf order: `content/modules/<subject>/`. */
export const subjects = {
  'anatomy-and-physiology': 'Anatomy & physiology',
  'medical-terminology': 'Medical terminology',
  pharmacology: 'Pharmacology',
  'clinical-procedures': 'Clinical procedures',
  laboratory: 'Laboratory',
  'infection-control-and-safety': 'Infection control & safety',
  'front-office': 'Front office',
  'insurance-coding-and-billing': 'Insurance, coding & billing',
  'law-and-ethics': 'Law & ethics',
  people: 'People',
  profession: 'Profession',
} as const;
export type SubjectId = keyof typeof subjects;

export type ModuleFrontmatter = z.infer<typeof moduleSchema>;
