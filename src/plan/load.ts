/** The load of the coming days as rows of a table: day by day at first, then by week. Pure. */
import type { PlannedDay } from './days.ts';
import type { CivilDate } from '#simulations/core/calendar.ts';

export interface LoadRow {
  readonly from: CivilDate;
  /** The same as `from` for one day. */
  readonly to: CivilDate;
  readonly reviewMinutes: number;
  readonly studyMinutes: number;
  /** Days of work in it. */
  readonly workDays: number;
}

/** So many days stand by themselves. */
export const singleDays = 14;
const daysAWeek = 7;

function rowOf(days: readonly PlannedDay[]): LoadRow {
  return {
    from: days[0]?.date ?? '',
    to: days.at(-1)?.date ?? '',
    reviewMinutes: days.reduce((sum, day) => sum + day.reviewMinutes, 0),
    studyMinutes: days.reduce((sum, day) => sum + day.studyMinutes, 0),
    workDays: days.filter(({ isOff }) => !isOff).length,
  };
}

export function loadRows(days: readonly PlannedDay[]): readonly LoadRow[] {
  const weeks = Math.ceil(Math.max(0, days.length - singleDays) / daysAWeek);
  return [
    ...days.slice(0, singleDays).map((day) => rowOf([day])),
    ...Array.from({ length: weeks }, (_, week) =>
      rowOf(days.slice(singleDays + week * daysAWeek, singleDays + (week + 1) * daysAWeek)),
    ),
  ];
}
