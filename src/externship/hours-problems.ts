/**
 * What is wrong with a stretch of hours before it is logged: times that run backward, more than a day, a meal longer than
 * the stay, the future, an overlap with hours already logged. Local times as a clock on the wall shows them; the hour that
 * comes or goes with daylight saving is left to the school's own time sheet. Pure: today comes in.
 */
import type { HoursLogged } from '#record/folds/hours.ts';
import type { EntryData } from '#schema/entry.ts';

export type HoursDraft = Pick<EntryData<'hours.logged'>, 'date' | 'from' | 'to' | 'endsNextDay' | 'mealMinutes'>;

/** Local wall time now: `YYYY-MM-DD` and `HH:MM`. */
export interface WallTime {
  readonly date: string;
  readonly time: string;
}

export type HoursProblem =
  | { readonly code: 'ends-before-it-starts' }
  | { readonly code: 'a-day-or-more' }
  | { readonly code: 'meal-too-long' }
  | { readonly code: 'in-the-future' }
  | { readonly code: 'overlaps'; readonly with: HoursLogged };

const dayMinutes = 24 * 60;

/** A stay as minutes on one line through all days: start included, end not. */
interface Stay {
  readonly startMinute: number;
  readonly endMinute: number;
}

/** All problems at once; none when the stretch may be logged. */
export function hoursProblems(
  draft: HoursDraft,
  logged: readonly HoursLogged[],
  now: WallTime,
): readonly HoursProblem[] {
  const stay = stayOf(draft);
  const length = stay.endMinute - stay.startMinute;
  const problems: HoursProblem[] = [];
  if (length <= 0) problems.push({ code: 'ends-before-it-starts' });
  if (length >= dayMinutes) problems.push({ code: 'a-day-or-more' });
  if (length > 0 && draft.mealMinutes >= length) problems.push({ code: 'meal-too-long' });
  if (stay.endMinute > minuteOf(now.date, now.time)) problems.push({ code: 'in-the-future' });
  for (const other of logged) {
    const { startMinute, endMinute } = stayOf(other.logged);
    if (startMinute < stay.endMinute && stay.startMinute < endMinute) problems.push({ code: 'overlaps', with: other });
  }
  return problems;
}

/** Whether the stay's end stands before its start on the clock: the usual sign that it ended on the next day. */
export function looksOvernight({ from, to }: Pick<HoursDraft, 'from' | 'to'>): boolean {
  return to <= from;
}

function stayOf({ date, from, to, endsNextDay }: HoursDraft): Stay {
  return { startMinute: minuteOf(date, from), endMinute: minuteOf(date, to) + (endsNextDay ? dayMinutes : 0) };
}

function minuteOf(date: string, time: string): number {
  const days = Date.parse(`${date}T00:00:00Z`) / 86_400_000;
  return days * dayMinutes + Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
