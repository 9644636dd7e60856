/**
 * A leaf of an exam's outline: the smallest thing a topic asks for, and the module sections that teach it. Written by a reader
 * who did not write the modules, in `content/leaves/<exam>.yaml`. A leaf without a section is a hole and fails the tests.
 */
import { z } from 'zod';
import { sectionRefSchema, topicCodeSchema } from './ids.ts';

export const leafSchema = z.strictObject({
  topic: topicCodeSchema,
  leaf: z.string().min(2).describe('What the candidate must know or do, in a few words of ours.'),
  taughtIn: z.array(sectionRefSchema).describe('`<subject>/<module>#<section>`, the best first.'),
});
export const leavesSchema = z.array(leafSchema);

export type Leaf = z.infer<typeof leafSchema>;
