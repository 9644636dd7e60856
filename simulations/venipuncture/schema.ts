/**
 * Checks what comes from outside: `cases.yaml` and the events of a foreign or stored log. The only file here that uses zod:
 * views and machine import the types instead, and a browser loads this lazily.
 */
import { z } from 'zod';
import { idSchema } from '#schema/ids.ts';
import { commonEventSchemas, encounterEventSchemas } from '../core/encounter-schema.ts';
import { armIds, questionIds, veinIds, views, type BloodCase } from './case.ts';
import {
  balances,
  digits,
  labelParts,
  needleKinds,
  patientLines,
  postures,
  reactions,
  reportContents,
  reportTargets,
  type BloodLearnerEvent,
} from './events.ts';
import { handlings, testIds, tubeColors, tubeSizes } from './tubes.ts';

const id = z.number().int().min(0).max(99);
const mm = z.number().int().min(-20).max(130);
const long = z.number().min(0).max(30).multipleOf(0.5);
const heading = z.number().int().min(-80).max(80);
const bare = <T extends string>(type: T) => z.strictObject({ type: z.literal(type) });

export const bloodEventSchema = z.discriminatedUnion('type', [
  ...commonEventSchemas,
  ...encounterEventSchemas,
  z.strictObject({ type: z.literal('question.asked'), question: z.enum(questionIds) }),
  bare('requisition.read'),
  z.strictObject({ type: z.literal('patient.placed'), posture: z.enum(postures) }),
  z.strictObject({ type: z.literal('gloves.put'), kind: z.enum(['nitrile', 'latex']) }),
  bare('gloves.removed'),
  z.strictObject({ type: z.literal('tube.laid'), color: z.enum(tubeColors), size: z.enum(tubeSizes) }),
  z.strictObject({ type: z.literal('tube.returned'), id }),
  z.strictObject({ type: z.literal('needle.picked'), needle: z.enum(needleKinds) }),
  z.strictObject({ type: z.literal('arm.warmed'), arm: z.enum(armIds) }),
  z.strictObject({
    type: z.literal('band.tied'),
    arm: z.enum(armIds),
    inches: z.number().min(0).max(10).multipleOf(0.5),
  }),
  bare('band.released'),
  z.strictObject({ type: z.literal('fist.asked'), how: z.enum(['closed', 'pumping', 'open']) }),
  z.strictObject({ type: z.literal('finger.placed'), arm: z.enum(armIds), at: z.enum(views), x: mm, y: mm }),
  bare('finger.lifted'),
  z.strictObject({ type: z.literal('skin.cleaned'), arm: z.enum(armIds), at: z.enum(views) }),
  bare('skin.fanned'),
  z.strictObject({ type: z.literal('vein.anchored'), how: z.enum(['below', 'both-sides']) }),
  z.strictObject({
    type: z.literal('needle.entered'),
    arm: z.enum(armIds),
    at: z.enum(views),
    x: mm,
    y: mm,
    headingDeg: heading,
    angleDeg: z.number().int().min(5).max(80),
    bevel: z.enum(['up', 'down']),
    mm: long,
  }),
  z.strictObject({ type: z.literal('needle.advanced'), mm: long }),
  z.strictObject({ type: z.literal('needle.redirected'), headingDeg: heading }),
  z.strictObject({ type: z.literal('tube.pushed'), id }),
  bare('tube.removed'),
  z.strictObject({ type: z.literal('tube.inverted'), id, times: z.number().int().min(1).max(20) }),
  z.strictObject({ type: z.literal('tube.shaken'), id }),
  z.strictObject({ type: z.literal('tube.poured'), from: id, to: id }),
  z.strictObject({ type: z.literal('needle.withdrawn'), gauze: z.boolean() }),
  bare('safety.activated'),
  z.strictObject({ type: z.literal('sharps.dropped'), how: z.enum(['container', 'recapped', 'tray']) }),
  z.strictObject({ type: z.literal('pressure.begun'), elbow: z.enum(['straight', 'bent']) }),
  bare('pressure.ended'),
  bare('site.checked'),
  bare('bandage.put'),
  z.strictObject({
    type: z.literal('tube.labeled'),
    id,
    holds: z.array(z.enum(labelParts)).max(labelParts.length),
  }),
  bare('labels.shown'),
  bare('limb.warmed'),
  z.strictObject({ type: z.literal('lancet.picked'), tenths: z.number().int().min(5).max(30) }),
  bare('pad.cleaned'),
  z.strictObject({
    type: z.literal('lancet.fired'),
    digit: z.enum([...digits, 'heel']),
    x: mm,
    y: mm,
    lines: z.enum(['across', 'along']),
  }),
  bare('drop.wiped'),
  z.strictObject({ type: z.literal('drop.pressed'), how: z.enum(['gentle', 'milked']) }),
  z.strictObject({ type: z.literal('drop.taken'), id, how: z.enum(['touched', 'scraped']) }),
  bare('legs.raised'),
  bare('help.called'),
  bare('pulse.taken'),
  bare('colleague.called'),
  z.strictObject({ type: z.literal('tube.handled'), id, how: z.enum(handlings) }),
  z.strictObject({ type: z.literal('centrifuge.run'), balance: z.enum(balances) }),
  bare('specimens.sent'),
  bare('patient.released'),
  z.strictObject({ type: z.literal('report.made'), to: z.enum(reportTargets), content: z.enum(reportContents) }),
  z.strictObject({ type: z.literal('patient.told'), line: z.enum(patientLines) }),
  z.strictObject({
    type: z.literal('draw.charted'),
    site: z.enum([...veinIds, 'finger', 'heel']).nullable(),
    arm: z.enum(armIds).nullable(),
    tries: z.number().int().min(0).max(999),
    reaction: z.enum(reactions),
    confirmed: z.boolean(),
  }),
  bare('visit.finished'),
]) satisfies z.ZodType<BloodLearnerEvent>;

