/** Days where the person was: FSRS counts whole days between reviews, and a day ends at their midnight, not at that of UTC. Pure. */

/**
 * Milliseconds by which local time is ahead of UTC in a wall time of the record, `2026-11-23T19:05:09.120-05:00`. Read from the
 * entry, so that every device counts the same days.
 */
export function offsetMsOf(at: string): number {
  const local = at.replace(/(?:Z|[+-][0-9]{2}:[0-9]{2})$/, '');
  const offsetMs = Date.parse(`${local}Z`) - Date.parse(at);
  return Number.isFinite(offsetMs) ? offsetMs : 0;
}

const dayMs = 86_400_000;

/** Whole days from a moment to the day that began at `dayStartMs`: 0 within that day, 1 for the day before. */
export function daysSince(ms: number, dayStartMs: number): number {
  return Math.max(0, Math.ceil((dayStartMs - ms) / dayMs));
}

/** Whole days from the day that began at `dayStartMs` to the day of a moment; negative for days gone by. */
export function daysUntil(ms: number, dayStartMs: number): number {
  return Math.floor((ms - dayStartMs) / dayMs);
}
