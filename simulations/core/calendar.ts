/**
 * Days of the calendar as text, "2026-11-16", and times of day in minutes, reckoned without a clock or a time zone. Pure: a
 * simulation may decide by them.
 */

/** Year, month, day with hyphens. */
export type CivilDate = string;

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const dayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** Days from March 1 of the year 0, as Howard Hinnant's "days from civil" counts them (public domain). */
function dayNumber(date: CivilDate): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
}

function fromDayNumber(days: number): CivilDate {
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

export function plusDays(date: CivilDate, days: number): CivilDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** Days from one date to another; negative when the second comes first. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** 0 Sunday to 6 Saturday. */
export function weekday(date: CivilDate): number {
  // March 1 of the year 0 was a Wednesday.
  return (((dayNumber(date) + 3) % 7) + 7) % 7;
}

/** Whole years of age on a day. */
export function ageOn(birthDate: CivilDate, date: CivilDate): number {
  const years = Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return date.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** Whether text is a day that exists: "2026-02-30" is none. */
export function isCivilDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && fromDayNumber(dayNumber(text)) === text;
}

/** "Nov 16, 2026" */
export function shortDate(date: CivilDate): string {
  const [year = '', month = '1', day = '1'] = date.split('-');
  return `${(monthNames[Number(month) - 1] ?? '').slice(0, 3)} ${String(Number(day))}, ${year}`;
}

/** "Monday, November 16" */
export function longDate(date: CivilDate): string {
  const [, month = '1', day = '1'] = date.split('-');
  return `${dayNames[weekday(date)] ?? ''}, ${monthNames[Number(month) - 1] ?? ''} ${String(Number(day))}`;
}

/** "11/16/2026", as forms write it. */
export function formDate(date: CivilDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${month}/${day}/${year}`;
}

/** A day as `formDate` writes it, or without its zeros; null when it is none. */
export function readFormDate(text: string): CivilDate | null {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim());
  if (match === null) return null;
  const date = `${match[3] ?? ''}-${(match[1] ?? '').padStart(2, '0')}-${(match[2] ?? '').padStart(2, '0')}`;
  return isCivilDate(date) ? date : null;
}

/** "November 16, 2026", as charts write it. */
export function dateInWords(date: CivilDate): string {
  const [year = '', month = '1', day = '1'] = date.split('-');
  return `${monthNames[Number(month) - 1] ?? ''} ${String(Number(day))}, ${year}`;
}

/** The day that `dateInWords` wrote. */
export function fromWords(words: string): CivilDate {
  const [month = '', day = '1', year = '2000'] = words.split(/[ ,]+/);
  const number = monthNames.findIndex((name) => name === month) + 1;
  return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** "9:40 a.m." from minutes after midnight. */
export function clock(minutes: number): string {
  const hour = Math.floor(minutes / 60) % 24;
  const rest = String(minutes % 60).padStart(2, '0');
  return `${String(hour % 12 === 0 ? 12 : hour % 12)}:${rest} ${hour < 12 ? 'a.m.' : 'p.m.'}`;
}
