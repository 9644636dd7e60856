/** What hours add up to against what a school asks for, by week, and how much missed time is still to be made up. Pure. */
import type { EntryOf } from '#record/port.ts';
import type { SchoolTemplate } from '#schema/school-template.ts';
import type { HoursRow } from './hours-ledger.ts';
import { mondayOf } from './zone-time.ts';

/**
 * Contact hours at a site that MAERB names as the least for a practicum (source `maerb-practicum-hours`). Schools ask for
 * more: this is a starting point, not a promise that it is enough.
 */
export const defaultTargetMinutes = 160 * 60;

export type HoursTarget = Pick<SchoolTemplate, 'targetMinutes' | 'clinicalMinutes' | 'administrativeMinutes'>;

export interface HoursTotals {
  readonly minutes: number;
  readonly clinicalMinutes: number;
  readonly administrativeMinutes: number;
  /** Minutes still missing, 0 or more: of all, and of each kind the school asks for. */
  readonly leftMinutes: number;
  readonly clinicalLeftMinutes: number;
  readonly administrativeLeftMinutes: number;
  /** Different dates with hours. */
  readonly days: number;
  /** By site, most first. */
  readonly sites: readonly { readonly site: string; readonly minutes: number }[];
}

type Counted = Pick<HoursRow, 'minutes' | 'setting' | 'site' | 'date'>;

const defaultTarget: HoursTarget = {
  targetMinutes: defaultTargetMinutes,
  clinicalMinutes: null,
  administrativeMinutes: null,
};

export function hoursTotals(rows: readonly Counted[], target: HoursTarget = defaultTarget): HoursTotals {
  const minutes = sum(rows);
  const clinicalMinutes = sum(rows.filter(({ setting }) => setting === 'clinical'));
  const administrativeMinutes = sum(rows.filter(({ setting }) => setting === 'administrative'));
  const left = (asked: number | null, done: number): number => Math.max(0, (asked ?? 0) - done);
  return {
    minutes,
    clinicalMinutes,
    administrativeMinutes,
    leftMinutes: left(target.targetMinutes, minutes),
    clinicalLeftMinutes: left(target.clinicalMinutes, clinicalMinutes),
    administrativeLeftMinutes: left(target.administrativeMinutes, administrativeMinutes),
    days: new Set(rows.map(({ date }) => date)).size,
    sites: [...Map.groupBy(rows, ({ site }) => site.trim())]
      .map(([site, some]) => ({ site, minutes: sum(some) }))
      .sort((a, b) => b.minutes - a.minutes || (a.site < b.site ? -1 : 1)),
  };
}

export interface HoursWeek<R extends Counted = HoursRow> {
  /** Its Monday. */
  readonly monday: string;
  readonly rows: readonly R[];
  readonly minutes: number;
}

/** Latest week first, and in it the latest day; a night counts to the week it began in. */
export function hoursWeeks<R extends Counted>(rows: readonly R[]): readonly HoursWeek<R>[] {
  return [...Map.groupBy(rows, ({ date }) => mondayOf(date))]
    .map(([monday, some]) => ({ monday, rows: some.toReversed(), minutes: sum(some) }))
    .sort((a, b) => (a.monday < b.monday ? 1 : -1));
}

export interface MissedTime {
  readonly entry: EntryOf<'time.missed'>;
  /** Minutes made up so far, never more than were missed. */
  readonly madeUpMinutes: number;
  readonly leftMinutes: number;
}

/** Each missed time with what makes it up. */
export function missedBalance(
  missed: readonly EntryOf<'time.missed'>[],
  rows: readonly Pick<HoursRow, 'minutes' | 'makesUp'>[],
): readonly MissedTime[] {
  return missed.map((entry) => {
    const done = sum(rows.filter(({ makesUp }) => makesUp === entry.id));
    const madeUpMinutes = Math.min(done, entry.data.minutes);
    return { entry, madeUpMinutes, leftMinutes: entry.data.minutes - madeUpMinutes };
  });
}

/** "7 h 30 min", "8 h", "45 min". */
export function sayHours(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

function sum(rows: readonly { readonly minutes: number }[]): number {
  return rows.reduce((total, { minutes }) => total + minutes, 0);
}
