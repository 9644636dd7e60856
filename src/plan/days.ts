/**
 * Cuts the line of work into days: what is due for review first, then the line, never more than the minutes of the day. Pure.
 */
import { isDayOff, type DaysOff } from './settings.ts';
import { minutesPerQuestion, type Piece } from './line.ts';
import type { CivilDate } from '#simulations/core/calendar.ts';

/** What falls due for review, by day from today; the first day also holds what is overdue. */
export interface ReviewLoad {
  readonly secondsByDay: readonly number[];
}

export interface PlannedDay {
  readonly date: CivilDate;
  readonly isOff: boolean;
  /** Whole minutes of review: what is due, as far as it fits. */
  readonly reviewMinutes: number;
  readonly pieces: readonly Piece[];
  /** Minutes of the pieces. */
  readonly studyMinutes: number;
  /** One thing that is longer than a whole day's minutes, and stands alone for it. */
  readonly isLonger: boolean;
  /** Due and not fitting in: it goes over to the next day of work. */
  readonly leftSeconds: number;
}

export interface Cut {
  readonly days: readonly PlannedDay[];
  /** What did not come into any of the days, in line. */
  readonly left: readonly Piece[];
}

interface Taken {
  readonly pieces: readonly Piece[];
  readonly minutes: number;
  readonly rest: readonly Piece[];
  readonly isLonger: boolean;
}

/** So much of a piece as fits; only questions can be parted. */
function split(piece: Piece, room: number): { readonly now: Piece | null; readonly later: Piece | null } {
  if (piece.minutes <= room) return { now: piece, later: null };
  const fits = piece.kind === 'ask' ? Math.floor(room / minutesPerQuestion) : 0;
  if (piece.kind !== 'ask' || fits === 0) return { now: null, later: piece };
  const of = (count: number): Piece => ({ ...piece, count, minutes: count * minutesPerQuestion });
  return { now: of(fits), later: of(piece.count - fits) };
}

/**
 * What of the line fits into so many minutes: in its order, but what does not fit waits, with everything of its kind behind it, so
 * that no section is read before the one it builds on. More minutes never take less in all: where two amounts first differ, the
 * larger took something that the smaller had no room for.
 */
function take(line: readonly Piece[], room: number): Taken {
  const pieces: Piece[] = [];
  const rest: Piece[] = [];
  const waiting = new Set<Piece['kind']>();
  let minutes = 0;
  for (const [place, piece] of line.entries()) {
    if (minutes >= room) {
      rest.push(...line.slice(place));
      break;
    }
    const { now, later } = waiting.has(piece.kind) ? { now: null, later: piece } : split(piece, room - minutes);
    if (now !== null) {
      pieces.push(now);
      minutes += now.minutes;
    }
    if (later !== null) {
      rest.push(later);
      waiting.add(piece.kind);
    }
  }
  return { pieces, minutes, rest, isLonger: false };
}

/** The minutes of a day for what is new. What is longer than any day comes alone, on the day it is first in line. `longest` is a whole day's minutes. */
function takeDay(line: readonly Piece[], room: number, longest: number): Taken {
  const [first, ...rest] = line;
  if (first === undefined || room <= 0) return { pieces: [], minutes: 0, rest: line, isLonger: false };
  if (first.kind !== 'ask' && first.minutes > longest)
    return { pieces: [first], minutes: first.minutes, rest, isLonger: true };
  return take(line, room);
}

export interface CutInput {
  readonly line: readonly Piece[];
  /** In order, the first is today. */
  readonly dates: readonly CivilDate[];
  readonly minutesADay: number;
  /** What is left of today's. */
  readonly minutesToday: number;
  readonly daysOff: DaysOff;
  readonly reviews: ReviewLoad;
  /** Days at the end on which nothing new is begun, only reviewed. */
  readonly quietDays: number;
}

export function cutIntoDays(input: CutInput): Cut {
  const { line, dates, minutesADay, minutesToday, daysOff, reviews, quietDays } = input;
  let left = line;
  let dueSeconds = 0;
  const days = dates.map((date, place): PlannedDay => {
    dueSeconds += reviews.secondsByDay[place] ?? 0;
    if (isDayOff(daysOff, date))
      return {
        date,
        isOff: true,
        reviewMinutes: 0,
        pieces: [],
        studyMinutes: 0,
        isLonger: false,
        leftSeconds: dueSeconds,
      };
    const minutesOfDay = place === 0 ? minutesToday : minutesADay;
    const reviewMinutes = Math.min(minutesOfDay, Math.ceil(dueSeconds / 60));
    dueSeconds = Math.max(0, dueSeconds - reviewMinutes * 60);
    const isQuiet = place >= dates.length - quietDays;
    // A day that is partly spent begins nothing that is longer than it.
    const longest = minutesOfDay < minutesADay ? Infinity : minutesADay;
    const taken = takeDay(left, isQuiet ? 0 : minutesOfDay - reviewMinutes, longest);
    left = taken.rest;
    const { pieces, minutes, isLonger } = taken;
    return { date, isOff: false, reviewMinutes, pieces, studyMinutes: minutes, isLonger, leftSeconds: dueSeconds };
  });
  return { days, left };
}
