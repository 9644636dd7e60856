/** The bibliography, `content/sources`: every fact, item, module and rubric cites these ids and nothing else. */
import { z } from 'zod';
import { dateSchema, idSchema } from './ids.ts';

export const sourceSchema = z.strictObject({
  id: idSchema,
  title: z.string().min(3).describe('Title of the page, guideline, law or book, as its publisher gives it.'),
  publisher: z.string().min(2).describe('Body or publisher that stands behind it.'),
  authors: z.string().optional().describe('Authors, where the publisher names them.'),
  year: z
    .number()
    .int()
    .min(1900)
    .max(2100)
    .nullable()
    .describe('Year of this edition; null when the page carries none.'),
  url: z.url().describe('Address of the source itself, never of a copy or of a search.'),
  kind: z
    .enum(['official', 'law', 'guideline', 'peer-reviewed', 'open-textbook', 'manufacturer', 'data'])
    .describe('Primary sources and open textbooks only; a flashcard set or document-sharing page is never a source.'),
  licence: z.string().optional().describe('Licence, for openly licensed books and data.'),
  consultedOn: dateSchema.describe('The day its content was last compared with ours.'),
});
export const sourcesSchema = z.array(sourceSchema);

export type Source = z.infer<typeof sourceSchema>;
