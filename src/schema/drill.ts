/**
 * A drill: a practice-only question of a form that no exam form uses, apart from the bank. Four kinds: choose all that
 * apply, put in order, match, press a place on a figure. Every part has its own reason.
 */
import { z } from 'zod';
import { dateSchema, idSchema, sectionRefSchema, topicCodeSchema } from './ids.ts';

/** Figures a drill may point at, with the size they are drawn in; their components stand in `src/components/figures`. */
export const drillFigures = {
  'abdominal-quadrants': { width: 640, height: 504 },
  'pulse-sites': { width: 640, height: 830 },
  'deltoid-site': { width: 640, height: 440 },
  'eye-parts': { width: 640, height: 430 },
} as const;
export type DrillFigure = keyof typeof drillFigures;

const whySchema = z.string().min(10).describe('Why the part stands where it does. Shown after the answer.');
const partTextSchema = z.string().min(1).max(160);

/** Fields of every kind. */
const shared = {
  id: idSchema,
  prompt: z.string().min(15).describe('A short situation if one is needed, then what to do.'),
  topics: z.array(topicCodeSchema).min(1),
  teaches: sectionRefSchema.describe('The module section in which every answer stands.'),
  sources: z.array(idSchema).min(1),
  facts: z.array(idSchema).default([]).describe('Facts the answers rest on.'),
  writtenOn: dateSchema,
  checkedOn: dateSchema.nullable().describe('The day a second reader answered it blind and agreed; null until then.'),
};

function hasEachOnce<T>(parts: readonly T[], of: (part: T) => string): boolean {
  return new Set(parts.map(of)).size === parts.length;
}
const idOf = ({ id }: { readonly id: string }): string => id;

const multipleResponseSchema = z.strictObject({
  ...shared,
  kind: z.literal('multiple-response'),
  options: z
    .array(z.strictObject({ id: idSchema, text: partTextSchema, right: z.boolean(), why: whySchema }))
    .min(4)
    .max(8)
    .refine((options) => hasEachOnce(options, idOf), 'give every option an id of its own')
    .refine(
      (options) => options.some(({ right }) => right) && options.some(({ right }) => !right),
      'at least one option must belong and at least one must not',
    ),
});

const orderingSchema = z.strictObject({
  ...shared,
  kind: z.literal('ordering'),
  steps: z
    .array(z.strictObject({ id: idSchema, text: partTextSchema, why: whySchema }))
    .min(4)
    .max(7)
    .refine((steps) => hasEachOnce(steps, idOf), 'give every step an id of its own')
    .describe('In the right order; shown mixed.'),
});

const matchingSchema = z.strictObject({
  ...shared,
  kind: z.literal('matching'),
  pairs: z
    .array(z.strictObject({ id: idSchema, left: partTextSchema, right: partTextSchema, why: whySchema }))
    .min(3)
    .max(6)
    .refine((pairs) => hasEachOnce(pairs, idOf), 'give every pair an id of its own')
    .refine(
      (pairs) => hasEachOnce(pairs, ({ left }) => left) && hasEachOnce(pairs, ({ right }) => right),
      'every left and every right side once, or a pair has two answers',
    ),
});

const pointOnFigureSchema = z
  .strictObject({
    ...shared,
    kind: z.literal('point-on-figure'),
    figure: z.enum(Object.keys(drillFigures) as [DrillFigure, ...DrillFigure[]]),
    places: z
      .array(
        z.strictObject({
          id: idSchema,
          name: partTextSchema.describe('Its name, told after the answer.'),
          where: partTextSchema.describe('Where it is, in words that do not give the answer away: the keyboard way.'),
          x: z.number().min(0).describe('In the units of the drawing.'),
          y: z.number().min(0),
          why: whySchema,
        }),
      )
      .min(3)
      .max(9)
      .refine((places) => hasEachOnce(places, idOf), 'give every place an id of its own'),
    key: idSchema.describe('The id of the right place.'),
  })
  .refine(({ places, key }) => places.some(({ id }) => id === key), {
    path: ['key'],
    error: 'the key must be the id of one of the places',
  })
  .refine(
    ({ places, figure }) =>
      places.every(({ x, y }) => x <= drillFigures[figure].width && y <= drillFigures[figure].height),
    { path: ['places'], error: 'every place must lie inside the drawing' },
  );

export const drillSchema = z.discriminatedUnion('kind', [
  multipleResponseSchema,
  orderingSchema,
  matchingSchema,
  pointOnFigureSchema,
]);
export const drillsSchema = z.array(drillSchema);

export type Drill = z.infer<typeof drillSchema>;
export type DrillKind = Drill['kind'];
export type DrillOf<K extends DrillKind> = Extract<Drill, { readonly kind: K }>;
