/**
 * What the components of a module take, as schemas: MDX is the one place where no type checker looks at props. The build and
 * `npm run validate` check every use against these, and the page draws its lists (checks, citations, facts) from the result.
 */
import { z } from 'zod';
import { competencyCodeSchema, idSchema } from '../schema/ids.ts';

const text = z.string().trim().min(1);
const none = z.strictObject({});

export const checkSchema = z.strictObject({
  id: idSchema,
  question: text,
  options: z
    .array(z.strictObject({ text, right: z.literal(true).optional(), why: text }))
    .min(2)
    .max(4)
    .refine((options) => options.filter(({ right }) => right === true).length === 1, {
      error: 'exactly one option with right: true',
    }),
});

export const objectivesSchema = z.strictObject({
  items: z.array(z.strictObject({ text, codes: z.array(competencyCodeSchema).default([]) })).min(1),
});

/** Every component a module may use without importing it. */
export const moduleComponents = {
  Objectives: objectivesSchema,
  Section: z.strictObject({ id: idSchema, title: text }),
  Term: z.strictObject({ id: idSchema }),
  Fact: z.strictObject({ id: idSchema }),
  Cite: z.strictObject({ id: idSchema }),
  Caution: none,
  Scope: none,
  StateLaw: none,
  Procedure: z.strictObject({ title: text }),
  Step: z.strictObject({ critical: z.literal(true).optional() }),
  WorkedExample: z.strictObject({ title: text }),
  Figure: z.strictObject({ caption: text }),
  Check: checkSchema,
  KeyPoints: none,
  DoIt: z.strictObject({ simulation: idSchema }),
} as const;

export type ModuleComponent = keyof typeof moduleComponents;
export type Check = z.infer<typeof checkSchema>;
export type Objectives = z.infer<typeof objectivesSchema>;

export function isModuleComponent(name: string): name is ModuleComponent {
  return Object.hasOwn(moduleComponents, name);
}
