/**
 * Checks what comes from outside: `cases.yaml` and the events of a foreign or stored log. The only file here that uses zod:
 * views and machine import the types instead, and a browser loads this lazily.
 */
import { z } from 'zod';
import { dateSchema, idSchema } from '#schema/ids.ts';
import { commonEventSchemas, encounterEventSchemas } from '../core/encounter-schema.ts';
import { itemKinds, looks, questionIds, regions, routes, type InjectionCase } from './case.ts';
import {
  cares,
  holds,
  paces,
  patientLines,
  positions,
  recordFields,
  reportContents,
  reportTargets,
  rulerWays,
  sides,
  type InjectionLearnerEvent,
} from './events.ts';
import { orderDoubts, orderParts } from './order.ts';
import { needleIds, syringeKinds } from './supplies.ts';

const item = z.string().regex(/^[a-z0-9-]{2,30}$/);
const mm = z.number().int().min(0).max(500);
const rulerMm = z.number().int().min(0).max(100);

export const injectionEventSchema = z.discriminatedUnion('type', [
  ...commonEventSchemas,
  ...encounterEventSchemas,
  z.strictObject({ type: z.literal('question.asked'), question: z.enum(questionIds) }),
  z.strictObject({ type: z.literal('order.compared'), part: z.enum(orderParts) }),
  z.strictObject({ type: z.literal('provider.asked'), about: z.enum(orderDoubts) }),
  z.strictObject({ type: z.literal('order.read-back') }),
  z.strictObject({ type: z.literal('statement.given'), which: z.union([z.literal(0), z.literal(1)]) }),
  z.strictObject({ type: z.literal('log.read') }),
  z.strictObject({ type: z.literal('log.written') }),
  z.strictObject({ type: z.literal('stock.set-apart') }),
  z.strictObject({ type: z.literal('item.taken'), item }),
  z.strictObject({ type: z.literal('item.returned'), item }),
  z.strictObject({ type: z.literal('label.checked'), item }),
  z.strictObject({
    type: z.literal('dose.worked'),
    ul: z.number().int().min(0).max(10_000_000),
    confirmed: z.boolean(),
  }),
  z.strictObject({ type: z.literal('second.checked') }),
  z.strictObject({ type: z.literal('syringe.taken'), syringe: z.enum(syringeKinds) }),
  z.strictObject({ type: z.literal('needle.attached'), needle: z.enum(needleIds) }),
  z.strictObject({ type: z.literal('syringe.discarded') }),
  z.strictObject({ type: z.literal('stopper.wiped'), item }),
  z.strictObject({ type: z.literal('ampule.opened'), item, with: z.enum(['gauze', 'bare-fingers']) }),
  z.strictObject({ type: z.literal('vial.mixed'), item, how: z.enum(['roll', 'shake']) }),
  z.strictObject({ type: z.literal('needle.inserted'), item }),
  z.strictObject({ type: z.literal('container.turned') }),
  z.strictObject({ type: z.literal('plunger.set'), ul: z.number().int().min(0).max(5000) }),
  z.strictObject({ type: z.literal('barrel.tapped') }),
  z.strictObject({ type: z.literal('needle.withdrawn') }),
  z.strictObject({ type: z.literal('gloves.put-on') }),
  z.strictObject({ type: z.literal('site.chosen'), region: z.enum(regions), side: z.enum(sides) }),
  z.strictObject({ type: z.literal('site.marked'), xMm: mm, yMm: mm }),
  z.strictObject({ type: z.literal('skin.wiped') }),
  z.strictObject({ type: z.literal('skin.held'), how: z.enum(holds) }),
  z.strictObject({ type: z.literal('skin.released') }),
  z.strictObject({
    type: z.literal('needle.entered'),
    angleDeg: z.number().int().min(1).max(90),
    depthTenthsMm: z.number().int().min(1).max(400),
    bevelUp: z.boolean(),
  }),
  z.strictObject({ type: z.literal('plunger.pulled-back') }),
  z.strictObject({ type: z.literal('dose.pushed'), pace: z.enum(paces) }),
  z.strictObject({ type: z.literal('needle.out') }),
  z.strictObject({ type: z.literal('shield.activated') }),
  z.strictObject({ type: z.literal('needle.recapped') }),
  z.strictObject({ type: z.literal('sharps.dropped') }),
  z.strictObject({ type: z.literal('site.cared-for'), with: z.enum(cares) }),
  z.strictObject({ type: z.literal('wheal.measured'), mm: z.number().int().min(0).max(40) }),
  z.strictObject({ type: z.literal('patient.looked-at') }),
  z.strictObject({ type: z.literal('patient.laid'), how: z.enum(positions) }),
  z.strictObject({ type: z.literal('finger.moved'), way: z.enum(rulerWays), atMm: rulerMm }),
  z.strictObject({ type: z.literal('edge.marked'), way: z.enum(rulerWays), atMm: rulerMm }),
  z.strictObject({ type: z.literal('induration.charted'), mm: z.number().min(0).max(10_000), confirmed: z.boolean() }),
  z.strictObject({ type: z.literal('record.written'), field: z.enum(recordFields), text: z.string().max(60) }),
  z.strictObject({ type: z.literal('report.made'), to: z.enum(reportTargets), content: z.enum(reportContents) }),
  z.strictObject({ type: z.literal('patient.told'), line: z.enum(patientLines) }),
  z.strictObject({ type: z.literal('help.called') }),
  z.strictObject({ type: z.literal('visit.finished') }),
]) satisfies z.ZodType<InjectionLearnerEvent>;

