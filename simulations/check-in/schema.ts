/** Checks what comes from outside: `cases.yaml` and the events of a stored log. The only file here that uses zod. */
import { z } from 'zod';
import { idSchema } from '#schema/ids.ts';
import { commonEventSchemas } from '../core/encounter-schema.ts';
import { isCivilDate } from '../core/calendar.ts';
import { matterMoments, needs, optionKinds, planStates, services, slipKinds, type CheckInCase } from './case.ts';
import { deskActs, methods, paperActs, papers, readingItems, topics, type CheckInEvent } from './events.ts';

const short = z.string().max(60);
const place = z.number().int().min(0).max(2);

export const checkInEventSchema = z.discriminatedUnion('type', [
  ...commonEventSchemas,
  z.strictObject({ type: z.literal('question.asked'), topic: z.enum(topics) }),
  z.strictObject({ type: z.literal('desk.done'), what: z.enum(deskActs) }),
  z.strictObject({ type: z.literal('id.taken') }),
  z.strictObject({ type: z.literal('card.scanned'), plan: place, side: z.enum(['front', 'back']) }),
  z.strictObject({ type: z.literal('line.asked'), line: short }),
  z.strictObject({ type: z.literal('line.filled'), line: short }),
  z.strictObject({ type: z.literal('field.entered'), field: short, text: short }),
  z.strictObject({ type: z.literal('eligibility.checked'), plan: place }),
  z.strictObject({ type: z.literal('reading.entered'), plan: place, item: z.enum(readingItems), text: short }),
  z.strictObject({ type: z.literal('order.set'), first: place }),
  z.strictObject({ type: z.literal('matter.answered'), matter: short, option: z.number().int().min(0).max(9) }),
  z.strictObject({ type: z.literal('paper.done'), paper: z.enum(papers), act: z.enum(paperActs) }),
  z.strictObject({ type: z.literal('due.said'), text: short }),
  z.strictObject({ type: z.literal('payment.taken'), method: z.enum(methods), text: short, change: short }),
  z.strictObject({ type: z.literal('receipt.given') }),
  z.strictObject({ type: z.literal('arrival.marked') }),
]) satisfies z.ZodType<CheckInEvent>;

export function readCheckInEvent(event: unknown): CheckInEvent | null {
  const result = checkInEventSchema.safeParse(event);
  return result.success ? result.data : null;
}

const sentence = z.string().min(1).max(400);
const date = z.string().refine(isCivilDate, { error: 'a day as 2026-11-18' });
const cents = z.number().int().min(0).max(5_000_000);
const name = z.strictObject({ last: sentence, first: sentence, middle: z.string().max(1) });
const address = z.strictObject({
  street: sentence,
  city: sentence,
  state: z.string().length(2),
  zip: z.string().length(5),
});

const answer = z.strictObject({
  state: z.enum(planStates),
  planName: sentence,
  from: date,
  to: date.nullable(),
  primaryCare: sentence.nullable(),
  copay: z.record(z.enum(services), cents),
  deductible: z.strictObject({ year: cents, left: z.array(cents).min(1), familyYear: cents }),
  coinsurancePercent: z.number().int().min(0).max(80),
  outOfPocket: z.strictObject({ year: cents, left: cents }),
  need: z.enum(needs),
  needText: sentence,
  otherCoverage: sentence,
  limit: sentence,
});

export const checkInCasesSchema = z
  .array(
    z.strictObject({
      id: idSchema,
      title: sentence,
      line: sentence,
      today: date,
      visitor: z.strictObject({
        name: sentence,
        age: z.number().int().min(18).max(110),
        pronoun: z.enum(['she', 'he', 'they']),
        is: sentence.nullable(),
      }),
      patient: z.strictObject({
        chart: sentence,
        name,
        birthDate: date,
        sex: z.enum(['F', 'M']),
        address,
        phone: z.string().regex(/^555-01\d\d$/),
        isNew: z.boolean(),
        goesBy: sentence,
        formerLast: sentence.nullable(),
        oldAddress: address.nullable(),
      }),
      appointment: z.strictObject({
        provider: sentence,
        at: z.number().int().min(0).max(1439),
        minutes: z.number().int().min(5).max(120),
        visitType: sentence,
        reason: sentence,
      }),
      service: z.enum(services),
      photoId: z.strictObject({ name: sentence, birthDate: date, address, number: sentence }),
      plans: z
        .array(
          z.strictObject({
            payer: idSchema,
            memberId: sentence,
            group: z.string().max(20),
            holder: z.strictObject({ name, birthDate: date, relation: z.enum(['self', 'spouse', 'child', 'other']) }),
            cardFrom: date,
            shownAtOnce: z.boolean(),
            answer,
          }),
        )
        .max(2),
      stray: z.strictObject({ payer: idSchema, name: sentence, memberId: sentence, group: sentence }).nullable(),
      first: z.strictObject({ plan: place, why: sentence }),
      balance: cents,
      always: z.array(z.enum(slipKinds)),
      may: z.array(z.enum(slipKinds)),
      oldPlanText: sentence,
      says: z.strictObject({ changed: sentence, plans: sentence, accident: sentence, help: sentence }),
      matters: z.array(
        z.strictObject({
          id: idSchema,
          at: z.enum(matterMoments),
          text: sentence,
          options: z
            .array(
              z.strictObject({
                kind: z.enum(optionKinds),
                text: sentence,
                answer: sentence,
                gives: sentence.nullable().optional(),
                estimate: z.boolean().optional(),
                shows: z.boolean().optional(),
              }),
            )
            .min(3)
            .max(5),
        }),
      ),
      estimate: z.array(z.strictObject({ code: sentence, title: sentence, charge: cents })),
    }),
  )
  .min(8) satisfies z.ZodType<CheckInCase[]>;
