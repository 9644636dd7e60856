/**
 * How long a stay lasted and when it was. With the zone of the site a night in which the clocks change is counted as it was; without
 * one, as wall clocks show it. Pure.
 */
import { plusDays } from '#simulations/core/calendar.ts';
import { instantsOf, isZone, offsetBefore } from './zone-time.ts';

/** When somebody came and left, as a wall clock at the site showed it. */
export interface WallSpan {
  readonly date: string;
  readonly from: string;
  readonly to: string;
  readonly endsNextDay: boolean;
  /** IANA zone of the site; null: not known. */
  readonly zone: string | null;
}

/** On one line through all time, ms: start included, end not. */
export interface Span {
  readonly startMs: number;
  readonly endMs: number;
}

/**
 * An hour that came twice: which one was meant the clock does not say. The shortest stay that runs forward is counted, so that nobody
 * is given more than they were there for.
 */
export function spanOf({ date, from, to, endsNextDay, zone }: WallSpan): Span {
  const known = zoneOf(zone);
  const endDate = endsNextDay ? plusDays(date, 1) : date;
  if (known === null) return { startMs: asUtc(date, from), endMs: asUtc(endDate, to) };
  const spans = instantsFor(date, from, known).flatMap((startMs) =>
    instantsFor(endDate, to, known).map((endMs) => ({ startMs, endMs })),
  );
  const length = ({ startMs, endMs }: Span): number => (endMs > startMs ? endMs - startMs : Infinity);
  return spans.reduce((best, span) => (length(span) < length(best) ? span : best));
}

/** The same stay read off wall clocks alone: what stays in different or unknown zones are compared by. */
export function wallSpanOf(span: WallSpan): Span {
  return spanOf({ ...span, zone: null });
}

/** Which of its ends fall into an hour that does not exist, or exists twice. */
export function clockChanges({ date, from, to, endsNextDay, zone }: WallSpan): readonly {
  readonly time: string;
  readonly what: 'missing' | 'twice';
}[] {
  const known = zoneOf(zone);
  if (known === null) return [];
  const ends = [
    { date, time: from },
    { date: endsNextDay ? plusDays(date, 1) : date, time: to },
  ];
  return ends.flatMap((end) => {
    const count = instantsOf(end.date, end.time, known).length;
    return count === 1 ? [] : [{ time: end.time, what: count === 0 ? ('missing' as const) : ('twice' as const) }];
  });
}

/** Minutes between them without the meal, 0 or more. */
export function minutesOf(span: WallSpan, mealMinutes: number): number {
  const { startMs, endMs } = spanOf(span);
  return Math.max(0, Math.round((endMs - startMs) / 60_000) - mealMinutes);
}

/** A time the clocks skipped counts as if they had not yet been put forward. At least one. */
function instantsFor(date: string, time: string, zone: string): readonly [number, ...number[]] {
  const [first, ...others] = instantsOf(date, time, zone);
  return first === undefined ? [asUtc(date, time) - offsetBefore(date, time, zone)] : [first, ...others];
}

/** A record written where a zone is known may be read where it is not: then wall clocks must do. */
function zoneOf(zone: string | null): string | null {
  return zone !== null && isZone(zone) ? zone : null;
}

function asUtc(date: string, time: string): number {
  return Date.parse(`${date}T${time}:00Z`);
}
