/** Competency frameworks by edition: `content/competencies/<framework>-<edition>.yaml`. */
import { z } from 'zod';
import { competencyCodeSchema, dateSchema, idSchema } from './ids.ts';

export const competencySchema = z.strictObject({
  code: competencyCodeSchema,
  area: z.string(),
  domain: z.enum(['cognitive', 'psychomotor', 'affective']),
  summary: z.string().min(3).describe('Our own short wording.'),
});

export const frameworkSchema = z.strictObject({
  id: idSchema,
  title: z.string(),
  edition: z.string(),
  standing: z.string().describe('Shown wherever the list is shown: how sure we are of codes and wording.'),
  asOf: dateSchema,
  sources: z.array(idSchema).min(1),
  competencies: z.array(competencySchema).min(1),
});
export type Competency = z.infer<typeof competencySchema>;
export type Framework = z.infer<typeof frameworkSchema>;
