/** Checks what comes from outside: `cases.yaml` and the events of a stored log. The only file here that uses zod. */
import { z } from 'zod';
import { idSchema } from '#schema/ids.ts';
import { commonEventSchemas } from '../core/encounter-schema.ts';
import { isCivilDate } from '../core/calendar.ts';
import type { ClaimSeed } from './case.ts';
import { longestText } from './entry.ts';
import { waits, type ClaimLearnerEvent } from './events.ts';

const name = z.string().min(1).max(40);

export const claimEventSchema = z.discriminatedUnion('type', [
  ...commonEventSchemas,
  z.strictObject({ type: z.literal('paper.opened'), paper: name }),
  z.strictObject({ type: z.literal('line.copied'), paper: name, line: name, box: name }),
  z.strictObject({
    type: z.literal('field.written'),
    field: name,
    text: z.string().max(longestText),
    confirmed: z.boolean(),
  }),
  z.strictObject({ type: z.literal('claim.scrubbed') }),
  z.strictObject({ type: z.literal('claim.sent') }),
  z.strictObject({ type: z.literal('days.passed'), days: z.literal([...waits]) }),
  z.strictObject({ type: z.literal('answer.read') }),
  z.strictObject({ type: z.literal('claim.closed') }),
]) satisfies z.ZodType<ClaimLearnerEvent>;

export function readClaimEvent(event: unknown): ClaimLearnerEvent | null {
  const result = claimEventSchema.safeParse(event);
  return result.success ? result.data : null;
}

const sentence = z.string().min(2).max(300);
const day = z.string().refine(isCivilDate, 'write a day that exists as YYYY-MM-DD');
const amount = z.number().int().min(0).max(99_999_999);
const npi = z.string().regex(/^99\d{8}$/, 'ten digits that begin with 99: no real NPI does');

const chargeLine = z.strictObject({
  date: day,
  placeOfService: z.string().regex(/^\d{2}$/),
  code: z.string().regex(/^(ER-[A-Z]\d{2}|[A-CE-Z]\d{4})$/),
  modifiers: z.array(z.string().regex(/^[A-Z][A-Z0-9]$/)).max(4),
  pointers: z.string().regex(/^[A-L]{1,4}$/),
  charge: amount,
  units: z.number().int().min(1).max(999),
});

const address = z.strictObject({
  street: sentence,
  city: sentence,
  state: z.string().regex(/^[A-Z]{2}$/),
  zip: z.string().regex(/^\d{5}$/),
});

const work = z.strictObject({
  employer: sentence,
  employerAddress: address,
  employerPhone: z.string().regex(/^555-01\d\d$/),
  workerId: z.string().min(3).max(20),
  policy: z.string().min(3).max(20),
  claimNumber: z.string().min(3).max(20),
  offWork: z.strictObject({ from: day, to: day }).nullable(),
});

export const claimCasesSchema = z
  .array(
    z.strictObject({
      id: idSchema,
      title: sentence,
      line: sentence,
      today: day,
      patient: idSchema,
      order: z.array(idSchema).min(1).max(2),
      whyOrder: sentence,
      charges: z.strictObject({
        renderingProvider: idSchema,
        diagnoses: z
          .array(z.string().regex(/^[A-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?$/))
          .min(1)
          .max(12),
        lines: z.array(chargeLine).min(1).max(6),
      }),
      copayCollected: amount,
      authorization: z
        .strictObject({
          number: z.string().min(3).max(20),
          codes: z.array(z.string()).min(1),
          units: z.number().int().min(1),
          from: day,
          to: day,
        })
        .nullable(),
      referrer: z
        .strictObject({
          name: sentence,
          credential: sentence,
          npi,
          number: z.string().min(3).max(20).nullable(),
          on: day,
        })
        .nullable(),
      happening: z.strictObject({ on: day, where: z.enum(['work', 'auto', 'other']), words: sentence }).nullable(),
      work: work.nullable(),
      original: z
        .strictObject({
          claimNumber: z.string().regex(/^C\d{6,9}$/),
          sentOn: day,
          story: z.array(sentence).min(1).max(4),
        })
        .nullable(),
      onset: day.nullable(),
      holderSex: z.record(idSchema, z.enum(['F', 'M'])),
    }),
  )
  .min(8) satisfies z.ZodType<ClaimSeed[]>;
