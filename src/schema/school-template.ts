/** What a school asks of an externship: hours, papers with their expiry, scale. Travels to students in a letter or is typed in. */
import { z } from 'zod';
import { idSchema } from './ids.ts';

/** A paper that must be in order before or while a student is at a site. Only dates are kept, never the paper itself. */
export const requirementSchema = z.strictObject({
  id: idSchema.max(60),
  title: z.string().min(1).max(200),
  kind: z.enum(['immunization', 'test', 'card', 'training', 'screening', 'form']),
  validDays: z
    .number()
    .int()
    .min(1)
    .max(7300)
    .nullable()
    .describe('Days it stays valid from its date; null: does not expire.'),
  isNeededBefore: z.boolean().describe('Needed before the first day at the site.'),
});
export type Requirement = z.infer<typeof requirementSchema>;

export const schoolTemplateSchema = z.strictObject({
  name: z.string().max(200).describe('School and program, as people call them; may be empty.'),
  framework: idSchema.max(60),
  targetMinutes: z
    .number()
    .int()
    .min(0)
    .max(60_000 * 60)
    .describe('Contact hours asked for, in minutes.'),
  clinicalMinutes: z.number().int().min(0).nullable().describe('Least part of it in clinical work; null: not said.'),
  administrativeMinutes: z.number().int().min(0).nullable(),
  warnDays: z.number().int().min(1).max(365).describe('Days ahead that an expiring paper is warned of.'),
  scale: idSchema.max(60).describe('Scale of the evaluations, one of content/externship/scales.'),
  requirements: z.array(requirementSchema).max(60),
});
export type SchoolTemplate = z.infer<typeof schoolTemplateSchema>;
