/**
 * Checks what comes from outside: `cases.yaml`, `inserts.yaml` and the events of a foreign or stored log. The only file here
 * that uses zod: views and machine import the types instead, and a browser loads this lazily.
 */
import { z } from 'zod';
import { idSchema } from '#schema/ids.ts';
import { commonEventSchemas, encounterEventSchemas } from '../core/encounter-schema.ts';
import { clarities, colors, padIds, patterns, questionIds, testIds, type PocCase } from './case.ts';
import {
  dips,
  fingerSites,
  fingerWays,
  flags,
  fluids,
  instructionLines,
  lays,
  padTimes,
  patientLines,
  reportContents,
  reportTargets,
  samples,
  swabZones,
  units,
  wastes,
  words,
  type PocLearnerEvent,
} from './events.ts';
import type { Inserts } from './facts.ts';

const level = z.enum(['low', 'high', 'negative', 'positive']);
const drops = z.number().int().min(0).max(20);
const only = <T extends string>(type: T) => z.strictObject({ type: z.literal(type) });

export const pocEventSchema = z.discriminatedUnion('type', [
  ...commonEventSchemas,
  ...encounterEventSchemas,
  z.strictObject({ type: z.literal('question.asked'), question: z.enum(questionIds) }),
  only('label.read'),
  only('insert.read'),
  only('log.read'),
  only('lot.changed'),
  only('lot.set-out'),
  only('gloves.on'),
  only('lamp.on'),
  only('code.set'),
  z.strictObject({ type: z.literal('control.run'), level }),
  z.strictObject({
    type: z.literal('control.logged'),
    level,
    value: z.union([z.number().min(0).max(2000), z.enum(words)]),
    verdict: z.enum(['in', 'out']),
  }),
  z.strictObject({ type: z.literal('log.judged'), pattern: z.enum(patterns) }),
  z.strictObject({ type: z.literal('instruction.said'), line: z.enum(instructionLines) }),
  only('patient.sent'),
  z.strictObject({ type: z.literal('specimen.labeled'), on: z.enum(['cup', 'lid']), withTime: z.boolean() }),
  only('specimen.refused'),
  only('specimen.set-out'),
  only('specimen.chilled'),
  only('specimen.swirled'),
  only('culture.poured'),
  z.strictObject({ type: z.literal('urine.charted'), color: z.enum(colors), clarity: z.enum(clarities) }),
  z.strictObject({ type: z.literal('finger.cleaned'), how: z.enum(fingerWays) }),
  only('finger.dried'),
  z.strictObject({ type: z.literal('finger.lanced'), site: z.enum(fingerSites) }),
  only('drop.wiped'),
  z.strictObject({ type: z.literal('sample.taken'), how: z.enum(samples) }),
  only('swab.taken'),
  z.strictObject({ type: z.literal('swab.touched'), zone: z.enum(swabZones) }),
  z.strictObject({ type: z.literal('swab.turned'), turns: z.number().int().min(1).max(20) }),
  only('swab.soaked'),
  only('swab.squeezed'),
  only('device.opened'),
  only('bottle.closed'),
  z.strictObject({ type: z.literal('fluid.added'), fluid: z.enum(fluids), drops }),
  z.strictObject({ type: z.literal('well.filled'), drops }),
  z.strictObject({ type: z.literal('strip.dipped'), how: z.enum(dips) }),
  only('strip.edged'),
  only('strip.blotted'),
  z.strictObject({ type: z.literal('strip.laid'), how: z.enum(lays) }),
  only('timer.started'),
  z.strictObject({ type: z.literal('pads.looked'), at: z.enum(padTimes) }),
  z.strictObject({ type: z.literal('pad.matched'), pad: z.enum(padIds), block: z.number().int().min(0).max(6) }),
  only('window.looked'),
  only('monitor.developed'),
  z.strictObject({ type: z.literal('prism.filled'), with: z.enum(['water', 'urine']) }),
  only('prism.wiped'),
  z.strictObject({ type: z.literal('prism.turned'), thousandths: z.number().int().min(-5).max(5) }),
  z.strictObject({ type: z.literal('gravity.charted'), thousandths: z.number().int().min(-20).max(60) }),
  z.strictObject({
    type: z.literal('result.charted'),
    value: z.union([z.number().min(0).max(10_000), z.enum(words), z.literal('pads')]),
    lines: z.array(z.string().min(1).max(12)).max(4),
    unit: z.enum(units),
    flag: z.enum(flags),
    confirmed: z.boolean(),
  }),
  z.strictObject({
    type: z.literal('report.made'),
    to: z.enum(reportTargets),
    content: z.enum(reportContents),
    readBack: z.boolean(),
  }),
  only('order.declined'),
  only('backup.sent'),
  z.strictObject({ type: z.literal('patient.told'), line: z.enum(patientLines) }),
  z.strictObject({ type: z.literal('waste.discarded'), into: z.enum(wastes) }),
  only('bench.cleaned'),
  only('visit.finished'),
]) satisfies z.ZodType<PocLearnerEvent>;

