/**
 * A blueprint: what a certifying body publishes about its exam, with source and date. Numbers nobody publishes are null;
 * a split of our own making is marked as ours. The bodies are not affiliated with this project.
 */
import { z } from 'zod';
import { dateSchema, idSchema, topicCodeSchema } from './ids.ts';

export const blueprintTopicSchema = z.strictObject({
  code: topicCodeSchema,
  title: z.string().min(2),
  covers: z.string().min(2).describe('What the topic takes in, in our own words.'),
});

/** Code of an area: a topic code, or its letter alone where one letter is a whole area (`C`, `G`, `A`). */
const areaCodeSchema = z
  .string()
  .regex(
    /^[CGARNTK](?:[0-9]+[A-F]?)?$/,
    'use the letter of the area, with its number where it has one, for example C, R4 or N3A',
  );

export const blueprintAreaSchema = z.strictObject({
  code: areaCodeSchema,
  title: z.string().min(2),
  items: z.number().int().min(1).describe('Scored items of this area in a full form.'),
  itemsFrom: z
    .enum(['published', 'ours'])
    .describe('"ours" when the split is not published and is our decision; shown on screen.'),
  topics: z.array(blueprintTopicSchema).min(1),
});

export const blueprintSchema = z.strictObject({
  id: z.enum(['cma-aama', 'rma-amt', 'ccma-nha', 'ncma-ncct', 'cmac-amca']),
  credential: z.string().describe('"CMA (AAMA)"'),
  owner: z.string().describe('Name of the certifying body.'),
  edition: z.string().describe('Which outline this follows.'),
  asOf: dateSchema,
  sources: z.array(idSchema).min(1),
  presented: z.number().int().min(1),
  scored: z.number().int().min(1).nullable().describe('null when the body publishes no pretest number.'),
  segments: z
    .array(z.strictObject({ minutes: z.number().int().min(1), items: z.number().int().min(1) }))
    .min(1)
    .describe('In order; a closed segment is not entered again. Items add up to presented.'),
  breakPoolMinutes: z.number().int().min(0).describe('Optional break time in all, between segments.'),
  scale: z.strictObject({ min: z.number(), max: z.number(), pass: z.number().nullable() }).nullable(),
  cutShare: z
    .strictObject({ mean: z.number().min(0.5).max(0.95), sd: z.number().min(0.005).max(0.1) })
    .describe('Our adjustable guess at the share right that meets the standard: bodies do not publish it.'),
  notes: z
    .array(z.string())
    .describe('What is not published, what sources dispute, what is ours. Shown with the blueprint.'),
  areas: z.array(blueprintAreaSchema).min(1),
});
export type Blueprint = z.infer<typeof blueprintSchema>;
export type ExamId = Blueprint['id'];
