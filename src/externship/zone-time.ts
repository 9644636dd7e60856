/**
 * What the clock on a wall meant: local date and time in an IANA zone as instants. In the night the clocks go forward an hour of wall
 * time does not exist; in the night they go back one exists twice. Pure; the zones' rules are the engine's own.
 */
import { plusDays, weekday } from '#simulations/core/calendar.ts';

const dayMs = 24 * 60 * 60 * 1000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** Whether the engine knows the zone. */
export function isZone(zone: string): boolean {
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

/**
 * The instants, in ms since 1970, at which a wall clock of the zone shows this date and time: none, one, or two, earlier first.
 * @param zone a zone `isZone` says yes to
 */
export function instantsOf(date: string, time: string, zone: string): readonly number[] {
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  // Whatever offset holds then held a day before or holds a day after: zones do not change twice in two days.
  const offsets = new Set([offsetMs(asUtc - dayMs, zone), offsetMs(asUtc + dayMs, zone)]);
  return [...offsets]
    .map((offset) => asUtc - offset)
    .filter((instant) => asUtc - offsetMs(instant, zone) === instant)
    .sort((a, b) => a - b);
}

/** What a wall clock of the zone was ahead of UTC by a day before it showed this, ms. */
export function offsetBefore(date: string, time: string, zone: string): number {
  return offsetMs(Date.parse(`${date}T${time}:00Z`) - dayMs, zone);
}

/** The Monday on or before a date. */
export function mondayOf(date: string): string {
  return plusDays(date, -((weekday(date) + 6) % 7));
}

/** What a wall clock of the zone is ahead of UTC by at an instant, ms. */
function offsetMs(instant: number, zone: string): number {
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(zone, made);
  return made;
}
