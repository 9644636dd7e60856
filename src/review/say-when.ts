/** How soon a card returns, in words. Pure. */

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** "in 10 minutes", "tomorrow", "in 5 days", "in 3 months": when something comes back, rounded as people speak. */
export function sayWhen(waitMs: number): string {
  if (waitMs < 90 * minuteMs) return inSome(Math.max(1, Math.round(waitMs / minuteMs)), 'minute');
  if (waitMs < dayMs) return inSome(Math.round(waitMs / (60 * minuteMs)), 'hour');
  const days = Math.round(waitMs / dayMs);
  if (days === 1) return 'tomorrow';
  return days < 60 ? inSome(days, 'day') : inSome(Math.round(days / 30), 'month');
}

function inSome(count: number, unit: string): string {
  return `in ${count} ${unit}${count === 1 ? '' : 's'}`;
}
