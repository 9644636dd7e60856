/** Dates and times of day as office work needs them: in the calendar alone, without a clock or a time zone. */

/** A day of the calendar; the month runs from 1 to 12. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const dayMs = 86_400_000;
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
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** Days since January 1, 1970: what dates are ordered and counted by. */
export function dayNumber({ year, month, day }: Day): number {
  return Date.UTC(year, month - 1, day) / dayMs;
}

export function dayOf(number: number): Day {
  const date = new Date(number * dayMs);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function addDays(day: Day, days: number): Day {
  return dayOf(dayNumber(day) + days);
}

/** The same day of another month; for days 1 to 28, which every month has. */
export function addMonths({ year, month, day }: Day, months: number): Day {
  const count = year * 12 + (month - 1) + months;
  return { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1, day };
}

export function monthName({ month }: Day): string {
  return monthNames[month - 1] ?? '';
}

/** `March 9, 2027`. */
export function sayDay(day: Day): string {
  return `${monthName(day)} ${day.day}, ${day.year}`;
}

export function weekdayOf(day: Day): string {
  return weekdays[(((dayNumber(day) + 4) % 7) + 7) % 7] ?? '';
}

/** `9:05 a.m.` from minutes after midnight; past midnight it begins again. */
export function sayTime(minutes: number): string {
  const inDay = ((minutes % 1440) + 1440) % 1440;
  const hour = Math.floor(inDay / 60);
  const half = hour < 12 ? 'a.m.' : 'p.m.';
  return `${hour % 12 === 0 ? 12 : hour % 12}:${String(inDay % 60).padStart(2, '0')} ${half}`;
}

/** `14:30` from minutes after midnight. */
export function say24(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
