/**
 * Checks what comes from outside: `cases/*.yaml` and the events of a foreign or stored log. The only file here that uses zod:
 * views and machine import the types instead, and a browser loads this lazily.
 */
import { z } from 'zod';
import { idSchema } from '#schema/ids.ts';
import { commonEventSchemas, encounterEventSchemas } from '../core/encounter-schema.ts';
import type { RoomingCase } from './case.ts';
import {
  callings,
  flags,
  gaps,
  gowns,
  handoffs,
  interpreters,
  items,
  looks,
  medicineActs,
  mendings,
  positions,
  reportTargets,
  sbarParts,
  setups,
  turnSteps,
  vitals,
  waits,
  walks,
} from './choices.ts';
import { units, type RoomingLearnerEvent } from './events.ts';
import { historyTopics, manners, screenTopics, storyTopics, topicIds } from './topics.ts';

const id = idSchema;
const known = z.string().regex(/^(look:|vital:|medicine:)?[a-z0-9-]{1,60}$/);
const number = z.number().min(0).max(2000);

export const roomingEventSchema = z.discriminatedUnion('type', [
  ...commonEventSchemas,
  ...encounterEventSchemas,
  z.strictObject({ type: z.literal('chart.read') }),
  z.strictObject({ type: z.literal('patient.called'), how: z.enum(callings) }),
  z.strictObject({ type: z.literal('patient.walked'), how: z.enum(walks) }),
  z.strictObject({ type: z.literal('patient.watched'), look: z.enum(looks) }),
  z.strictObject({ type: z.literal('door.closed') }),
  z.strictObject({ type: z.literal('companion.placed'), where: z.enum(['here', 'outside']) }),
  z.strictObject({ type: z.literal('need.asked') }),
  z.strictObject({ type: z.literal('interpreter.brought'), how: z.enum(interpreters) }),
  z.strictObject({ type: z.literal('question.asked'), topic: z.enum(topicIds), manner: z.enum(manners) }),
  z.strictObject({ type: z.literal('silence.kept') }),
  z.strictObject({ type: z.literal('empathy.shown') }),
  z.strictObject({ type: z.literal('summary.given') }),
  z.strictObject({ type: z.literal('moment.answered'), moment: id, reply: id }),
  z.strictObject({ type: z.literal('label.read'), medicine: id }),
  z.strictObject({ type: z.literal('taking.asked'), medicine: id }),
  z.strictObject({ type: z.literal('medicine.flagged'), medicine: id, flag: z.enum(flags) }),
  z.strictObject({ type: z.literal('medicine.meddled'), medicine: id, act: z.enum(medicineActs) }),
  z.strictObject({ type: z.literal('gap.marked'), gap: z.enum(gaps), due: z.boolean() }),
  z.strictObject({
    type: z.literal('vital.taken'),
    what: z.enum(vitals),
    with: z.array(z.enum(setups)).max(setups.length),
  }),
  z.strictObject({ type: z.literal('alarm.raised'), to: z.enum(reportTargets), stays: z.boolean() }),
  z.strictObject({ type: z.literal('exam.explained') }),
  z.strictObject({ type: z.literal('gown.given'), gown: z.enum(gowns) }),
  z.strictObject({ type: z.literal('drape.given') }),
  z.strictObject({ type: z.literal('position.helped'), position: z.enum(positions) }),
  z.strictObject({ type: z.literal('item.set'), item: z.enum(items), out: z.boolean() }),
  z.strictObject({ type: z.literal('patient.settled'), where: z.enum(waits) }),
  z.strictObject({ type: z.literal('complaint.charted'), words: id, since: id }),
  z.strictObject({ type: z.literal('entry.charted'), entry: known, late: z.boolean() }),
  z.strictObject({
    type: z.literal('vital.charted'),
    what: z.enum(vitals),
    value: number,
    second: number.nullable(),
    unit: z.enum(units),
    confirmed: z.boolean(),
    late: z.boolean(),
  }),
  z.strictObject({ type: z.literal('refusal.charted'), what: z.enum(vitals) }),
  z.strictObject({ type: z.literal('entry.mended'), number: z.number().int().min(1).max(1000), how: z.enum(mendings) }),
  z.strictObject({ type: z.literal('note.written'), text: z.string().max(600) }),
  z.strictObject({ type: z.literal('screen.locked') }),
  z.strictObject({ type: z.literal('statement.placed'), statement: id, part: z.enum(sbarParts).nullable() }),
  z.strictObject({ type: z.literal('handoff.given'), how: z.enum(handoffs) }),
  z.strictObject({ type: z.literal('room.turned'), step: z.enum(turnSteps) }),
  z.strictObject({ type: z.literal('visit.finished') }),
]) satisfies z.ZodType<RoomingLearnerEvent>;

