/** Attempts at the real exam with the area results of their score reports, as the person entered them. Pure. */
import { liveEntries } from '../log/live.ts';
import type { EntryOf } from '../port.ts';
import type { EntryData } from '../../schema/entry.ts';

export const attemptsReportedKinds = ['attempt.reported', 'entry.withdrawn'] as const;

export type AreaResult = EntryData<'attempt.reported'>['areas'][number]['result'];

export interface AttemptReported {
  /** The entry's id: what to name when it is withdrawn. */
  readonly id: string;
  readonly exam: string;
  /** `YYYY-MM-DD`, the day of the exam. */
  readonly date: string;
  /** By area code, 1 or more; of two results of one area the later stands. */
  readonly areas: ReadonlyMap<string, AreaResult>;
}

/** The latest day first; of two on one day, the one entered later. */
export function attemptsReported(
  entries: readonly EntryOf<(typeof attemptsReportedKinds)[number]>[],
): readonly AttemptReported[] {
  return liveEntries(entries)
    .map(({ id, data: { exam, date, areas } }) => ({
      id,
      exam,
      date,
      areas: new Map(areas.map(({ area, result }) => [area, result])),
    }))
    .reverse()
    .sort((a, b) => (a.date > b.date ? -1 : a.date < b.date ? 1 : 0));
}
