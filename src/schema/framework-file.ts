/** A competency list that a school brings along: what a CSV of codes becomes, and what the record keeps of it. */
import { z } from 'zod';
import { idSchema } from './ids.ts';

/** Codes of other owners' lists are spelled in many ways; they hold no spaces. */
export const anyCodeSchema = z.string().regex(/^\S{1,40}$/, 'use a code without spaces, at most 40 characters');

export const ownFrameworkSchema = z.strictObject({
  id: idSchema.max(60),
  title: z.string().min(1).max(200),
  edition: z.string().min(1).max(40),
  competencies: z
    .array(
      z.strictObject({
        code: anyCodeSchema,
        area: z.string().min(1).max(200),
        domain: z.enum(['cognitive', 'psychomotor', 'affective']),
        summary: z.string().min(1).max(400),
      }),
    )
    .min(1)
    .max(1000),
});
export type OwnFramework = z.infer<typeof ownFrameworkSchema>;
