/**
 * Evens out the days: a due card may come a little earlier or later, within the window FSRS allows for its interval, so that no day
 * holds twice the work and days off hold none. Never past the exam. The memory is not touched: only the day of asking moves. Pure.
 */

/** A card with the day it is due; today is day 0, days gone by are negative. */
export interface DueCard {
  readonly card: string;
  readonly dueDay: number;
  /** Days FSRS gave it at its last review. */
  readonly intervalDays: number;
  /** Days it had waited before that review: FSRS makes no interval shorter than that. */
  readonly elapsedDays: number;
  readonly seconds: number;
}

/** Parts of an interval that FSRS may add or take away (ts-fsrs 5.4.2, `get_fuzz_range`; py-fsrs 6.3.1, `FUZZ_RANGES`). */
const windowParts = [
  { from: 2.5, to: 7, part: 0.15 },
  { from: 7, to: 20, part: 0.1 },
  { from: 20, to: Infinity, part: 0.05 },
];
const shortestMoved = 2.5;

/** The shortest and the longest interval FSRS allows in place of one. */
export function intervalWindow(
  intervalDays: number,
  elapsedDays: number,
): { readonly shortest: number; readonly longest: number } {
  if (intervalDays < shortestMoved) return { shortest: intervalDays, longest: intervalDays };
  const room = windowParts.reduce(
    (sum, { from, to, part }) => sum + part * Math.max(Math.min(intervalDays, to) - from, 0),
    1,
  );
  const longest = Math.round(intervalDays + room);
  const least = Math.max(2, Math.round(intervalDays - room), intervalDays > elapsedDays ? elapsedDays + 1 : 0);
  return { shortest: Math.min(least, longest), longest };
}

interface Span {
  readonly first: number;
  readonly last: number;
}

/** The days a card may be asked on, from today; a card overdue beyond its window is for today. */
function spanOf({ dueDay, intervalDays, elapsedDays }: DueCard, lastDay: number): Span {
  const { shortest, longest } = intervalWindow(intervalDays, elapsedDays);
  const first = Math.max(0, dueDay + shortest - intervalDays);
  const latest = Math.max(first, dueDay + longest - intervalDays);
  // A card that is due before the exam is asked before it.
  const last = dueDay <= lastDay ? Math.max(Math.min(latest, lastDay), Math.min(first, lastDay)) : latest;
  return { first: Math.min(first, last), last };
}

/** A day of study when none lies in the span: the next one, or the one before where the exam comes first. */
function nearestStudyDay({ first, last }: Span, rooms: readonly number[], lastDay: number): number {
  const isStudy = (day: number) => (rooms[day] ?? 0) > 0;
  for (let day = last + 1; day <= Math.min(lastDay, rooms.length - 1); day += 1) if (isStudy(day)) return day;
  for (let day = first - 1; day >= 0; day -= 1) if (isStudy(day)) return day;
  return first;
}

/**
 * The day each card is asked on.
 * @param rooms seconds there are for review on each day from today; 0 for a day off. Cards due after these days stay where they are.
 * @param lastDay the last day before the exam; Infinity for none
 */
export function smoothed(
  cards: readonly DueCard[],
  rooms: readonly number[],
  lastDay = Infinity,
): ReadonlyMap<string, number> {
  const loads = rooms.map(() => 0);
  const spans = cards.map((card) => ({ card, span: spanOf(card, lastDay) }));
  // Cards with the least choice come first, so that the others can go round them.
  spans.sort(
    (one, other) =>
      one.span.last - one.span.first - (other.span.last - other.span.first) ||
      one.card.dueDay - other.card.dueDay ||
      (one.card.card < other.card.card ? -1 : 1),
  );
  const days = new Map<string, number>();
  for (const { card, span } of spans) {
    let best: number | null = null;
    let bestShare = Infinity;
    for (let day = span.first; day <= Math.min(span.last, rooms.length - 1); day += 1) {
      const room = rooms[day] ?? 0;
      if (room <= 0) continue;
      const share = ((loads[day] ?? 0) + card.seconds) / room;
      const isNearer = best !== null && Math.abs(day - card.dueDay) < Math.abs(best - card.dueDay);
      if (share < bestShare || (share === bestShare && isNearer)) {
        best = day;
        bestShare = share;
      }
    }
    const day = best ?? (card.dueDay >= rooms.length ? card.dueDay : nearestStudyDay(span, rooms, lastDay));
    if (day < loads.length) loads[day] = (loads[day] ?? 0) + card.seconds;
    days.set(card.card, day);
  }
  return days;
}

export interface DayLoad {
  readonly cards: number;
  readonly seconds: number;
}

/** Cards and seconds of each day, for the forecast. */
export function loadByDay(
  cards: readonly DueCard[],
  days: ReadonlyMap<string, number>,
  dayCount: number,
): readonly DayLoad[] {
  const loads = Array.from({ length: dayCount }, () => ({ cards: 0, seconds: 0 }));
  for (const { card, seconds } of cards) {
    const load = loads[days.get(card) ?? -1];
    if (load === undefined) continue;
    load.cards += 1;
    load.seconds += seconds;
  }
  return loads;
}