/** A foreign event as one of ours; null for anything unknown or out of range. */
export function readBloodEvent(event: unknown): BloodLearnerEvent | null {
  const result = bloodEventSchema.safeParse(event);
  return result.success ? result.data : null;
}

const sentence = z.string().min(3).max(500);
const quality = z.enum(['good', 'fair', 'poor', 'none']);
const arm = z.strictObject({
  limit: z.enum(['mastectomy', 'fistula', 'hematoma', 'scar', 'edema']).nullable(),
  wholeArm: z.boolean(),
  veins: z.strictObject({
    'median-cubital': quality,
    cephalic: quality,
    basilic: quality,
    'hand-outer': quality,
    'hand-inner': quality,
  }),
});

export const bloodCaseSchema = z
  .strictObject({
    id: idSchema,
    title: sentence,
    person: z.strictObject({
      name: z.string().min(3).max(80),
      age: z.number().int().min(0).max(105),
      birthDate: z.string().regex(/^[A-Z][a-z]+ [0-9]{1,2}, [0-9]{4}$/, 'write it as on a chart: "March 14, 1968"'),
      pronoun: z.enum(['she', 'he', 'they']),
      parent: sentence.nullable(),
    }),
    ageGroup: z.enum(['infant', 'child', 'adult']),
    reason: sentence,
    chart: sentence,
    method: z.enum(['vein', 'finger', 'heel']),
    tests: z.array(z.enum(testIds)).min(1).max(5),
    fastingOrdered: z.boolean(),
    fastingKept: z.boolean(),
    refuses: z.boolean(),
    thinner: z.boolean(),
    latexAllergy: z.boolean(),
    faints: z.enum(['never', 'told', 'sudden']),
    nerveOn: z.strictObject({ arm: z.enum(armIds), vein: z.enum(veinIds) }).nullable(),
    expiredFirst: z.enum(['lavender', 'gold', 'light-blue']).nullable(),
    cold: z.boolean(),
    arms: z.strictObject({ right: arm, left: arm }),
    answers: z.strictObject({
      'last-meal': sentence,
      fainting: sentence,
      bleeding: sentence,
      allergies: sentence,
      'arm-limits': sentence,
      consent: sentence,
    }),
  })
  .refine((it) => (it.ageGroup === 'adult') === (it.person.parent === null), {
    path: ['person', 'parent'],
    error: 'a small child comes with a parent, an adult without',
  })
  .refine((it) => it.fastingOrdered || it.fastingKept, {
    path: ['fastingKept'],
    error: 'nobody breaks a fast that was not ordered',
  }) satisfies z.ZodType<BloodCase>;

export const bloodCasesSchema = z.array(bloodCaseSchema).min(8);
