/**
 * Checks what comes from outside: `cases.yaml` and the events of a foreign or stored log. The only file here that uses zod:
 * views and machine import the types instead, and a browser loads this lazily.
 */
import { z } from 'zod';
import { idSchema } from '#schema/ids.ts';
import { commonEventSchemas, encounterEventSchemas } from '../core/encounter-schema.ts';
import { allergens, homeLines, type SurgeryCase } from './case.ts';
import {
  addWays,
  antiseptics,
  containers,
  covers,
  distractionWays,
  dressingActs,
  flapWays,
  flaps,
  gloveKinds,
  gloveWays,
  handPlaces,
  handWays,
  helps,
  labelPlaces,
  notePartIds,
  patientLines,
  prepWays,
  sharpsPlaces,
  sides,
  stands,
  stitchWays,
  tellingIds,
  timeOutParts,
  wipeWays,
  type SurgeryLearnerEvent,
} from './events.ts';
import { itemIds } from './items.ts';

const mm = z.number().int().min(-100).max(700);
const few = z.number().int().min(0).max(60);
const site = z.string().min(3).max(60);
const item = z.enum(itemIds);
/** Events that carry nothing. */
const bare = <K extends string>(type: K) => z.strictObject({ type: z.literal(type) });

export const surgeryEventSchema = z.discriminatedUnion('type', [
  ...commonEventSchemas,
  ...encounterEventSchemas,
  bare('order.read'),
  z.strictObject({ type: z.literal('allergies.asked'), about: z.array(z.enum(allergens)).max(allergens.length) }),
  bare('consent.checked'),
  z.strictObject({ type: z.literal('consent.overstepped'), how: z.enum(['explain', 'urge']) }),
  z.strictObject({ type: z.literal('provider.told'), what: z.enum(tellingIds) }),
  z.strictObject({ type: z.literal('stand.chosen'), stand: z.enum(stands) }),
  bare('pack.checked'),
  bare('pack.replaced'),
  z.strictObject({ type: z.literal('flap.opened'), flap: z.enum(flaps), way: z.enum(flapWays) }),
  bare('indicator.read'),
  z.strictObject({ type: z.literal('side.taken'), side: z.enum(sides) }),
  z.strictObject({
    type: z.literal('item.added'),
    item,
    x: mm,
    y: mm,
    way: z.enum(addWays),
    heightMm: z.number().int().min(0).max(600),
  }),
  z.strictObject({ type: z.literal('item.moved'), item, x: mm, y: mm }),
  z.strictObject({ type: z.literal('item.discarded'), item }),
  bare('bottle.read'),
  z.strictObject({
    type: z.literal('bottle.poured'),
    heightMm: z.number().int().min(0).max(600),
    palmed: z.boolean(),
    lipped: z.boolean(),
  }),
  z.strictObject({ type: z.literal('distraction.met'), way: z.enum(distractionWays) }),
  bare('field.restarted'),
  bare('hands.rubbed'),
  z.strictObject({ type: z.literal('gloves.opened'), kind: z.enum(gloveKinds) }),
  z.strictObject({
    type: z.literal('gloves.stepped'),
    step: z.enum(['first', 'second', 'cuffs']),
    way: z.enum([...gloveWays.first, ...gloveWays.second, ...gloveWays.cuffs]),
  }),
  bare('gloves.changed'),
  z.strictObject({ type: z.literal('hands.went'), to: z.enum(handPlaces) }),
  z.strictObject({ type: z.literal('skin.prepped'), with: z.enum(antiseptics), way: z.enum(prepWays) }),
  z.strictObject({ type: z.literal('time-out.called'), parts: z.array(z.enum(timeOutParts)).max(timeOutParts.length) }),
  bare('procedure.begun'),
  z.strictObject({ type: z.literal('instrument.handed'), item, way: z.enum(handWays) }),
  z.strictObject({ type: z.literal('helped'), how: z.enum(helps) }),
  z.strictObject({ type: z.literal('count.said'), when: z.enum(['before', 'after']), gauze: few, sharps: few }),
  z.strictObject({ type: z.literal('specimen.taken'), container: z.enum(containers) }),
  z.strictObject({ type: z.literal('jar.labeled'), on: z.enum(labelPlaces), site }),
  bare('label.compared'),
  z.strictObject({ type: z.literal('requisition.filled'), site }),
  bare('specimen.bagged'),
  bare('specimen.logged'),
  bare('wound.looked'),
  z.strictObject({ type: z.literal('wound.cleaned'), way: z.enum(wipeWays) }),
  bare('scab.softened'),
  z.strictObject({ type: z.literal('stitch.removed'), index: few, way: z.enum(stitchWays) }),
  z.strictObject({ type: z.literal('stitches.counted'), number: few }),
  z.strictObject({ type: z.literal('wound.covered'), with: z.enum(covers) }),
  z.strictObject({ type: z.literal('dressing.done'), act: z.enum(dressingActs) }),
  z.strictObject({ type: z.literal('sharps.discarded'), into: z.enum(sharpsPlaces) }),
  z.strictObject({ type: z.literal('sheet.taught'), line: z.enum(homeLines) }),
  z.strictObject({ type: z.literal('patient.told'), line: z.enum(patientLines) }),
  z.strictObject({ type: z.literal('note.charted'), parts: z.array(z.enum(notePartIds)).max(notePartIds.length) }),
  bare('visit.finished'),
]) satisfies z.ZodType<SurgeryLearnerEvent>;