/** A foreign event as one of ours; null for anything unknown or out of range. */
export function readRoomingEvent(event: unknown): RoomingLearnerEvent | null {
  const result = roomingEventSchema.safeParse(event);
  return result.success ? result.data : null;
}

function span(min: number, max: number) {
  const end = z.number().min(min).max(max);
  return z
    .strictObject({ low: end, high: end })
    .refine(({ low, high }) => low <= high, { path: ['high'], error: 'high must not be below low' });
}
const sentence = z.string().min(2).max(420);
const figure = z.strictObject({
  kind: z.enum(['adult', 'teen', 'child', 'infant']),
  skin: z.enum(['deep', 'brown', 'tan', 'fair']),
  hair: z.enum(['short-dark', 'short-gray', 'long-dark', 'long-gray', 'curly-dark', 'bun-gray', 'scarf', 'none']),
  cloth: z.enum(['teal', 'rust', 'plum', 'slate', 'ochre']),
  build: z.enum(['slim', 'middle', 'large']),
  aid: z.enum(['none', 'walker', 'cane', 'wheelchair', 'glasses', 'hearing-aids']).default('none'),
});
const told = z.strictObject({
  id,
  topics: z.array(z.enum(topicIds)).min(1).max(6),
  by: z.enum(['any', 'open', 'focused', 'silence', 'summary']).default('any'),
  trust: z.number().int().min(0).max(95).default(0),
  alone: z.boolean().default(false),
  plain: z.boolean().default(false),
  byPatient: z.boolean().default(false),
  says: sentence,
  hides: sentence.nullable().default(null),
  notes: sentence.nullable().default(null),
  needed: z.boolean().default(false),
  alarm: id.nullable().default(null),
  corrects: id.nullable().default(null),
  medicine: id.nullable().default(null),
});
const moment = z.strictObject({
  id,
  kind: z.enum(['feeling', 'scope', 'privacy']),
  after: z.union([
    z.strictObject({ told: id }),
    z.strictObject({ topic: z.enum(topicIds) }),
    z.strictObject({ place: z.literal('room') }),
  ]),
  byPatient: z.boolean().default(false),
  says: sentence,
  replies: z
    .array(
      z.strictObject({
        id,
        text: sentence,
        grade: z.enum(['right', 'weak', 'wrong']),
        fault: z
          .enum([
            'diagnosed',
            'reassured',
            'advised',
            'promised-secrecy',
            'broke-privacy',
            'blamed',
            'brushed-off',
            'pressed',
          ])
          .nullable()
          .default(null),
        answer: sentence,
      }),
    )
    .min(3)
    .max(5),
});
const look = z.strictObject({ text: sentence, shows: z.boolean(), alarm: id.nullable().default(null) });