/** A foreign event as one of ours; null for anything unknown or out of range. */
export function readPocEvent(event: unknown): PocLearnerEvent | null {
  const result = pocEventSchema.safeParse(event);
  return result.success ? result.data : null;
}

const sentence = z.string().min(3).max(420);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const block = z.number().int().min(0).max(6);

const lotSchema = z.strictObject({
  lot: z.string().min(3).max(12),
  expires: day,
  openedOn: day.nullable(),
  discardAfter: day.nullable(),
  cap: z.enum(['closed', 'off']),
  cold: z.boolean(),
  code: z.string().min(1).max(4).nullable(),
  duds: z.number().int().min(0).max(2),
});

const truthSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('strip'),
    pads: z.strictObject({
      glucose: block,
      bilirubin: block,
      ketone: block,
      gravity: block,
      blood: block,
      ph: block,
      protein: block,
      urobilinogen: block,
      nitrite: block,
      leukocytes: block,
    }),
    color: z.enum(colors),
    clarity: z.enum(clarities),
    gravityThousandths: z.number().int().min(1).max(40),
  }),
  z.strictObject({ kind: z.literal('meter'), low: z.number().positive(), high: z.number().positive() }),
  z.strictObject({ kind: z.literal('cassette'), lines: z.record(z.string(), z.number().min(0).max(1)) }),
  z.strictObject({ kind: z.literal('guaiac'), smears: z.tuple([z.boolean(), z.boolean()]) }),
]);

const limits = z.strictObject({ below: z.number(), above: z.number() });
const range = z.strictObject({ low: z.number(), high: z.number() });

export const pocCaseSchema = z
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
    anatomy: z.enum(['female', 'male']),
    today: day,
    reason: sentence,
    chart: sentence,
    test: z.enum(testIds),
    order: z.strictObject({
      refractometer: z.boolean(),
      culture: z.boolean(),
      microscopy: z.boolean(),
      backup: z.boolean(),
    }),
    lots: z.tuple([lotSchema, lotSchema]),
    controls: z.strictObject({
      levels: z
        .array(
          z.strictObject({
            id: level,
            numeric: z.strictObject({ mean: z.number().positive(), sd: z.number().positive() }).nullable(),
          }),
        )
        .max(2),
      pattern: z.enum(patterns),
      doneToday: z.boolean(),
    }),
    brought: z
      .strictObject({
        ageMin: z.number().int().min(1).max(600),
        kept: z.enum(['counter', 'fridge']),
        labeled: z.boolean(),
      })
      .nullable(),
    truth: truthSchema,
    sugaryFingers: z.boolean(),
    callList: limits.nullable(),
    expected: range.nullable(),
    ask: z.array(z.enum(questionIds)).min(1),
    holdFor: z.enum(questionIds).nullable(),
    urgentSigns: z.array(sentence).max(4),
    answers: z.strictObject({
      feeling: sentence,
      food: sentence,
      medicines: sentence,
      period: sentence,
      prepared: sentence,
      swallow: sentence,
    }),
  })
  .refine(({ lots: [, fresh] }) => fresh.cap === 'closed', { error: 'the bottle on the shelf is a good one' })
  .refine(({ controls, lots: [first] }) => !controls.doneToday || first.cap === 'closed', {
    error: 'controls that were in this morning were not run from an open bottle',
  }) satisfies z.ZodType<PocCase>;

export const pocCasesSchema = z.array(pocCaseSchema).min(10);

const insertSchema = z.strictObject({
  product: sentence,
  text: z.string().min(20).max(500),
  warmMin: z.number().int().min(0).max(60),
  fluids: z.array(z.strictObject({ fluid: z.enum(fluids), drops })).max(3),
  soakS: z.number().int().min(0).max(600),
  turns: z.number().int().min(0).max(20),
  drops,
  readS: z.number().int().min(0).max(1800),
  untilS: z.number().int().min(0).max(3600),
  wipeFirst: z.boolean(),
  lines: z.array(z.string().min(1).max(12)).max(4),
  highest: z.number().min(0),
  lowest: z.number().min(0),
});

export const insertsSchema = z.strictObject({
  strip: insertSchema,
  glucose: insertSchema,
  a1c: insertSchema,
  hemoglobin: insertSchema,
  strep: insertSchema,
  respiratory: insertSchema,
  hcg: insertSchema,
  guaiac: insertSchema,
}) satisfies z.ZodType<Inserts>;
