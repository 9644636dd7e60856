/**
 * The message form as a careful record system takes it. What was typed always stays in its field; what cannot be is named,
 * with the reason, and the form is not sent until it is put right.
 */
import { isCivilDate, plusDays, type CivilDate } from '../core/calendar.ts';
import type { TelephoneCase } from './case.ts';
import type { TelephoneContext } from './context.ts';
import { fields, type Field, type Recipient, type TelephoneLearnerEvent } from './events.ts';
import { longestText } from './policy.ts';

/** "11/16/2026" or "2026-11-16" as a day of the calendar; null when it is none. */
export function dayTyped(text: string): CivilDate | null {
  const form = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text.trim());
  const day =
    form === null
      ? text.trim()
      : `${form[3] ?? ''}-${(form[1] ?? '').padStart(2, '0')}-${(form[2] ?? '').padStart(2, '0')}`;
  return isCivilDate(day) ? day : null;
}

export function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

/** "8:40" or "8:40 a.m." as minutes after midnight; null when it is none. */
export function timeTyped(text: string): number | null {
  const parts = /^(\d{1,2}):(\d{2})\s*(?:([ap])\.?m\.?)?$/i.exec(text.trim());
  if (parts === null) return null;
  const [typed, minute, half] = [Number(parts[1]), Number(parts[2]), parts[3]?.toLowerCase()];
  if (typed > 23 || minute > 59 || (half !== undefined && (typed < 1 || typed > 12))) return null;
  const hour = half === undefined ? typed : (typed % 12) + (half === 'p' ? 12 : 0);
  return hour * 60 + minute;
}

/** Why a line of the form cannot be so; null when it can, or when it is empty. */
export function troubleWith(field: Field, text: string, call: Pick<TelephoneCase, 'today'>): string | null {
  if (text.trim() === '') return null;
  switch (field) {
    case 'date': {
      const day = dayTyped(text);
      if (day === null) return 'That is not a date. Write it as month/day/year.';
      return day > call.today ? 'That day has not come yet.' : null;
    }
    case 'time':
      return timeTyped(text) === null ? 'That is not a time of the day. Write hours and minutes with a colon.' : null;
    case 'born': {
      const day = dayTyped(text);
      if (day === null) return 'That is not a date. Write it as month/day/year.';
      if (day > call.today) return 'Nobody is born after today.';
      return day < plusDays(call.today, -120 * 366) ? 'Nobody is that old.' : null;
    }
    case 'number':
      return [7, 10].includes(digitsOf(text).length)
        ? null
        : 'A number to call back has seven digits, or ten with the area code.';
    case 'caller':
    case 'patient':
    case 'pharmacy':
    case 'reason':
    case 'symptoms':
    case 'allergies':
    case 'taker':
    case 'action':
      return null;
  }
}

/** What must stand on every message, whatever it is about. */
const always: readonly Field[] = ['caller', 'number'];

export function troublesOf(context: TelephoneContext): TelephoneContext['troubles'] {
  const { form, quoted, case: call } = context;
  const wrong = fields.flatMap((field) => {
    const text = troubleWith(field, form[field], call);
    return text === null ? [] : [{ field, text }];
  });
  const missing = always.flatMap((field) =>
    form[field].trim() === '' ? [{ field, text: 'Nobody can call back without it.' }] : [],
  );
  const noReason = form.reason.trim() === '' && quoted.length === 0;
  return [
    ...wrong,
    ...missing,
    ...(noReason ? [{ field: 'reason' as const, text: 'There is no reason on the form.' }] : []),
  ];
}

type Event<K extends TelephoneLearnerEvent['type']> = Extract<TelephoneLearnerEvent, { readonly type: K }>;

export function written(context: TelephoneContext, { field, text }: Event<'form.written'>): TelephoneContext {
  return {
    ...context,
    form: { ...context.form, [field]: text.slice(0, longestText) },
    troubles: context.troubles.filter((trouble) => trouble.field !== field),
  };
}

export function quoted(context: TelephoneContext, { line }: Event<'words.quoted'>): TelephoneContext {
  const has = context.quoted.includes(line);
  const after = has ? context.quoted.filter((one) => one !== line) : [...context.quoted, line].sort((a, b) => a - b);
  return {
    ...context,
    quoted: after.slice(-12),
    troubles: context.troubles.filter(({ field }) => field !== 'reason'),
  };
}

/** Sends the form, or says why the record does not take it. Nothing that was typed is lost. */
export function sentForm(context: TelephoneContext, to: Recipient): TelephoneContext {
  const troubles = troublesOf(context);
  return troubles.length > 0
    ? { ...context, troubles, refusals: Math.min(99, context.refusals + 1) }
    : { ...context, troubles: [], sent: { to, atMs: context.nowMs } };
}
