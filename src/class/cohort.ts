/**
 * A cohort as its log tells it: name and school, roster, whose devices are whose, marks of the lab, words given, assignments and
 * registered keys. A thing written anew takes the place of the earlier one; a withdrawal takes an entry out. Pure.
 */
import { liveEntries } from '#record/log/live.ts';
import type { EntryOf } from '#record/port.ts';
import type { EntryData } from '#schema/entry.ts';

export const cohortKinds = [
  'cohort.set',
  'student.enrolled',
  'student.matched',
  'key.registered',
  'lab.marked',
  'feedback.given',
  'assignment.made',
  'entry.withdrawn',
] as const;
export type CohortEntry = EntryOf<(typeof cohortKinds)[number]>;

export type Enrolled = EntryData<'student.enrolled'>;

/** An entry's data with what is needed to show it and to withdraw it. */
export type Written<T> = T & { readonly id: string; readonly at: string };
export type LabMark = Written<EntryData<'lab.marked'>>;

export interface CohortView {
  /** Null until it was set. */
  readonly cohort: EntryData<'cohort.set'> | null;
  /** By family name, then given name. */
  readonly students: readonly Enrolled[];
  /** Student by device. */
  readonly matches: ReadonlyMap<string, string>;
  readonly marks: readonly LabMark[];
  readonly feedback: readonly Written<EntryData<'feedback.given'>>[];
  /** The latest wording of each, in the order they were first made. */
  readonly assignments: readonly EntryData<'assignment.made'>[];
  readonly keys: readonly Written<EntryData<'key.registered'>>[];
  /** Marks that no longer count, for letters that take them back. By id. */
  readonly withdrawn: readonly { readonly id: string; readonly student: string }[];
}

export function cohortView(entries: readonly CohortEntry[]): CohortView {
  const students = new Map<string, { readonly entry: string; readonly data: Enrolled }>();
  const assignments = new Map<string, EntryData<'assignment.made'>>();
  const matches = new Map<string, string>();
  const marks: LabMark[] = [];
  const feedback: Written<EntryData<'feedback.given'>>[] = [];
  const keys: Written<EntryData<'key.registered'>>[] = [];
  let cohort: EntryData<'cohort.set'> | null = null;
  for (const entry of liveEntries(entries)) {
    const { id, at } = entry;
    switch (entry.kind) {
      case 'cohort.set':
        cohort = entry.data;
        break;
      case 'student.enrolled':
        students.set(entry.data.student, { entry: id, data: entry.data });
        break;
      case 'student.matched':
        matches.set(entry.data.device, entry.data.student);
        break;
      case 'key.registered':
        keys.push({ ...entry.data, id, at });
        break;
      case 'lab.marked':
        marks.push({ ...entry.data, id, at });
        break;
      case 'feedback.given':
        feedback.push({ ...entry.data, id, at });
        break;
      case 'assignment.made':
        assignments.set(entry.data.assignment, entry.data);
        break;
      default:
        entry satisfies never;
    }
  }
  const counting = new Set(marks.map(({ id }) => id));
  return {
    cohort,
    students: [...students.values()].map(({ data }) => data).sort(byName),
    matches,
    marks,
    feedback,
    assignments: [...assignments.values()],
    keys,
    withdrawn: entries
      .flatMap((entry) =>
        entry.kind === 'lab.marked' && !counting.has(entry.id) ? [{ id: entry.id, student: entry.data.student }] : [],
      )
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

/** `Ruiz, Ana`, or the one name there is. */
export function rosterName({ given, family }: Pick<Enrolled, 'given' | 'family'>): string {
  return family === '' ? given : given === '' ? family : `${family}, ${given}`;
}

/** `Ana Ruiz`. */
export function spokenName({ given, family }: Pick<Enrolled, 'given' | 'family'>): string {
  return `${given} ${family}`.trim();
}

function byName(a: Enrolled, b: Enrolled): number {
  const [one, other] = [sortKey(a), sortKey(b)];
  return one < other ? -1 : one > other ? 1 : a.student < b.student ? -1 : 1;
}

function sortKey({ given, family }: Enrolled): string {
  return `${family} ${given}`.trim().toLocaleLowerCase('en-US');
}
