/** Externship hours as logged, with their length in minutes. What they add up to for a school is the externship's business. Pure. */
import { liveEntries } from '../log/live.ts';
import type { EntryOf } from '../port.ts';

export const hoursKinds = ['hours.logged', 'entry.withdrawn'] as const;

export interface HoursLogged {
  /** The entry's id: what to name when it is withdrawn. */
  readonly id: string;
  readonly logged: EntryOf<'hours.logged'>['data'];
  /** Minutes at the site without the meal, 0 or more, from the local times as given. */
  readonly minutes: number;
}

/** By date and time of arrival, earliest first. */
export function hoursLogged(entries: readonly EntryOf<(typeof hoursKinds)[number]>[]): readonly HoursLogged[] {
  return liveEntries(entries)
    .map(({ id, data }) => ({ id, logged: data, minutes: minutesOf(data) }))
    .sort((a, b) => compare(`${a.logged.date} ${a.logged.from}`, `${b.logged.date} ${b.logged.from}`));
}

const dayMinutes = 24 * 60;

function minutesOf({ from, to, endsNextDay, mealMinutes }: EntryOf<'hours.logged'>['data']): number {
  return Math.max(0, clockMinutes(to) + (endsNextDay ? dayMinutes : 0) - clockMinutes(from) - mealMinutes);
}

/** `HH:MM` in minutes since midnight. */
function clockMinutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