/** A foreign event as one of ours; null for anything unknown or out of range. */
export function readSurgeryEvent(event: unknown): SurgeryLearnerEvent | null {
  const result = surgeryEventSchema.safeParse(event);
  return result.success ? result.data : null;
}

const sentence = z.string().min(3).max(400);

export const surgeryCaseSchema = z
  .strictObject({
    id: idSchema,
    title: sentence,
    person: z.strictObject({
      name: z.string().min(3).max(80),
      age: z.number().int().min(12).max(105),
      birthDate: z.string().regex(/^[A-Z][a-z]+ [0-9]{1,2}, [0-9]{4}$/, 'write it as on a chart: "March 14, 1968"'),
      pronoun: z.enum(['she', 'he', 'they']),
    }),
    reason: sentence,
    chart: sentence,
    site,
    pack: z.enum(['none', 'wet', 'outdated', 'torn', 'indicator']),
    kit: z.array(item).min(2).max(8),
    adds: z.array(item).max(6),
    pours: z.boolean(),
    antiseptic: z.enum(antiseptics),
    allergy: z.enum(allergens).nullable(),
    answers: z.strictObject({ latex: sentence, antiseptic: sentence, anesthetic: sentence, tape: sentence }),
    task: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('procedure'),
        consent: z.enum(['signed', 'not-understood', 'missing']),
        markAgrees: z.boolean(),
        requests: z
          .array(
            z.strictObject({
              says: sentence,
              kind: z.enum(['instrument', 'blot', 'cut-suture', 'specimen', 'out-of-scope']),
              item: item.nullable(),
            }),
          )
          .min(3)
          .max(9),
        specimen: z
          .strictObject({ site, wrongSites: z.array(site).min(1).max(3), container: z.enum(containers) })
          .nullable(),
      }),
      z.strictObject({
        kind: z.literal('removal'),
        what: z.enum(['suture', 'staple']),
        placed: z.number().int().min(3).max(14),
        order: z.enum(['all', 'every-second']),
        hidden: z.number().int().min(0).max(13).nullable(),
        looks: z.enum(['closed', 'red-with-pus']),
        gapesAfter: z.number().int().min(1).max(8).nullable(),
      }),
      z.strictObject({ kind: z.literal('dressing'), drainage: sentence }),
    ]),
    sheet: z.array(z.enum(homeLines)).min(2).max(homeLines.length),
  })
  .refine(({ pours, adds, kit }) => !pours || adds.includes('cup') || kit.includes('cup'), {
    path: ['pours'],
    error: 'a cup is needed to pour into',
  })
  .refine(
    ({ task, kit, adds }) =>
      task.kind !== 'procedure' ||
      task.requests.every(({ item: asked }) => asked === null || kit.includes(asked) || adds.includes(asked)),
    { path: ['task'], error: 'what is asked for must be on the card' },
  ) satisfies z.ZodType<SurgeryCase>;

export const surgeryCasesSchema = z.array(surgeryCaseSchema).min(8);