export const roomingCaseSchema = z
  .strictObject({
    id,
    title: sentence,
    person: z.strictObject({
      name: z.string().min(3).max(80),
      called: z.string().min(2).max(40),
      age: z.number().int().min(0).max(105),
      ageMonths: z.number().int().min(0).max(36).nullable().default(null),
      birthDate: z.string().regex(/^[A-Z][a-z]+ [0-9]{1,2}, [0-9]{4}$/, 'write it as on a chart: "March 14, 1968"'),
      pronoun: z.enum(['she', 'he', 'they']),
      sex: z.enum(['female', 'male']),
      pregnant: z.boolean().default(false),
    }),
    figure,
    companion: z
      .strictObject({ name: sentence, relation: sentence, speaks: z.boolean(), figure })
      .nullable()
      .default(null),
    provider: sentence,
    place: sentence,
    reason: sentence,
    chart: z.array(sentence).min(2).max(6),
    trust: z.number().int().min(5).max(80),
    patience: z.number().int().min(20).max(100),
    need: z
      .strictObject({
        language: sentence,
        prefers: sentence,
        right: z.array(z.enum(interpreters)).min(1),
        lost: sentence,
      })
      .nullable()
      .default(null),
    needsTimeAlone: z.boolean().default(false),
    walk: z.strictObject({
      right: z.array(z.enum(walks)).min(1),
      seen: z.strictObject({ gait: look, breathing: look, color: look }),
    }),
    asks: z.strictObject({
      story: z.array(z.enum(storyTopics)).min(3),
      history: z.array(z.enum(historyTopics)).min(3),
      screens: z.array(z.enum(screenTopics)),
    }),
    told: z.array(told).min(8).max(60),
    replies: z.partialRecord(z.enum(topicIds), sentence).default({}),
    moments: z.array(moment).min(2).max(5),
    alarms: z
      .array(
        z.strictObject({
          id,
          what: sentence,
          takesOver: z.boolean(),
          answer: sentence,
          meanwhile: z.array(z.enum(vitals)).default([]),
        }),
      )
      .default([]),
    medicines: z
      .array(
        z.strictObject({
          id,
          listed: z
            .strictObject({ name: sentence, dose: sentence, route: sentence, often: sentence })
            .nullable()
            .default(null),
          brought: z
            .strictObject({
              kind: z.enum(['bottle', 'box', 'inhaler', 'tube', 'drops', 'pen']),
              name: sentence,
              strength: sentence,
              directions: sentence,
              from: sentence,
              date: sentence,
            })
            .nullable()
            .default(null),
          taken: sentence,
          flag: z.enum(flags),
          note: sentence,
        }),
      )
      .max(14),
    record: z
      .array(z.strictObject({ gap: z.enum(gaps), last: sentence, due: z.boolean() }))
      .min(1)
      .max(8),
    vitals: z.strictObject({
      due: z.array(z.enum(vitals)).min(2),
      spans: z.strictObject({
        temperature: span(90, 107).optional(),
        pulse: span(30, 220).optional(),
        respiration: span(6, 70).optional(),
        systolic: span(60, 240).optional(),
        diastolic: span(30, 140).optional(),
        oxygen: span(80, 100).optional(),
        weight: span(2, 500).optional(),
        height: span(15, 210).optional(),
        head: span(30, 65).optional(),
        pain: span(0, 10).optional(),
      }),
      routes: z.array(z.enum(['oral', 'ear', 'temporal', 'armpit'])).min(1),
      scale: z.enum(['numbers', 'faces', 'flacc']),
      unit: z.enum(['lb-in', 'kg-cm']),
      refuses: z
        .strictObject({ what: z.enum(vitals), says: sentence })
        .nullable()
        .default(null),
    }),
    exam: z.strictObject({
      name: sentence,
      position: z.array(z.enum(positions)).min(1),
      gown: z.enum(gowns),
      drape: z.boolean(),
      items: z.array(z.enum(items)).min(2).max(8),
      waits: z.array(z.enum(waits)).min(1),
    }),
    complaint: z.strictObject({
      words: z
        .array(
          z.strictObject({
            id,
            text: sentence,
            kind: z.enum(['quote', 'paraphrase', 'diagnosis']),
            needs: id.nullable().default(null),
          }),
        )
        .min(3)
        .max(6),
      since: z
        .array(z.strictObject({ id, text: sentence, right: z.boolean() }))
        .min(2)
        .max(5),
    }),
    stray: z
      .array(z.strictObject({ id, text: sentence, kind: z.enum(['opinion', 'diagnosis', 'not-said']) }))
      .min(2)
      .max(5),
    sbar: z
      .array(
        z.strictObject({ id, text: sentence, part: z.enum(sbarParts).nullable(), needs: z.array(known).default([]) }),
      )
      .min(6)
      .max(12),
    wipeMinutes: z.number().int().min(1).max(10),
  })
  .superRefine((it, check) => {
    const wrong = (path: PropertyKey[], error: string) => {
      check.addIssue({ code: 'custom', path, message: error });
    };
    const toldIds = new Set(it.told.map((one) => one.id));
    const alarmIds = new Set(it.alarms.map((one) => one.id));
    const medicineIds = new Set(it.medicines.map((one) => one.id));
    for (const [name, list] of [
      ['told', it.told],
      ['moments', it.moments],
      ['medicines', it.medicines],
      ['stray', it.stray],
      ['sbar', it.sbar],
    ] as const)
      if (new Set(list.map((one) => one.id)).size < list.length) wrong([name], 'two with the same id');
    it.told.forEach((one, index) => {
      if (one.alarm !== null && !alarmIds.has(one.alarm)) wrong(['told', index, 'alarm'], `no alarm "${one.alarm}"`);
      if (one.corrects !== null && !toldIds.has(one.corrects))
        wrong(['told', index, 'corrects'], `nothing told "${one.corrects}"`);
      if (one.medicine !== null && !medicineIds.has(one.medicine))
        wrong(['told', index, 'medicine'], `no medicine "${one.medicine}"`);
      if (one.needed && one.notes === null) wrong(['told', index, 'notes'], 'what is needed must be chartable');
      const topicsAsked = [...it.asks.story, ...it.asks.history, ...it.asks.screens];
      if (one.needed && one.by !== 'summary' && !one.topics.some((topic) => topicsAsked.includes(topic)))
        wrong(['told', index, 'topics'], 'none of its topics is on the template');
    });
    it.moments.forEach((one, index) => {
      if ('told' in one.after && !toldIds.has(one.after.told))
        wrong(['moments', index, 'after'], 'nothing of that id is told');
      if (!one.replies.some(({ grade }) => grade === 'right')) wrong(['moments', index, 'replies'], 'no right reply');
      one.replies.forEach((reply, at) => {
        if ((reply.grade === 'right') !== (reply.fault === null))
          wrong(['moments', index, 'replies', at], 'a fault belongs to what is not right, and only to that');
      });
    });
    const knowable = (need: string) =>
      need.startsWith('look:')
        ? looks.some((one) => `look:${one}` === need)
        : need.startsWith('vital:')
          ? it.vitals.due.some((one) => `vital:${one}` === need)
          : need.startsWith('medicine:')
            ? medicineIds.has(need.slice(9))
            : toldIds.has(need);
    it.sbar.forEach((one, index) => {
      for (const need of one.needs) if (!knowable(need)) wrong(['sbar', index, 'needs'], `cannot be known: "${need}"`);
      if (
        one.part !== null &&
        one.part !== 'recommendation' &&
        one.needs.length === 0 &&
        one.part !== 'situation' &&
        one.part !== 'background'
      )
        wrong(['sbar', index, 'needs'], 'a finding must rest on something');
    });
    it.complaint.words.forEach((one, index) => {
      if (one.kind === 'quote' && (one.needs === null || !toldIds.has(one.needs)))
        wrong(['complaint', 'words', index], 'a quote must have been said');
    });
    if (it.complaint.since.filter(({ right }) => right).length !== 1)
      wrong(['complaint', 'since'], 'exactly one is right');
    for (const part of sbarParts) if (!it.sbar.some((one) => one.part === part)) wrong(['sbar'], `nothing for ${part}`);
    for (const what of it.vitals.due) {
      const parts =
        what === 'blood-pressure'
          ? (['systolic', 'diastolic'] as const)
          : what === 'length'
            ? (['height'] as const)
            : ([what] as const);
      for (const part of parts)
        if (it.vitals.spans[part] === undefined) wrong(['vitals', 'spans'], `no range for ${part}`);
    }
  }) satisfies z.ZodType<RoomingCase>;
