/** Every stretch of hours of a record in one form: stays under a placement, and hours logged before there were placements. Pure. */
import type { HoursLogged } from '#record/folds/hours.ts';
import type { Placement } from '#record/folds/placements.ts';
import type { Stay } from '#record/folds/stays.ts';
import { minutesOf, type WallSpan } from './hours-span.ts';

export interface HoursRow extends WallSpan {
  /** The entry's id: what to name when it is withdrawn or signed. */
  readonly id: string;
  /** Null for hours logged without one. */
  readonly placement: string | null;
  readonly site: string;
  readonly mealMinutes: number;
  readonly setting: 'clinical' | 'administrative';
  /** Empty where nobody was named. */
  readonly supervisor: string;
  /** The missed time these hours make up; null for ordinary hours. */
  readonly makesUp: string | null;
  readonly note: string;
  /** Minutes at the site without the meal, 0 or more. */
  readonly minutes: number;
  /** What it was before it was changed; null when it stands as first logged. Needs a signature of its own. */
  readonly before: { readonly id: string; readonly words: string } | null;
}

/** What a stay at a placement that is not in the record is called. */
export const unknownSite = 'a site that is not in this record';

/** By date and time of arrival, earliest first. */
export function hoursLedger(
  hours: readonly HoursLogged[],
  stays: readonly Stay[],
  placements: ReadonlyMap<string, Placement>,
): readonly HoursRow[] {
  const old = hours.map(({ id, logged }): HoursRow => ({
    ...logged,
    id,
    placement: null,
    supervisor: '',
    zone: null,
    makesUp: null,
    minutes: minutesOf({ ...logged, zone: null }, logged.mealMinutes),
    before: null,
  }));
  const under = stays.map(({ entry: { id, data }, before }): HoursRow => ({
    ...data,
    id,
    site: placements.get(data.placement)?.set.data.site ?? unknownSite,
    minutes: minutesOf(data, data.mealMinutes),
    before: before === null ? null : { id: before.id, words: `${before.data.date}, ${spanWords(before.data)}` },
  }));
  return [...old, ...under].sort((a, b) => compare(`${a.date} ${a.from}`, `${b.date} ${b.from}`));
}

/** `08:00 to 16:30`, `22:00 to 06:00 (next day)`. */
export function spanWords({ from, to, endsNextDay }: Pick<WallSpan, 'from' | 'to' | 'endsNextDay'>): string {
  return `${from} to ${to}${endsNextDay ? ' (next day)' : ''}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
