/**
 * The registration screen of the practice system: its fields, what it refuses, what would be right in each. A careful system
 * refuses what cannot be and says why; what was typed stays in the field. Pure.
 */
import { formDate, readFormDate } from '../core/calendar.ts';
import type { Payer, Relation } from '../practice/types.ts';
import type { CheckInCase } from './case.ts';

export const personFields = [
  'last',
  'first',
  'middle',
  'birth',
  'sex',
  'street',
  'city',
  'state',
  'zip',
  'phone',
  'referral',
] as const;
export const planFields = [
  'payer',
  'member',
  'group',
  'relation',
  'holderLast',
  'holderFirst',
  'holderMiddle',
  'holderBirth',
] as const;
export type PlanField = (typeof planFields)[number];
/** "last", or "plan0.member". */
export type FieldId = string;

export const relations = ['self', 'spouse', 'child', 'other'] as const;

export const planField = (plan: number, field: PlanField): FieldId => `plan${String(plan)}.${field}`;

/** All fields of a case, in the order of the screen. */
export function fieldsOf(plans: number): readonly FieldId[] {
  return [
    ...personFields,
    ...Array.from({ length: plans }, (_, plan) => planFields.map((field) => planField(plan, field))).flat(),
  ];
}

/** Which plan's which field this is; null for a field of the person. */
export function planOf(field: FieldId): { readonly plan: number; readonly field: PlanField } | null {
  const match = /^plan([0-2])\.([a-zA-Z]+)$/.exec(field);
  const known = planFields.find((one) => one === match?.[2]);
  return match === null || known === undefined ? null : { plan: Number(match[1]), field: known };
}

function dateTrouble(text: string, today: string): string | null {
  const date = readFormDate(text);
  if (date === null) return 'That is no day of the calendar. Write it as 03/09/1988.';
  if (date > today) return 'That day has not come yet.';
  // No living person is older than about 120 years: a setting of the record system.
  return Number(today.slice(0, 4)) - Number(date.slice(0, 4)) > 120 ? 'That year is too long ago.' : null;
}

export interface Checked {
  readonly today: string;
  readonly payers: readonly Payer[];
  /** The payer kept for the plan this field belongs to; null when none is. */
  readonly payer: string | null;
}

/** Why the system will not keep this text in this field; null when it keeps it. An emptied field is kept as empty. */
export function refusalOf(field: FieldId, text: string, { today, payers, payer }: Checked): string | null {
  const value = text.trim();
  if (value === '') return null;
  const name = planOf(field)?.field ?? field;
  switch (name) {
    case 'last':
    case 'first':
    case 'holderLast':
    case 'holderFirst':
    case 'city':
      return /^[\p{L}][\p{L}' .-]*$/u.test(value) ? null : 'Letters only, as on the document.';
    case 'middle':
    case 'holderMiddle':
      return /^\p{L}\.?$/u.test(value) ? null : 'One letter, or leave it empty.';
    case 'birth':
    case 'holderBirth':
      return dateTrouble(value, today);
    case 'sex':
      return value === 'F' || value === 'M' ? null : 'F or M, as the plan has it.';
    case 'state':
      return /^[A-Z]{2}$/.test(value) ? null : 'Two capital letters.';
    case 'zip':
      return /^\d{5}$/.test(value) ? null : 'Five digits.';
    case 'phone':
      return /^[\d\s().-]+$/.test(value) && [7, 10].includes(value.replaceAll(/\D/g, '').length)
        ? null
        : 'Seven or ten digits.';
    case 'payer':
      return payers.some(({ id }) => id === value) ? null : 'No such payer in this system.';
    case 'relation':
      return relations.some((one) => one === value) ? null : 'Self, spouse, child or other.';
    case 'member': {
      const known = payers.find(({ id }) => id === payer);
      if (known === undefined) return /^[A-Za-z0-9-]{4,20}$/.test(value) ? null : 'Letters and digits only.';
      return new RegExp(`^(?:${known.memberPattern})$`).test(value)
        ? null
        : `A member number of ${known.name} does not look like that. Compare it with the card, letter by letter.`;
    }
    case 'group':
      return /^[A-Za-z0-9-]{1,20}$/.test(value) ? null : 'Letters and digits only.';
    default:
      return null;
  }
}

/** What would be right in each field, written as the documents show it. `referral` is what the visit has brought. */
export function truthOf(one: CheckInCase, referral: string): Readonly<Record<FieldId, string>> {
  const { patient, plans } = one;
  const truth: Record<FieldId, string> = {
    last: patient.name.last,
    first: patient.name.first,
    middle: patient.name.middle,
    birth: formDate(patient.birthDate),
    sex: patient.sex,
    street: patient.address.street,
    city: patient.address.city,
    state: patient.address.state,
    zip: patient.address.zip,
    phone: patient.phone,
    referral,
  };
  plans.forEach(({ payer, memberId, group, holder }, plan) => {
    const self = holder.relation === 'self';
    Object.assign(truth, {
      [planField(plan, 'payer')]: payer,
      [planField(plan, 'member')]: memberId,
      [planField(plan, 'group')]: group,
      [planField(plan, 'relation')]: holder.relation,
      [planField(plan, 'holderLast')]: self ? '' : holder.name.last,
      [planField(plan, 'holderFirst')]: self ? '' : holder.name.first,
      [planField(plan, 'holderMiddle')]: self ? '' : holder.name.middle,
      [planField(plan, 'holderBirth')]: self ? '' : formDate(holder.birthDate),
    });
  });
  return truth;
}

/** Two writings of one field that say the same: phones by digits, dates by day, names by letters. */
export function sameText(field: FieldId, one: string, other: string): boolean {
  const name = planOf(field)?.field ?? field;
  const plain = (text: string): string => text.trim().replace(/\.$/, '').toLowerCase().replaceAll(/\s+/g, ' ');
  if (name === 'phone') return one.replaceAll(/\D/g, '') === other.replaceAll(/\D/g, '');
  if (name === 'birth' || name === 'holderBirth') return (readFormDate(one) ?? one) === (readFormDate(other) ?? other);
  if (name === 'member') return one.trim() === other.trim();
  return plain(one) === plain(other);
}

export function isRelation(text: string): text is Relation {
  return relations.some((one) => one === text);
}
