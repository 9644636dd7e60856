/** Dates as Americans read them, without a locale library so that every build writes the same bytes. */

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'] as const;

/** `2026-11-23` → `Nov 23, 2026`. Anything else comes back as it is. */
export function shownDate(date: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const month = months[Number(match?.[2]) - 1];
  if (match?.[1] === undefined || match[3] === undefined || month === undefined) return date;
  return `${month} ${String(Number(match[3]))}, ${match[1]}`;
}

/** The day of this build, `YYYY-MM-DD` in UTC; SOURCE_DATE_EPOCH (seconds) sets it for repeatable builds. */
export function buildDate(environment: Readonly<Record<string, string | undefined>> = process.env): string {
  const epoch = environment.SOURCE_DATE_EPOCH;
  const day = epoch === undefined ? new Date() : new Date(Number(epoch) * 1000);
  return day.toISOString().slice(0, 10);
}
