/**
 * An entry as a careful record system takes it: what cannot be is refused with the reason, what is unusual is asked about
 * once more, everything else is kept. Pure; the limits come from the simulation.
 */

/** Inclusive range in the entry's unit. */
export interface EntrySpan {
  readonly low: number;
  readonly high: number;
}

export interface EntryLimits {
  /** Outside of it no living patient has the value: refused. */
  readonly possible: EntrySpan;
  /** Outside of it the value is rare: kept only when confirmed. */
  readonly usual: EntrySpan;
  /** As shown after the number: "°F", "lb". */
  readonly unit: string;
}

export type EntryVerdict = 'kept' | 'questioned' | 'refused';

const inside = (value: number, { low, high }: EntrySpan): boolean => value >= low && value <= high;

/** What becomes of a typed value; `confirmed` when the learner has already said "yes, that is right". */
export function entryVerdict(value: number, limits: EntryLimits, confirmed: boolean): EntryVerdict {
  if (!Number.isFinite(value) || !inside(value, limits.possible)) return 'refused';
  return inside(value, limits.usual) || confirmed ? 'kept' : 'questioned';
}

/** A slip of the decimal point that would explain the value: 986 for 98.6. Null when none does. */
export function slippedPoint(value: number, { usual }: EntryLimits): number | null {
  for (const factor of [10, 100]) {
    const less = Math.round((value / factor) * 100) / 100;
    if (inside(less, usual)) return less;
    const more = value * factor;
    if (inside(more, usual)) return more;
  }
  return null;
}

/** The question or refusal in words; null when the value is kept. */
export function entryQuestion(what: string, value: number, limits: EntryLimits, confirmed: boolean): string | null {
  const verdict = entryVerdict(value, limits, confirmed);
  if (verdict === 'kept') return null;
  const { low, high } = verdict === 'refused' ? limits.possible : limits.usual;
  const meant = slippedPoint(value, limits);
  const guess = meant === null ? '' : ` Did you mean ${String(meant)}?`;
  return verdict === 'refused'
    ? `${what} of ${String(value)} ${limits.unit} cannot be: the record takes ${String(low)} to ${String(high)}.${guess} Nothing was kept.`
    : `${what} of ${String(value)} ${limits.unit} is unusual: mostly it lies between ${String(low)} and ${String(high)}.${guess} Is it right?`;
}

/** Whether a `YYYY-MM-DD` is a day of the calendar. */
function isDay(date: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (parts === null) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}

/** A date of an entry, all as `YYYY-MM-DD`. Nothing is charted ahead of its day or before the patient was born. */
export function dateTrouble(date: string, today: string, born: string): string | null {
  if (!isDay(date)) return 'That is not a date. Nothing was kept.';
  if (date > today) return 'That day has not come yet. Nothing was kept.';
  if (date < born) return 'That is before the patient was born. Nothing was kept.';
  return null;
}
