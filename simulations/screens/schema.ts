/** Checks what comes from outside: `cases.yaml` and the events of a stored log. The only file here that uses zod. */
import { z } from 'zod';
import { idSchema } from '#schema/ids.ts';
import { commonEventSchemas, encounterEventSchemas } from '../core/encounter-schema.ts';
import { span } from '../core/span-schema.ts';
import { flaccParts, positions, type ScCase } from './case.ts';
import {
  callings,
  manners,
  patientLines,
  replies,
  reportContents,
  reportTargets,
  tobaccoManners,
  tobaccoSteps,
  type ScLearnerEvent,
} from './events.ts';
import { bandIds, screenIds } from './instruments.ts';

const item = z.number().int().min(1).max(9);
const entered = z.number().int().min(0).max(9999);

export const scEventSchema = z.discriminatedUnion('type', [
  ...commonEventSchemas,
  ...encounterEventSchemas,
  z.strictObject({ type: z.literal('door.closed') }),
  z.strictObject({ type: z.literal('companion.sent') }),
  z.strictObject({ type: z.literal('interpreter.called') }),
  z.strictObject({ type: z.literal('relative.translates') }),
  z.strictObject({ type: z.literal('screen.chosen'), screen: z.enum(screenIds) }),
  z.strictObject({ type: z.literal('form.handed') }),
  z.strictObject({ type: z.literal('item.asked'), item, manner: z.enum(manners) }),
  z.strictObject({ type: z.literal('wording.answered'), reply: z.enum(replies) }),
  z.strictObject({ type: z.literal('answer.changed'), item, to: z.number().int().min(0).max(100) }),
  z.strictObject({ type: z.literal('item.declined'), item }),
  z.strictObject({ type: z.literal('flacc.scored'), part: z.enum(flaccParts), points: z.number().int().min(0).max(2) }),
  z.strictObject({
    type: z.literal('score.charted'),
    screen: z.enum(screenIds),
    total: z.number().min(-999).max(9999),
    band: z.enum(bandIds).nullable(),
    confirmed: z.boolean(),
  }),
  z.strictObject({ type: z.literal('tobacco.stepped'), step: z.enum(tobaccoSteps), manner: z.enum(tobaccoManners) }),
  z.strictObject({ type: z.literal('resources.offered'), permission: z.boolean() }),
  z.strictObject({ type: z.literal('chair.placed') }),
  z.strictObject({ type: z.literal('cuff.put') }),
  z.strictObject({ type: z.literal('patient.laid') }),
  z.strictObject({ type: z.literal('patient.stood'), spotted: z.boolean() }),
  z.strictObject({ type: z.literal('patient.seated') }),
  z.strictObject({ type: z.literal('cuff.started') }),
  z.strictObject({ type: z.literal('pulse.counted') }),
  z.strictObject({ type: z.literal('symptoms.asked') }),
  z.strictObject({
    type: z.literal('position.charted'),
    position: z.enum(positions),
    systolic: entered,
    diastolic: entered,
    pulse: entered,
    confirmed: z.boolean(),
  }),
  z.strictObject({ type: z.literal('line.measured'), feet: z.number().int().min(3).max(40) }),
  z.strictObject({ type: z.literal('walk.started'), beside: z.boolean() }),
  z.strictObject({ type: z.literal('walk.stopped') }),
  z.strictObject({ type: z.literal('provider.called'), calling: z.enum(callings) }),
  z.strictObject({ type: z.literal('report.made'), to: z.enum(reportTargets), content: z.enum(reportContents) }),
  z.strictObject({ type: z.literal('patient.told'), line: z.enum(patientLines) }),
  z.strictObject({ type: z.literal('visit.finished') }),
]) satisfies z.ZodType<ScLearnerEvent>;

/** A foreign event as one of ours; null for anything unknown or out of range. */
export function readScEvent(event: unknown): ScLearnerEvent | null {
  const result = scEventSchema.safeParse(event);
  return result.success ? result.data : null;
}

const sentence = z.string().min(3).max(500);
const standing = z.strictObject({ systolic: span(-30, 220), diastolic: span(-30, 130), pulse: span(-10, 140) });
const flaccPart = span(0, 2);

export const scCaseSchema = z
  .strictObject({
    id: idSchema,
    title: sentence,
    person: z.strictObject({
      name: z.string().min(3).max(80),
      age: z.number().int().min(1).max(105),
      birthDate: z.string().regex(/^[A-Z][a-z]+ [0-9]{1,2}, [0-9]{4}$/, 'write it as on a chart: "March 14, 1968"'),
      pronoun: z.enum(['she', 'he', 'they']),
    }),
    reason: sentence,
    chart: sentence,
    due: z.array(z.enum(screenIds)).min(1),
    companion: sentence.nullable(),
    companionStays: z.boolean(),
    language: sentence.nullable(),
    reads: z.boolean(),
    phq: z.array(span(0, 3)).length(9),
    gad: z.array(span(0, 3)).length(7),
    asksAbout: item.nullable(),
    leavesBlank: item.nullable(),
    takesBack: z.boolean(),
    pain: span(0, 10),
    flacc: z.strictObject({
      face: flaccPart,
      legs: flaccPart,
      activity: flaccPart,
      cry: flaccPart,
      consolability: flaccPart,
    }),
    falls: z.array(span(0, 1)).length(3),
    tugTenths: span(40, 400),
    tobacco: z.strictObject({
      status: z.enum(['never', 'former', 'now']),
      perDay: span(0, 80),
      years: span(0, 70),
      ready: z.boolean(),
    }),
    needs: z.array(span(0, 1)).length(5),
    wantsHelp: z.boolean(),
    lying: standing,
    falling: z.strictObject({ first: standing, third: standing }),
    dizzy: z.boolean(),
    faintsAfterS: span(60, 170).nullable(),
  })
  .refine((it) => !it.due.includes('phq-9') && !it.due.includes('tug'), {
    path: ['due'],
    error: 'what follows from an answer is not listed as due',
  }) satisfies z.ZodType<ScCase>;

export const scCasesSchema = z.array(scCaseSchema).min(8);
