/** Wall-clock times as the envelope spells them: local time with its offset. It has no clock of its own. */

/** Years 1 to 9999: what the spelling can carry. A clock set outside is moved to the nearest end. */
const earliestMs = Date.parse('0001-01-02T00:00:00Z');
const latestMs = Date.parse('9999-12-30T00:00:00Z');

/**
 * `2026-11-23T14:05:09.120-05:00` for the given instant.
 * @param wallMs milliseconds since 1970
 * @param offsetMinutes minutes east of UTC, −840…840
 */
export function spellWallTime(wallMs: number, offsetMinutes: number): string {
  const instant = Math.min(Math.max(Math.round(wallMs), earliestMs), latestMs);
  const local = new Date(instant + offsetMinutes * 60_000).toISOString().slice(0, -1);
  const size = Math.abs(offsetMinutes);
  const sign = offsetMinutes < 0 ? '-' : '+';
  return `${local}${sign}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`;
}

/** The instant of such a spelling in milliseconds since 1970. */
export function wallMsOf(at: string): number {
  return Date.parse(at);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
