/** A moment of the record as its device's own clock told it: `Nov 23, 10:04`. The offset is the device's, not the reader's. */

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'] as const;

/** `2026-11-23T10:04:11.201-05:00` → `Nov 23, 2026, 10:04 am`. Anything else comes back as it is. */
export function shownMoment(at: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/.exec(at);
  if (match === null) return at;
  const [year, month, day, hour, minute] = match.slice(1).map(Number);
  const name = months[(month ?? 0) - 1];
  if (year === undefined || day === undefined || hour === undefined || minute === undefined || name === undefined)
    return at;
  const twelve = hour % 12 === 0 ? 12 : hour % 12;
  return `${name} ${day}, ${year}, ${twelve}:${String(minute).padStart(2, '0')} ${hour < 12 ? 'am' : 'pm'}`;
}
