/** Whether somebody was away: only to say that the plan was drawn again, never to count against them. Pure. */
import { daysBetween, plusDays, type CivilDate } from '#simulations/core/calendar.ts';
import { isDayOff, type DaysOff } from './settings.ts';

/** Fewer days away are not worth a word. */
const fewestDays = 2;

/**
 * Days without anything in the record between the last day of work and today; 0 where it is not worth a word: too few, or all
 * of them days off.
 */
export function daysAway(lastDay: CivilDate | null, today: CivilDate, daysOff: DaysOff): number {
  if (lastDay === null) return 0;
  const days = daysBetween(lastDay, today) - 1;
  if (days < fewestDays) return 0;
  // A year of days off would be odd; longer need not be looked through.
  const some = Array.from({ length: Math.min(days, 366) }, (_, later) => plusDays(lastDay, later + 1));
  return some.every((date) => isDayOff(daysOff, date)) ? 0 : days;
}
