/**
 * What lists, search and coverage know of a simulation: the frontmatter of `simulations/<simulation>/model.md`. How it works
 * stays in its folder.
 */
import { z } from 'zod';
import { competencyCodeSchema, dateSchema, moduleIdSchema, topicCodeSchema } from './ids.ts';

export const simulationCardSchema = z.strictObject({
  title: z.string().min(3).describe('"Blood pressure by hand"'),
  summary: z.string().min(20).describe('One or two sentences: what the reader does with their hands.'),
  minutes: z.number().int().min(1).max(240).describe('Usual length of a run.'),
  order: z.number().int().min(1).describe('Place on the practice page.'),
  module: moduleIdSchema.describe('The module that teaches it.'),
  topics: z.array(topicCodeSchema).min(1),
  competencies: z.array(competencyCodeSchema).min(1),
  reviewedOn: dateSchema
    .nullable()
    .describe('The day a second reader compared model, cases and rubric with the sources.'),
});

export type SimulationCard = z.infer<typeof simulationCardSchema>;
