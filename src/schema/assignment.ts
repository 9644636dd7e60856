/** What an instructor may ask a cohort to do. A student opens it from a link or a file. */
import { z } from 'zod';
import { entryIdSchema } from './entry-ids.ts';
import { idSchema, moduleIdSchema } from './ids.ts';

export const assignmentTaskSchema = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('form'),
    exam: idSchema,
    kind: z.enum(['full', 'short', 'quick', 'topic']),
    seed: z.number().int().min(0).max(0xffff_ffff),
    topics: z.array(z.string().max(20)).max(60),
  }),
  z.strictObject({ do: z.literal('modules'), modules: z.array(moduleIdSchema).min(1).max(60) }),
  z.strictObject({
    do: z.literal('simulation'),
    simulation: idSchema,
    caseId: idSchema.nullable().describe('Null: any case.'),
    seed: z.number().int().min(0).max(0xffff_ffff).nullable(),
    mode: z.enum(['coached', 'check-off']),
  }),
]);

/** The same id again takes the earlier one's place. */
export const assignmentSchema = z.strictObject({
  assignment: entryIdSchema,
  title: z.string().min(1).max(200),
  due: z.iso.date().nullable(),
  task: assignmentTaskSchema,
  note: z.string().max(2000),
});
export type Assignment = z.infer<typeof assignmentSchema>;
export type AssignmentTask = z.infer<typeof assignmentTaskSchema>;
