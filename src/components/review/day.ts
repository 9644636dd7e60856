/** Days where the person is. */

/** Midnight, so many days after the day of the given moment, in milliseconds since 1970. */
export function startOfDay(nowMs: number, daysLater: number): number {
  const now = new Date(nowMs);
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + daysLater).getTime();
}

/** Local time less UTC at a moment, in milliseconds. */
export function localOffsetMs(nowMs: number): number {
  return -60_000 * new Date(nowMs).getTimezoneOffset();
}

const weekday = new Intl.DateTimeFormat('en-US', { weekday: 'short' });

/** "Today", then "Tue", "Wed" … */
export function dayName(nowMs: number, daysLater: number): string {
  return daysLater === 0 ? 'Today' : weekday.format(startOfDay(nowMs, daysLater));
}
