/** Workdays of the task: Monday to Friday, reckoned from its first day. Pure. */
import { plusDays, weekday, type CivilDate } from '../core/calendar.ts';

/** The date so many workdays after a day. */
export function workday(from: CivilDate, count: number): CivilDate {
  let date = from;
  let left = count;
  while (left > 0) {
    date = plusDays(date, 1);
    if (weekday(date) !== 0 && weekday(date) !== 6) left -= 1;
  }
  return date;
}
