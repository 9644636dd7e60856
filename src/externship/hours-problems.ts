/**
 * What is wrong with a stretch of hours before it is logged: times that run backward, more than a day, a meal longer than the stay,
 * the future, an overlap with hours already logged, a time the clocks skipped. Pure: now comes in.
 */
import type { HoursRow } from './hours-ledger.ts';
import { clockChanges, spanOf, wallSpanOf, type WallSpan } from './hours-span.ts';

export interface HoursDraft extends WallSpan {
  readonly mealMinutes: number;
}

/** Now, as an instant and as the wall clock of the device shows it. */
export interface Now {
  readonly ms: number;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** `HH:MM` */
  readonly time: string;
}

export type HoursProblem =
  | { readonly code: 'ends-before-it-starts' }
  | { readonly code: 'a-day-or-more' }
  | { readonly code: 'meal-too-long' }
  | { readonly code: 'in-the-future' }
  | { readonly code: 'no-such-time'; readonly time: string }
  | { readonly code: 'overlaps'; readonly with: HoursRow };

const dayMs = 24 * 60 * 60 * 1000;

/** All problems at once; none when the stretch may be logged. `logged` leaves out the one it takes the place of. */
export function hoursProblems(draft: HoursDraft, logged: readonly HoursRow[], now: Now): readonly HoursProblem[] {
  const { startMs, endMs } = spanOf(draft);
  const length = endMs - startMs;
  const isAhead =
    draft.zone === null
      ? endMs > Date.parse(`${now.date}T${now.time}:00Z`)
      : Math.floor(endMs / 60_000) > Math.floor(now.ms / 60_000);
  const problems: HoursProblem[] = [];
  for (const { time, what } of clockChanges(draft))
    if (what === 'missing') problems.push({ code: 'no-such-time', time });
  if (length <= 0) problems.push({ code: 'ends-before-it-starts' });
  if (length >= dayMs) problems.push({ code: 'a-day-or-more' });
  if (length > 0 && draft.mealMinutes * 60_000 >= length) problems.push({ code: 'meal-too-long' });
  if (isAhead) problems.push({ code: 'in-the-future' });
  for (const other of logged) if (overlap(draft, other)) problems.push({ code: 'overlaps', with: other });
  return problems;
}

/** Whether the stay's end stands before its start on the clock: the usual sign that it ended on the next day. */
export function looksOvernight({ from, to }: Pick<HoursDraft, 'from' | 'to'>): boolean {
  return to <= from;
}

function overlap(a: WallSpan, b: WallSpan): boolean {
  const read = a.zone !== null && b.zone !== null ? spanOf : wallSpanOf;
  const [one, two] = [read(a), read(b)];
  return one.startMs < two.endMs && two.startMs < one.endMs;
}

/** The sentence for a problem. */
export function tellHoursProblem(problem: HoursProblem): string {
  switch (problem.code) {
    case 'ends-before-it-starts':
      return 'The end is not after the start. If you stayed past midnight, tick “ended the next day”.';
    case 'a-day-or-more':
      return 'This is a day or more in one stretch. Log each day by itself.';
    case 'meal-too-long':
      return 'The meal break is as long as the whole stay.';
    case 'in-the-future':
      return 'This time is not over yet. Log hours when you have done them.';
    case 'no-such-time':
      return `${problem.time} did not exist that night: the clocks went forward. Look at the time again.`;
    case 'overlaps': {
      const { date, from, to, site } = problem.with;
      return `This overlaps with ${date}, ${from} to ${to}, at ${site}, which is logged already.`;
    }
    default:
      return problem satisfies never;
  }
}