/** A foreign event as one of ours; null for anything unknown or out of range. */
export function readInjectionEvent(event: unknown): InjectionLearnerEvent | null {
  const result = injectionEventSchema.safeParse(event);
  return result.success ? result.data : null;
}

const sentence = z.string().min(2).max(500);
const ul = z.number().int().min(0).max(20_000);
const tenths = z.number().int().min(0).max(600);
const span = z
  .strictObject({ low: z.number().int().min(0).max(60), high: z.number().int().min(0).max(60) })
  .refine(({ low, high }) => low <= high, { path: ['high'], error: 'high must not be below low' });

const sheet = z.strictObject({
  name: sentence,
  birthDate: dateSchema,
  lines: z.array(sentence).min(1).max(6),
  spoken: z.boolean(),
});

const stockItem = z.strictObject({
  id: item,
  name: sentence,
  drug: z.string().min(2),
  strength: z.string().min(2),
  kind: z.enum(itemKinds),
  label: sentence,
  lot: z.string().regex(/^[A-Z0-9-]{4,12}$/),
  maker: sentence,
  expires: dateSchema,
  opened: dateSchema.nullable(),
  kept: z.enum(['refrigerator', 'freezer', 'cabinet']),
  look: z.enum(looks),
  rightLook: z.enum(looks),
  ul,
  mix: z.strictObject({ diluent: z.string().min(2), ul, yieldsUl: ul, how: z.enum(['roll', 'shake']) }).nullable(),
  suspend: z.enum(['roll', 'shake']).nullable(),
});

const whole = z.number().int().min(0).max(100_000_000);
const arithmetic = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('volume'), ul }),
  z.strictObject({ kind: z.literal('strength'), orderedMcg: whole, mcgPerMl: whole.min(1) }),
  z.strictObject({ kind: z.literal('weight'), mcgPerKg: whole, capMcg: whole, mcgPerMl: whole.min(1) }),
  z.strictObject({ kind: z.literal('units'), units: z.number().int().min(1).max(100) }),
]);

const byRegion = z.record(z.enum(regions), tenths);

export const injectionCaseSchema = z
  .strictObject({
    id: idSchema,
    title: sentence,
    person: z.strictObject({
      name: z.string().min(3).max(80),
      age: z.number().int().min(0).max(105),
      birthDate: dateSchema,
      pronoun: z.enum(['she', 'he', 'they']),
      parent: sentence.nullable(),
      sex: z.enum(['female', 'male']),
    }),
    ageGroup: z.enum(['infant', 'child', 'adult']),
    reason: sentence,
    chart: sentence,
    allergies: sentence,
    weightLbTenths: z.number().int().min(40).max(6000),
    today: dateSchema,
    clockMin: z.number().int().min(0).max(1439),
    outcome: z.enum(['give', 'hold', 'read']),
    order: sheet,
    faults: z.array(z.enum(orderDoubts)),
    answers: z.partialRecord(z.enum(orderDoubts), sentence),
    corrected: sheet.nullable(),
    compares: z.record(z.enum(orderParts), sentence),
    says: z.record(z.enum(questionIds), sentence),
    mustAsk: z.array(z.enum(questionIds)).min(1),
    vaccine: z
      .strictObject({
        name: sentence,
        live: z.boolean(),
        editions: z.tuple([dateSchema, dateSchema]),
        currentEdition: dateSchema,
        record: z.array(z.strictObject({ vaccine: sentence, live: z.boolean(), date: dateSchema })).max(8),
        fromDays: whole,
        toDays: whole.nullable(),
        sinceSameDays: whole,
      })
      .nullable(),
    refrigerator: z
      .strictObject({
        lowTenthsF: z.number().int().min(0).max(900),
        highTenthsF: z.number().int().min(0).max(900),
        nowTenthsF: z.number().int().min(0).max(900),
      })
      .nullable(),
    shelf: z.array(stockItem).max(8),
    needs: z.array(z.strictObject({ item, ul })).max(3),
    dose: z
      .strictObject({
        drug: z.string().min(2),
        route: z.enum(routes),
        arithmetic,
        inUnits: z.boolean(),
        zTrack: z.boolean(),
        aspirate: z.enum(['no', 'yes', 'either']),
        secondCheck: z.boolean(),
        observeMin: z.number().int().min(0).max(60),
        only: z.array(z.enum(regions)),
        thick: z.boolean(),
      })
      .nullable(),
    body: z.strictObject({ skinTenthsMm: tenths, fatTenthsMm: byRegion, muscleTenthsMm: byRegion }),
    avoid: z
      .strictObject({
        region: z.enum(regions),
        side: z.enum(sides),
        xMm: mm,
        yMm: mm,
        radiusMm: mm,
        words: sentence,
      })
      .nullable(),
    reaction: z.strictObject({ startsAtMs: z.number().int().min(1000).max(600_000), signs: sentence }).nullable(),
    test: z
      .strictObject({
        placedOn: dateSchema,
        placedMin: z.number().int().min(0).max(1439),
        side: z.enum(sides),
        acrossMm: span,
        alongMm: span,
        rednessMm: span,
      })
      .nullable(),
  })
  .refine((it) => (it.outcome === 'give') === (it.dose !== null && it.needs.length > 0), {
    path: ['outcome'],
    error: 'a dose is given exactly where the case has one',
  })
  .refine((it) => (it.outcome === 'read') === (it.test !== null), {
    path: ['test'],
    error: 'a test is read exactly where the case has one',
  })
  .refine((it) => it.needs.every((need) => it.shelf.some(({ id }) => id === need.item)), {
    path: ['needs'],
    error: 'everything that is needed stands on the shelf',
  }) satisfies z.ZodType<InjectionCase>;

export const injectionCasesSchema = z.array(injectionCaseSchema).min(9);
