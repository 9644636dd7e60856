/** A fee and a due date as a careful record system takes them. Pure. */
import { isCivilDate, shortDate, type CivilDate } from '../core/calendar.ts';
import { dollars, readDollars, type Cents } from '../practice/money.ts';
import type { Typed } from './context.ts';

/** The highest fee the record takes for copies: an assumption, told in model.md. */
const mostFee: Cents = 50_000;

export function feeEntry(text: string, before: Typed<Cents>): Typed<Cents> {
  const refuse = (trouble: string): Typed<Cents> => ({ text, value: before.value, trouble });
  const typed = text.trim();
  if (/^[-−]/.test(typed)) return refuse('A fee is never negative. Nothing was changed.');
  const fee = readDollars(typed);
  if (fee === null) return refuse('Type an amount in dollars, such as 1.50 or 0. Nothing was changed.');
  if (fee > mostFee) return refuse(`A fee for copies above ${dollars(mostFee)} is not taken. Nothing was changed.`);
  return { text, value: fee, trouble: null };
}

/** "12/18/2026" or "2026-12-18" as a day; null when it is none. */
export function readDay(text: string): CivilDate | null {
  const typed = text.trim();
  const form = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(typed);
  const day =
    form === null ? typed : `${form[3] ?? ''}-${(form[1] ?? '').padStart(2, '0')}-${(form[2] ?? '').padStart(2, '0')}`;
  return isCivilDate(day) ? day : null;
}

export function dueEntry(text: string, before: Typed<CivilDate>, today: CivilDate): Typed<CivilDate> {
  const day = readDay(text);
  const refuse = (trouble: string): Typed<CivilDate> => ({ text, value: before.value, trouble });
  if (day === null) return refuse('That is not a day of the calendar. Type it as 11/30/2026. Nothing was changed.');
  if (day < today) return refuse(`${shortDate(day)} is over. Nothing was changed.`);
  return { text, value: day, trouble: null };
}
