/** The request form: what it refuses, and what would be right in it. Pure. */
import { formDate, plusDays, readFormDate } from '../core/calendar.ts';
import type { AuthorizationContext } from './context.ts';
import type { FieldId } from './events.ts';

export const todayOf = ({ case: one, day }: Pick<AuthorizationContext, 'case' | 'day'>): string =>
  plusDays(one.today, day);

type Known = Pick<AuthorizationContext, 'case' | 'facts' | 'day'>;

/** Why the form will not keep a text; null when it keeps it. */
export function refusalOf(context: Known, field: FieldId, text: string): string | null {
  const value = text.trim();
  if (value === '') return null;
  const { case: one, facts } = context;
  switch (field) {
    case 'member': {
      const payer = facts.payers.find(({ id }) => id === one.payer);
      return payer === undefined || new RegExp(`^(?:${payer.memberPattern})$`).test(value)
        ? null
        : `A member number of ${payer.name} does not look like that.`;
    }
    case 'diagnosis':
      return Object.hasOwn(facts.diagnoses, value) ? null : 'No such diagnosis code on the shelf.';
    case 'code':
      return Object.hasOwn(facts.services, value) ? null : 'No such service code on the shelf.';
    case 'units':
    case 'grantedUnits':
      return /^\d{1,2}$/.test(value) && Number(value) > 0 ? null : 'A whole number from 1 to 99.';
    case 'start':
    case 'from': {
      const date = readFormDate(value);
      if (date === null) return 'That is no day of the calendar. Write it as 11/19/2026.';
      return date < one.today ? 'A request does not reach back before the order.' : null;
    }
    case 'to': {
      const date = readFormDate(value);
      if (date === null) return 'That is no day of the calendar. Write it as 11/19/2026.';
      return date < todayOf(context) ? 'That day has gone by.' : null;
    }
    case 'number':
      return /^[A-Z0-9-]{4,20}$/.test(value) ? null : 'Capital letters, digits and hyphens, as the plan writes it.';
  }
}

/** What the order asks for, as it belongs on the form. */
export function rightRequest({
  case: one,
}: Pick<AuthorizationContext, 'case'>): Readonly<Record<'member' | 'diagnosis' | 'code' | 'units', string>> {
  const { patient, order } = one;
  return { member: patient.memberId, diagnosis: order.diagnosis, code: order.code, units: String(order.units) };
}

/** What the plan granted, as it belongs on the record; null before it did. */
export function rightRecord({
  plan,
}: Pick<AuthorizationContext, 'plan'>): Readonly<Record<'number' | 'grantedUnits' | 'from' | 'to', string>> | null {
  const { grant } = plan;
  return grant === null
    ? null
    : { number: grant.number, grantedUnits: String(grant.units), from: formDate(grant.from), to: formDate(grant.to) };
}

export function sameText(field: FieldId, one: string, other: string): boolean {
  if (field === 'start' || field === 'from' || field === 'to') return readFormDate(one) === readFormDate(other);
  return one.trim() === other.trim();
}
