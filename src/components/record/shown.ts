/** Sizes and days as the record page shows them. Pure but for the reader's own language and time zone. */

/** `2.1 GB`, `1.2 MB`, `340 kB`, `12 bytes`. */
export function shownBytes(bytes: number): string {
  if (bytes < 1000) return `${String(bytes)} bytes`;
  if (bytes < 1_000_000) return `${String(Math.round(bytes / 1000))} kB`;
  if (bytes < 1_000_000_000) return `${(bytes / 1_000_000).toFixed(1)} MB`;
  return `${(bytes / 1_000_000_000).toFixed(1)} GB`;
}

const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium' });

/** `Nov 23, 2026`. Empty for a spelling that is no time. */
export function shownDay(at: string | number): string {
  const moment = new Date(at);
  return Number.isNaN(moment.getTime()) ? '' : day.format(moment);
}

/** `Nov 23, 2026`, or `Nov 2 – 23, 2026` for two days. */
export function shownSpan(first: string, last: string): string {
  const [from, to] = [new Date(first), new Date(last)];
  if (Number.isNaN(from.getTime()) || Number.isNaN(to.getTime())) return '';
  // A clock that was set back gives an end before the beginning.
  return from <= to ? day.formatRange(from, to) : day.format(to);
}

/** `1 entry`, `12 entries`, `12,000 entries`. */
export function shownCount(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}
