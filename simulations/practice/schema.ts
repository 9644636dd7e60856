/** Checks `practice.yaml`: strict shapes, and every id inside it resolves. Codes are compared with the shelves in `practice.node.ts`. */
import { z } from 'zod';
import { idSchema } from '#schema/ids.ts';
import { isCivilDate } from '../core/calendar.ts';
import { serviceKinds, type Fee, type Practice } from './types.ts';

const text = z.string().min(1).max(120);
const amount = z.number().int().min(0).max(99_999_999);
const day = z.string().refine(isCivilDate, 'write a day that exists as YYYY-MM-DD');
const npi = z.string().regex(/^99\d{8}$/, 'ten digits that begin with 99: no real NPI does');
const phone = z.string().regex(/^555-01\d\d$/, 'numbers 555-0100 to 555-0199 are kept for fiction');
const minute = z.number().int().min(0).max(1439);
const percent = z.number().int().min(0).max(100);
const id = idSchema;

const personName = z.strictObject({ last: text, first: text, middle: z.string().regex(/^[A-Z]?$/) });
const address = z.strictObject({
  street: text,
  city: text,
  state: z.string().regex(/^[A-Z]{2}$/),
  zip: z.string().regex(/^\d{5}$/),
});

const provider = z.strictObject({
  id,
  name: text,
  credential: z.enum(['MD', 'DO', 'NP', 'PA', 'RN']),
  npi,
  days: z.array(z.number().int().min(1).max(5)).min(1),
});

const fee = z.strictObject({
  code: z.string().regex(/^(ER-[A-Z]\d{2}|[A-CE-Z]\d{4})$/, 'a made-up practice code or HCPCS Level II, never dental'),
  kind: z.enum(serviceKinds),
  charge: amount.min(1),
  neededFor: z
    .array(z.string().regex(/^[A-Z][0-9A-Z.]*$/))
    .min(1)
    .nullable(),
  needsSide: z.boolean(),
  allowed: z.record(id, amount.min(1)),
});

const payer = z.strictObject({
  id,
  name: text,
  kind: z.enum(['ppo', 'hmo', 'hdhp', 'medicare', 'medicaid']),
  payerNumber: z.string().regex(/^90\d{3}$/),
  address: text,
  phone,
  memberPattern: z.string().min(5).max(200),
  timelyFilingDays: z.number().int().min(30).max(365),
  appealDays: z.number().int().min(30).max(365),
  isReferralNeeded: z.boolean(),
  authorizationFor: z.array(z.string()),
  isParticipating: z.boolean(),
  sequesterPercent: percent,
});

const coverage = z.strictObject({
  payer: id,
  memberId: text,
  group: text.nullable(),
  holder: z.strictObject({
    name: personName,
    birthDate: day,
    relation: z.enum(['self', 'spouse', 'child', 'other']),
  }),
  from: day,
  to: day.nullable(),
  copay: amount,
  deductible: z
    .strictObject({ year: amount, left: amount })
    .refine(({ year, left }) => left <= year, 'no more can be left than the year has'),
  coinsurancePercent: percent,
  outOfPocketLeft: amount,
  employment: z
    .strictObject({ status: z.enum(['working', 'retired', 'cobra']), employees: z.number().int().min(1) })
    .nullable(),
  primaryCare: id.nullable(),
});

const patient = z.strictObject({
  id,
  chart: z.string().regex(/^\d{5}$/),
  name: personName,
  birthDate: day,
  sex: z.enum(['F', 'M']),
  address,
  phone,
  lastSeen: day.nullable(),
  parents: z
    .strictObject({ live: z.enum(['together', 'apart']), courtOrder: id.nullable(), custody: id.nullable() })
    .nullable(),
  medicareBy: z.enum(['age', 'disability', 'kidney-disease']).nullable(),
  balance: amount,
  coverages: z.array(coverage).max(3),
});

function repeated(ids: readonly string[]): readonly string[] {
  return ids.filter((one, index) => ids.indexOf(one) !== index);
}

/** As the file has it: services without their titles, which stand on the shelves. */
export type WrittenPractice = Omit<Practice, 'fees'> & { readonly fees: readonly Omit<Fee, 'title'>[] };

export const practiceSchema = z
  .strictObject({
    name: text,
    address,
    phone,
    taxId: z.string().regex(/^00-\d{7}$/, 'begins with 00: no real number does'),
    npi,
    placeOfService: z.string().regex(/^\d{2}$/),
    hours: z.strictObject({ open: minute, close: minute, lunch: z.strictObject({ from: minute, to: minute }) }),
    providers: z.array(provider).min(1),
    rooms: z.array(z.strictObject({ id, name: text, has: z.array(text) })).min(1),
    fees: z.array(fee).min(1),
    bundles: z.array(z.strictObject({ paid: z.string(), included: z.string(), modifier: z.string().nullable() })),
    payers: z.array(payer).min(1),
    patients: z.array(patient).min(1),
  })
  .superRefine((practice, issues) => {
    const fault = (path: string, message: string) => {
      issues.addIssue({ code: 'custom', path: [path], message });
    };
    const payers = new Map(practice.payers.map((one) => [one.id, one]));
    const codes = new Set(practice.fees.map(({ code }) => code));
    for (const [path, ids] of [
      ['providers', practice.providers.map((one) => one.id)],
      ['rooms', practice.rooms.map((one) => one.id)],
      ['payers', practice.payers.map((one) => one.id)],
      ['payers', practice.payers.map(({ payerNumber }) => payerNumber)],
      ['patients', practice.patients.map((one) => one.id)],
      ['patients', practice.patients.map(({ chart }) => chart)],
      ['fees', practice.fees.map(({ code }) => code)],
    ] as const)
      for (const twice of repeated(ids)) fault(path, `"${twice}" stands there twice`);
    for (const { code, allowed, charge } of practice.fees)
      for (const [name, amountAllowed] of Object.entries(allowed)) {
        if (!payers.has(name)) fault('fees', `${code} names the unknown payer "${name}"`);
        if (amountAllowed > charge) fault('fees', `${code}: ${name} allows more than is charged`);
      }
    for (const code of [
      ...practice.bundles.flatMap(({ paid, included }) => [paid, included]),
      ...practice.payers.flatMap(({ authorizationFor }) => authorizationFor),
    ])
      if (!codes.has(code)) fault('fees', `${code} is named but has no price`);
    for (const one of practice.patients)
      for (const plan of one.coverages) {
        const known = payers.get(plan.payer);
        if (known === undefined) fault('patients', `${one.id} has the unknown payer "${plan.payer}"`);
        else if (!new RegExp(`^(?:${known.memberPattern})$`).test(plan.memberId))
          fault('patients', `${one.id}: ${plan.memberId} is no number of ${known.name}`);
        if (plan.primaryCare !== null && !practice.providers.some((who) => who.id === plan.primaryCare))
          fault('patients', `${one.id} has the unknown provider "${plan.primaryCare}"`);
      }
  }) satisfies z.ZodType<WrittenPractice>;
