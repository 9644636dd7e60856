/** What the externship pages ask by default, as content: papers, steps of agreement and orientation, scales, evaluation forms. */
import { z } from 'zod';
import { idSchema } from './ids.ts';
import { requirementSchema } from './school-template.ts';

/** A paper asked for where the school says nothing else. */
export const shippedRequirementSchema = requirementSchema.extend({
  hint: z.string().max(300).describe('One plain sentence: what it is, or where schools differ.'),
  isHabit: z
    .boolean()
    .describe(
      'The days it stays valid are a habit of schools and sites, whatever the sources say of the paper itself.',
    ),
  sources: z
    .array(idSchema)
    .describe('What the hint rests on, and the days unless they are a habit; empty where there is only the habit.'),
});
export const shippedRequirementsSchema = z.array(shippedRequirementSchema);
export type ShippedRequirement = z.infer<typeof shippedRequirementSchema>;

/** A step of the agreement before a placement, or of the orientation at the site. */
export const placementStepSchema = z.strictObject({
  id: idSchema.max(60),
  part: z.enum(['agreement', 'orientation', 'end']),
  title: z.string().min(3).max(200),
  by: z.enum(['school', 'site', 'student']).describe('Who does it.'),
});
export const placementStepsSchema = z.array(placementStepSchema);
export type PlacementStep = z.infer<typeof placementStepSchema>;

/** Levels from the lowest. “Not observed” belongs to every scale and is never one of them. */
export const scaleSchema = z
  .strictObject({
    id: idSchema.max(60),
    title: z.string().min(3).max(100),
    levels: z
      .array(z.strictObject({ value: z.number().int().min(0).max(10), word: z.string().min(1).max(80) }))
      .min(2)
      .max(8),
    enough: z.number().int().min(0).max(10).describe('The lowest value that is good enough.'),
    notObserved: z.string().min(3).max(60).describe('What the scale calls what could not be seen.'),
  })
  .refine(({ levels, enough }) => levels.some(({ value }) => value === enough), {
    path: ['enough'],
    error: 'enough must be the value of a level',
  });
export const scalesSchema = z.array(scaleSchema);
export type Scale = z.infer<typeof scaleSchema>;

export const evaluationFormSchema = z.strictObject({
  id: z.enum(['mid-term', 'final', 'site']),
  version: z.number().int().min(1).describe('Counts up when a row changes; answers name it.'),
  title: z.string().min(3).max(100),
  by: z.enum(['preceptor', 'student']),
  intro: z.string().min(3).max(600),
  groups: z
    .array(
      z.strictObject({
        title: z.string().min(3).max(100),
        rows: z.array(z.strictObject({ id: idSchema.max(60), text: z.string().min(3).max(240) })).min(1),
      }),
    )
    .min(1),
});
export const evaluationFormsSchema = z.array(evaluationFormSchema);
export type EvaluationForm = z.infer<typeof evaluationFormSchema>;
