/** What stands on a page of the book, where things lie on each other, and who waits because of it. Pure. */
import type { CivilDate } from '../core/calendar.ts';
import type { Block, BlockKind, Lane, MatrixLine, RoomId, VisitType } from './case.ts';
import type { BookContext } from './context.ts';
import { gridMinutes, visitNeeds } from './office.ts';

export interface Entry {
  readonly id: string;
  readonly name: string;
  readonly lane: Lane;
  readonly date: CivilDate;
  readonly at: number;
  readonly minutes: number;
  readonly type: VisitType;
  readonly room: RoomId | null;
  readonly isOwn: boolean;
}

/** Every visit in the book as it stands now, earliest first. */
export function entries(context: BookContext): readonly Entry[] {
  const { booked, freed, own, requests } = context;
  const written = own.map((one): Entry => {
    const request = requests.find(({ id }) => id === one.id);
    const name = request === undefined ? one.id : `${request.name.first.slice(0, 1)}. ${request.name.last}`;
    return { ...one, name, isOwn: true };
  });
  const stood = booked
    .filter(({ id }) => !freed.includes(id))
    .map(({ chance: _chance, ...one }): Entry => ({ ...one, isOwn: false }));
  return [...stood, ...written].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

interface Stretch {
  readonly at: number;
  readonly minutes: number;
}
const overlaps = (a: Stretch, b: Stretch): boolean => a.at < b.at + b.minutes && b.at < a.at + a.minutes;
const blockStretch = ({ from, to }: Block): Stretch => ({ at: from, minutes: to - from });

/** Kinds of blocks in which the provider is not there at all. */
const away: readonly BlockKind[] = ['lunch', 'meeting', 'rounds', 'out'];

/** Lines of the matrix that hold for a column on a day. */
export function linesOf(matrix: readonly MatrixLine[], lane: Lane, date: CivilDate): readonly MatrixLine[] {
  return matrix.filter((line) => line.date === date && (line.lane === null ? lane !== 'outside' : line.lane === lane));
}

export interface Clash {
  readonly kind: 'provider' | 'room' | 'equipment' | 'away' | 'wave-full';
  /** The learner's booking. */
  readonly booking: string;
  /** What it lies on: another visit, or a line of the matrix. */
  readonly with: string;
}

/** How many may start at this minute of the hour under the rule of the day; 0 where none may. */
export function startsAllowed(context: BookContext, at: number): number {
  const { policy } = context.case;
  const minute = at % 60;
  if (policy === 'wave') return minute === 0 ? context.facts.waveMost : 0;
  // The usual pattern, cited as modified-wave-pattern: two on the hour, one on the half hour.
  return minute === 0 ? 2 : minute === 30 ? 1 : 0;
}

/** Whether a column is kept in waves on this day. */
export function isWave({ case: day }: BookContext, lane: Lane): boolean {
  return (day.policy === 'wave' || day.policy === 'modified-wave') && day.policyLane === lane;
}

/** Everything the learner's visits lie on; each pair once. */
export function clashes(context: BookContext): readonly Clash[] {
  const all = entries(context);
  const found: Clash[] = [];
  for (const one of all.filter(({ isOwn }) => isOwn)) {
    for (const line of linesOf(context.matrix, one.lane, one.date))
      if (away.includes(line.what) && overlaps(one, blockStretch(line)))
        found.push({ kind: 'away', booking: one.id, with: line.id });
    const wave = isWave(context, one.lane);
    if (wave) {
      const together = all.filter(({ lane, date, at }) => lane === one.lane && date === one.date && at === one.at);
      const most = startsAllowed(context, one.at);
      if (most > 0 && together.length > most && together.at(-1)?.id === one.id)
        found.push({ kind: 'wave-full', booking: one.id, with: together[0]?.id ?? one.id });
    }
    for (const other of all) {
      if (other.id === one.id || other.date !== one.date || !overlaps(one, other)) continue;
      if (other.isOwn && other.id < one.id) continue;
      const needs = visitNeeds[one.type].equipment;
      if (one.lane === other.lane && one.lane !== 'outside' && !wave)
        found.push({ kind: 'provider', booking: one.id, with: other.id });
      else if (one.room !== null && one.room === other.room && one.room !== 'elsewhere')
        found.push({ kind: 'room', booking: one.id, with: other.id });
      else if (needs !== null && needs === visitNeeds[other.type].equipment)
        found.push({ kind: 'equipment', booking: one.id, with: other.id });
    }
  }
  return found;
}

/** Whether a visit follows the rule of the day: the wave's starts, the cluster's hours, the slots kept for today. */
export function keepsRule(context: BookContext, entry: Omit<Entry, 'name' | 'isOwn'>, isForToday: boolean): boolean {
  const { case: day, matrix } = context;
  const on = linesOf(matrix, entry.lane, entry.date).filter((line) => overlaps(entry, blockStretch(line)));
  if (isWave(context, entry.lane)) return startsAllowed(context, entry.at) > 0;
  if (day.policy === 'open-access')
    return !on.some(({ what }) => what === 'same-day') || (isForToday && entry.date === day.today);
  if (day.policy === 'cluster') {
    const cluster = on.find(({ what }) => what === 'well-child');
    const inside = cluster !== undefined && entry.at >= cluster.from && entry.at + entry.minutes <= cluster.to;
    return entry.type === 'well-child' ? inside : cluster === undefined;
  }
  return true;
}

export interface Wait {
  readonly id: string;
  readonly name: string;
  readonly lane: Lane;
  readonly minutes: number;
}

/** How a day goes when everybody comes on time: each provider sees one after the other and is not there in a block. */
export function waits(context: BookContext, date: CivilDate): readonly Wait[] {
  const found: Wait[] = [];
  const seen = entries(context).filter((entry) => entry.date === date && entry.lane !== 'outside');
  for (const lane of [...new Set(seen.map(({ lane: one }) => one))]) {
    let free = 0;
    for (const entry of seen.filter((one) => one.lane === lane)) {
      let start = Math.max(entry.at, free);
      const gone = linesOf(context.matrix, lane, date).filter(({ what }) => away.includes(what));
      for (const line of [...gone].sort((a, b) => a.from - b.from))
        if (overlaps({ at: start, minutes: entry.minutes }, blockStretch(line))) start = Math.max(start, line.to);
      free = start + entry.minutes;
      if (start > entry.at) found.push({ id: entry.id, name: entry.name, lane, minutes: start - entry.at });
    }
  }
  return found;
}

/** Whether a line of the manager's note stands in the book. */
export function isBlocked(blocks: readonly Block[], line: MatrixLine): boolean {
  return blocks.some(
    ({ what, lane, date, from, to }) =>
      what === line.what &&
      date === line.date &&
      (lane === null || lane === line.lane) &&
      from <= line.from &&
      to >= line.to,
  );
}

/** Blocks of the learner that the note does not ask for, by more than one rule of the page. */
export function needlessBlocks({ blocks, matrix }: BookContext): readonly Block[] {
  return blocks.filter(
    (block) =>
      !matrix.some(
        (line) =>
          line.what === block.what &&
          line.date === block.date &&
          (line.lane === null || line.lane === block.lane) &&
          block.from >= line.from - gridMinutes &&
          block.to <= line.to + gridMinutes,
      ),
  );
}
