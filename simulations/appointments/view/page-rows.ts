/** The page of the book as rows and columns to draw. Pure. */
import { clock, longDate, plusDays, weekday, type CivilDate } from '../../core/calendar.ts';
import { lanes, type Block, type Lane } from '../case.ts';
import type { BookContext } from '../context.ts';
import { gridMinutes, hours, laneNames, roomNames } from '../office.ts';
import { entries, type Entry } from '../page-of-book.ts';
import { blockNames } from '../words.ts';

export interface Column {
  readonly key: string;
  readonly head: string;
  readonly lane: Lane;
  readonly date: CivilDate;
}

/** A visit with its share of the column: beside another one when they lie on each other. */
export interface Drawn {
  readonly entry: Entry;
  readonly rows: number;
  readonly place: number;
  readonly of: number;
}

export interface Cell {
  readonly at: number;
  readonly column: Column;
  readonly block: Block | null;
  readonly startsBlock: boolean;
  readonly drawn: readonly Drawn[];
  readonly label: string;
}

/** The five days of the week of `today`. */
export function weekOf(today: CivilDate): readonly CivilDate[] {
  const monday = plusDays(today, 1 - weekday(today));
  return [0, 1, 2, 3, 4].map((day) => plusDays(monday, day));
}

export const rowTimes: readonly number[] = Array.from(
  { length: (hours.close - hours.open) / gridMinutes },
  (_, row) => hours.open + row * gridMinutes,
);

export function lanesShown({ case: day }: BookContext): readonly Lane[] {
  const hasOutside = day.requests.some(({ outside }) => outside !== null);
  return lanes.filter((lane) => lane !== 'outside' || hasOutside);
}

export function columnsOf(
  context: BookContext,
  view: { isWeek: boolean; lane: Lane; date: CivilDate },
): readonly Column[] {
  if (view.isWeek)
    return weekOf(context.case.today).map((date) => ({
      key: date,
      head: longDate(date).replace(/^(\w{3})\w*, (\w{3})\w* /, '$1 $2 '),
      lane: view.lane,
      date,
    }));
  return lanesShown(context).map((lane) => ({ key: lane, head: laneNames[lane], lane, date: view.date }));
}

const overlap = (a: Entry, b: Entry): boolean => a.at < b.at + b.minutes && b.at < a.at + a.minutes;

function drawnIn(all: readonly Entry[]): readonly Drawn[] {
  return all.map((entry) => {
    const together = all.filter((other) => overlap(entry, other));
    return { entry, rows: entry.minutes / gridMinutes, place: together.indexOf(entry), of: together.length };
  });
}

function labelOf(at: number, column: Column, block: Block | null, here: readonly Entry[]): string {
  const visits = here.map(
    (entry) =>
      `${entry.name}, ${clock(entry.at)} to ${clock(entry.at + entry.minutes)}${entry.room === null ? '' : `, ${roomNames[entry.room]}`}`,
  );
  const blocked = block === null ? [] : [blockNames[block.what]];
  const what = [...visits, ...blocked];
  return `${clock(at)}, ${column.head}: ${what.length === 0 ? 'free' : what.join('; ')}`;
}

/** Rows from top to bottom, each with a cell for every column. */
export function rowsOf(context: BookContext, columns: readonly Column[]): readonly (readonly Cell[])[] {
  const all = entries(context);
  const byColumn = columns.map(({ lane, date }) => ({
    drawn: drawnIn(all.filter((entry) => entry.lane === lane && entry.date === date)),
    blocks: context.blocks.filter(
      (block) => block.date === date && (block.lane === null ? lane !== 'outside' : block.lane === lane),
    ),
  }));
  return rowTimes.map((at) =>
    columns.map((column, index): Cell => {
      const { drawn = [], blocks = [] } = byColumn[index] ?? {};
      const block = blocks.find(({ from, to }) => from < at + gridMinutes && at < to) ?? null;
      const here = drawn.filter(({ entry }) => entry.at < at + gridMinutes && at < entry.at + entry.minutes);
      return {
        at,
        column,
        block,
        startsBlock: block !== null && block.from >= at && block.from < at + gridMinutes,
        drawn: drawn.filter(({ entry }) => entry.at >= at && entry.at < at + gridMinutes),
        label: labelOf(
          at,
          column,
          block,
          here.map(({ entry }) => entry),
        ),
      };
    }),
  );
}
