/** Checks `people.yaml`: what the hands meet in each patient of rooming. What is left out is ordinary. */
import { z } from 'zod';
import { dateSchema, idSchema } from '#schema/ids.ts';
import { posturePoints, scales, stances } from '../growth/case.ts';
import { chartMeasures } from '../growth/curves.ts';
import { depths, effortSigns } from '../respiration/case.ts';
import { conditions, devices, mouthful } from '../temperature/case.ts';
import { saysKeys, type HandPerson, type SaysKey } from './case.ts';

const sentence = z.string().min(2).max(240);
const whole = z.number().int();
const span = z
  .strictObject({ low: whole, high: whole })
  .refine(({ low, high }) => low <= high, { path: ['high'], error: 'high must not be below low' });
const minutesAgo = whole.min(0).max(1440).nullable().default(null);
const says = z.partialRecord(z.enum(saysKeys), sentence);
const nail = z.enum(['bare', 'polish', 'artificial']).default('bare');
const limit = z.enum(['dialysis-fistula', 'lymph-nodes-removed', 'cast', 'iv-line', 'wound']).nullable().default(null);
const worn = span.nullable().default(null);

const personSchema = z.strictObject({
  id: idSchema,
  says,
  guarded: says.default({}),
  emergencySigns: z.array(z.string().min(3)).default([]),
  temperature: z
    .strictObject({
      conditions: z.array(z.enum(conditions)).default([]),
      mouth: z
        .strictObject({ what: z.enum(mouthful), minutesAgo: whole.min(0) })
        .nullable()
        .default(null),
      tray: z.array(z.enum(devices)).default(['oral-probe', 'rectal-probe', 'ear', 'forehead']),
      oldCoverOn: z.array(z.enum(devices)).default([]),
    })
    .prefault({}),
  pulse: z
    .strictObject({
      rhythm: z.enum(['regular', 'atrial-fibrillation', 'extra-beats']).default('regular'),
      rhythmKnown: z.boolean().default(false),
      fullness: z.enum(['thready', 'normal', 'bounding']).default('normal'),
    })
    .prefault({}),
  breathing: z
    .strictObject({
      depth: z.enum(depths).default('normal'),
      effort: z.array(z.enum(effortSigns)).default([]),
      asleep: z.boolean().default(false),
      bulky: z.boolean().default(false),
    })
    .prefault({}),
  oximetry: z
    .strictObject({
      nails: z
        .strictObject({ 'right-index': nail, 'right-ring': nail, 'left-index': nail, 'left-ring': nail })
        .prefault({}),
      coldHands: z.boolean().default(false),
      motion: z.enum(['none', 'tremor', 'shivering', 'child']).default('none'),
      brightLight: z.boolean().default(false),
      breathless: z.boolean().default(false),
    })
    .prefault({}),
  growth: z
    .strictObject({
      stance: z.enum(stances).default('steady'),
      scales: z.array(z.enum(scales)).min(1).default(['digital']),
      plots: z.array(z.enum(chartMeasures)).default([]),
      wears: z
        .strictObject({ shoesG: worn, shoesMm: worn, coatG: worn, bagG: worn, clothesG: worn, hairMm: worn })
        .prefault({ shoesG: { low: 500, high: 900 }, shoesMm: { low: 18, high: 30 } }),
      diaperG: worn,
      slouches: z.array(z.enum(posturePoints)).default([]),
      offZeroG: span.default({ low: 150, high: 500 }),
      heartFailure: z.boolean().default(false),
      earlier: z
        .array(
          z.strictObject({
            on: dateSchema,
            weightG: whole.min(1500),
            statureMm: whole.min(400).nullable().default(null),
            headMm: whole.min(280).nullable().default(null),
          }),
        )
        .default([]),
    })
    .prefault({}),
  pressure: z
    .strictObject({
      firstVisit: z.boolean().default(false),
      gap: z.strictObject({ beginsBelowMmHg: span, heightMmHg: span }).nullable().default(null),
      soundPercent: whole.min(40).max(100).default(95),
      noisePercent: whole.min(0).max(60).default(12),
      armCm: span.default({ low: 29, high: 32 }),
      armDifferenceMmHg: span.default({ low: 0, high: 4 }),
      higherArm: z.enum(['left', 'right']).default('left'),
      sleeve: z.enum(['short', 'thin', 'thick']).default('thin'),
      bladderFull: z.boolean().default(false),
      caffeineMinutesAgo: minutesAgo,
      smokedMinutesAgo: minutesAgo,
      exercisedMinutesAgo: minutesAgo,
      sits: z
        .strictObject({
          backSupported: z.boolean().default(true),
          feetFlat: z.boolean().default(true),
          legsCrossed: z.boolean().default(false),
        })
        .prefault({}),
      talkative: z.boolean().default(false),
      limits: z.strictObject({ left: limit, right: limit }).prefault({}),
    })
    .prefault({}),
});

/** What is said when nothing else is told of a patient, and the patients. */
const peopleSchema = z.strictObject({ ordinary: says, people: z.array(personSchema) });

/** The people of the file with what is ordinary filled in. Throws with the place when something is wrong. */
export function readPeople(file: unknown): readonly HandPerson[] {
  const { ordinary, people } = peopleSchema.parse(file);
  return people.map((person) => {
    const lines = { ...ordinary, ...person.says };
    const missing = saysKeys.filter((key) => lines[key] === undefined);
    if (missing.length > 0) throw new Error(`people.yaml: ${person.id} does not say ${missing.join(', ')}`);
    // Checked above: every key is there.
    return { ...person, says: lines as Readonly<Record<SaysKey, string>> };
  });
}
