/** Checks what comes from outside: `cases.yaml` and the events of a stored log. The only file here that uses zod. */
import { z } from 'zod';
import { idSchema } from '#schema/ids.ts';
import { commonEventSchemas } from '../core/encounter-schema.ts';
import {
  blockKinds,
  instructions,
  lanes,
  needs,
  policies,
  reminderWays,
  requestKinds,
  rooms,
  topics,
  urgencies,
  visitTypes,
  type BookCase,
} from './case.ts';
import { passedTo, steps, type BookLearnerEvent } from './events.ts';

const name = z.string().min(1).max(60);
const date = z.string().max(12);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const minute = z.number().int().min(0).max(1440);
const lane = z.enum(lanes);

export const bookEventSchema = z.discriminatedUnion('type', [
  ...commonEventSchemas,
  z.strictObject({
    type: z.literal('block.set'),
    what: z.enum(blockKinds),
    lane: lane.nullable(),
    date,
    from: minute,
    to: minute,
  }),
  z.strictObject({ type: z.literal('block.cleared'), block: name }),
  z.strictObject({ type: z.literal('request.taken'), request: name }),
  z.strictObject({ type: z.literal('request.held'), hasAsked: z.boolean() }),
  z.strictObject({ type: z.literal('request.closed') }),
  z.strictObject({ type: z.literal('topic.asked'), topic: z.enum(topics) }),
  z.strictObject({ type: z.literal('screening.asked'), question: name }),
  z.strictObject({ type: z.literal('chart.chosen'), chart: name }),
  z.strictObject({
    type: z.literal('person.entered'),
    last: z.string().max(40),
    first: z.string().max(40),
    birthDate: z.string().max(12),
    phone: z.string().max(20),
  }),
  z.strictObject({ type: z.literal('passed.on'), to: z.enum(passedTo) }),
  z.strictObject({
    type: z.literal('visit.booked'),
    visitType: z.enum(visitTypes),
    lane,
    room: z.enum(rooms).nullable(),
    date,
    at: minute,
    minutes: minute,
    confirmed: z.boolean(),
  }),
  z.strictObject({ type: z.literal('visit.removed') }),
  z.strictObject({ type: z.literal('need.arranged'), need: z.enum(needs) }),
  z.strictObject({ type: z.literal('instruction.given'), what: z.enum(instructions) }),
  z.strictObject({ type: z.literal('read.back') }),
  z.strictObject({ type: z.literal('reminder.set'), way: z.enum(reminderWays), tellsReason: z.boolean() }),
  z.strictObject({ type: z.literal('step.taken'), step: z.enum(steps) }),
  z.strictObject({ type: z.literal('book.closed') }),
]) satisfies z.ZodType<BookLearnerEvent>;

export function readBookEvent(event: unknown): BookLearnerEvent | null {
  const result = bookEventSchema.safeParse(event);
  return result.success ? result.data : null;
}

const sentence = z.string().min(2).max(400);
const phone = z.string().regex(/^555-01\d{2}$/);
const says = z.strictObject({
  reason: sentence,
  script: sentence,
  before: sentence,
  needs: sentence,
  coverage: sentence,
  times: sentence,
  reminder: sentence,
});

const outside = z.strictObject({
  place: name,
  sheet: sentence,
  order: sentence,
  missing: sentence.nullable(),
  completed: sentence,
  approval: z.string().max(20),
  screening: z
    .array(z.strictObject({ id: idSchema, question: sentence, answer: sentence, isFlag: z.boolean() }))
    .min(2)
    .max(6),
});

const request = z.strictObject({
  id: idSchema,
  by: z.enum(['call', 'portal', 'desk']),
  kind: z.enum(requestKinds),
  atMs: z.number().int().min(0).max(600_000),
  name: z.strictObject({ last: name, first: name, middle: z.string().max(1) }),
  birthDate: day,
  phone,
  pronoun: z.enum(['she', 'he', 'they']),
  chart: z.string().nullable(),
  opening: sentence,
  says,
  urgency: z.enum(urgencies),
  type: z.enum(visitTypes).nullable(),
  lanes: z.array(lane),
  windows: z.array(z.strictObject({ date: day, from: minute, to: minute })),
  needs: z.array(z.enum(needs)),
  referral: z.enum(['none', 'has', 'missing']),
  prep: z.array(z.enum(instructions)),
  reminder: z.enum(reminderWays),
  about: idSchema.nullable(),
  outside: outside.nullable(),
});

// What a variant leaves out stays as it is; absence and "undefined" are the same to the type below.
const variant = request.omit({ id: true }).partial().extend({ says: says.partial().optional() });

export const bookCasesSchema = z
  .array(
    z.strictObject({
      id: idSchema,
      title: sentence,
      line: sentence,
      today: day,
      now: minute,
      policy: z.enum(policies),
      rule: sentence,
      policyLane: lane.nullable(),
      thread: idSchema.nullable(),
      matrix: z.array(
        z.strictObject({
          id: idSchema,
          what: z.enum(blockKinds),
          lane: lane.nullable(),
          date: day,
          from: minute,
          to: minute,
          isSet: z.boolean(),
        }),
      ),
      booked: z.array(
        z.strictObject({
          id: idSchema,
          name,
          lane,
          date: day,
          at: minute,
          minutes: minute,
          type: z.enum(visitTypes),
          room: z.enum(rooms).nullable(),
          chance: z.number().int().min(1).max(100),
        }),
      ),
      index: z.array(z.strictObject({ chart: z.string(), name, birthDate: day, phone, lastSeen: day.nullable() })),
      requests: z.array(request.extend({ variants: z.array(variant).max(3) })).min(3),
    }),
  )
  .min(8);

/** The cases, with keys that a variant leaves out truly absent. */
export function readBookCases(value: unknown): readonly BookCase[] {
  const bare = (one: object): Record<string, unknown> =>
    Object.fromEntries(Object.entries(one).filter(([, field]) => field !== undefined));
  return bookCasesSchema.parse(value).map((one) => ({
    ...one,
    requests: one.requests.map((written) => ({
      ...written,
      variants: written.variants.map(({ says: words, ...other }) => ({
        ...bare(other),
        ...(words === undefined ? {} : { says: bare(words) }),
      })),
    })),
  }));
}
