/** What hours add up to against the number a school asks for. Pure. */
import type { HoursLogged } from '#record/folds/hours.ts';

/**
 * Contact hours at a site that MAERB names as the least for a practicum (source `maerb-practicum-hours`). Schools ask for
 * more: this is a starting point, not a promise that it is enough.
 */
export const defaultTargetMinutes = 160 * 60;

export interface HoursTotals {
  readonly minutes: number;
  readonly clinicalMinutes: number;
  readonly administrativeMinutes: number;
  /** Minutes still missing, 0 or more. */
  readonly leftMinutes: number;
  /** By site, most first. */
  readonly sites: readonly { readonly site: string; readonly minutes: number }[];
}

export function hoursTotals(logged: readonly HoursLogged[], targetMinutes: number = defaultTargetMinutes): HoursTotals {
  const sum = (some: readonly HoursLogged[]): number => some.reduce((total, { minutes }) => total + minutes, 0);
  const minutes = sum(logged);
  const sites = [...Map.groupBy(logged, (hours) => hours.logged.site.trim())]
    .map(([site, some]) => ({ site, minutes: sum(some) }))
    .sort((a, b) => b.minutes - a.minutes || (a.site < b.site ? -1 : 1));
  return {
    minutes,
    clinicalMinutes: sum(logged.filter((hours) => hours.logged.setting === 'clinical')),
    administrativeMinutes: sum(logged.filter((hours) => hours.logged.setting === 'administrative')),
    leftMinutes: Math.max(0, targetMinutes - minutes),
    sites,
  };
}

/** "7 h 30 min", "8 h", "45 min". */
export function sayHours(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}
