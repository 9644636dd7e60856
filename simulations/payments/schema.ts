/** Checks what comes from outside: `cases.yaml` and the events of a stored log. The only file here that uses zod. */
import { z } from 'zod';
import { idSchema } from '#schema/ids.ts';
import { commonEventSchemas } from '../core/encounter-schema.ts';
import { payMethods, postingKinds } from '../practice/account.ts';
import { isCivilDate } from '../core/calendar.ts';
import { harms } from './case.ts';
import { adjustmentCodes, identifiers, type PaymentsLearnerEvent } from './events.ts';

const name = z.string().min(1).max(40);
/** As typed into a field; longer text was never there. */
const typed = z.string().max(24);
const place = z.number().int().min(0).max(99);

export const paymentsEventSchema = z.discriminatedUnion('type', [
  ...commonEventSchemas,
  z.strictObject({ type: z.literal('account.opened'), account: name }),
  z.strictObject({
    type: z.literal('account.matched'),
    account: name,
    by: z.array(z.enum(identifiers)).max(identifiers.length),
  }),
  z.strictObject({
    type: z.literal('entry.posted'),
    account: name,
    line: name.nullable(),
    kind: z.enum(postingKinds),
    text: typed,
    code: z.enum(adjustmentCodes).nullable(),
    method: z.enum(payMethods).nullable(),
    confirmed: z.boolean(),
  }),
  z.strictObject({ type: z.literal('entry.voided'), index: place }),
  z.strictObject({ type: z.literal('denial.noted'), account: name, line: name, code: name }),
  z.strictObject({ type: z.literal('choice.made'), question: name, option: place }),
  z.strictObject({ type: z.literal('turn.said'), turn: place, option: place }),
  z.strictObject({ type: z.literal('figure.written'), figure: name, text: typed }),
  z.strictObject({ type: z.literal('difference.reported'), text: typed }),
  z.strictObject({ type: z.literal('day.closed') }),
]) satisfies z.ZodType<PaymentsLearnerEvent>;

export function readPaymentsEvent(event: unknown): PaymentsLearnerEvent | null {
  const result = paymentsEventSchema.safeParse(event);
  return result.success ? result.data : null;
}

const sentence = z.string().min(3).max(400);
const day = z.string().refine(isCivilDate, 'write a day that exists as YYYY-MM-DD');
const amount = z.number().int().min(0).max(999_999);

const option = z.strictObject({
  text: sentence,
  worth: z.union([z.literal(0), z.literal(0.5), z.literal(1)]),
  harm: z.enum(harms).nullable().default(null),
  reply: sentence.nullable().default(null),
});
const question = z
  .strictObject({
    id: idSchema,
    ask: sentence,
    about: z.enum(['identity', 'denial', 'refund', 'next']),
    options: z.array(option).min(2).max(7),
  })
  .refine(({ options }) => options.filter(({ worth }) => worth === 1).length === 1, 'one option is right');

const head = { id: idSchema, title: sentence, line: sentence, today: day, patient: idSchema };

const remittance = z.strictObject({
  ...head,
  kind: z.literal('remittance'),
  payers: z.array(idSchema).min(1).max(2),
  visit: day,
  questions: z.array(question),
  variants: z
    .array(
      z.strictObject({
        services: z.array(z.string()).min(1).max(6),
        deductibleLeft: amount,
        copay: z.enum(['posted', 'on-receipt', 'none']),
        denied: z.record(z.string(), z.string()),
      }),
    )
    .min(3),
});

const returned = z.strictObject({
  ...head,
  kind: z.literal('returned-check'),
  questions: z.array(question),
  variants: z.array(z.strictObject({ check: amount, fee: amount, charge: amount, number: z.string() })).min(3),
});

const credit = z.strictObject({
  ...head,
  kind: z.literal('credit'),
  questions: z.array(question),
  variants: z
    .array(
      z.strictObject({
        service: z.string(),
        /** Who paid too much: Medicare twice, or the patient beside a plan that paid all. */
        whose: z.enum(['medicare', 'patient']),
      }),
    )
    .min(3),
});

const call = z.strictObject({
  ...head,
  kind: z.literal('call'),
  owed: amount,
  daysOld: z.number().int().min(31).max(200),
  variants: z
    .array(
      z.strictObject({
        installments: z.number().int().min(0).max(4),
        firstPayment: amount,
        turns: z.array(question).min(4),
      }),
    )
    .min(3),
  questions: z.array(question),
});

const petty = z.strictObject({
  ...head,
  kind: z.literal('petty-cash'),
  fund: amount,
  questions: z.array(question),
  variants: z
    .array(
      z.strictObject({
        vouchers: z.array(z.strictObject({ what: sentence, amount })).min(2),
        bills: z.record(z.string().regex(/^\d+$/), z.number().int().min(0).max(100)),
      }),
    )
    .min(3),
});

const dayEnd = z.strictObject({
  ...head,
  kind: z.literal('day-end'),
  change: amount,
  questions: z.array(question),
  receipts: z
    .array(
      z.strictObject({
        patient: idSchema,
        service: z.string(),
        amount,
        method: z.enum(['cash', 'check', 'card']),
        number: z.string(),
      }),
    )
    .min(4),
  variants: z
    .array(
      z.strictObject({
        /** A receipt that a colleague posted with its digits turned around: its place in `receipts`. */
        turned: z.number().int().min(0).nullable(),
        /** Cash that is missing with nobody's posting to blame. */
        short: amount,
      }),
    )
    .min(3),
});

export const paymentsSpecSchema = z
  .array(z.discriminatedUnion('kind', [remittance, returned, credit, call, petty, dayEnd]))
  .min(8);

export type RemittanceSpec = z.infer<typeof remittance>;
export type ReturnedSpec = z.infer<typeof returned>;
export type CreditSpec = z.infer<typeof credit>;
export type CallSpec = z.infer<typeof call>;
export type PettySpec = z.infer<typeof petty>;
export type DayEndSpec = z.infer<typeof dayEnd>;
